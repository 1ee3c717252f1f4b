import type { Ledger } from "../../src/core/ledger/ledger";
import { readLedger } from "../../src/core/ledger/read-ledger";
import { buildWorkbook } from "./build-workbook";

/** 甲 and 乙 with these initial budgets as the workbook holds them: numbers, or numbers as text. */
export function ledgerWithTexts(first: string | number, second: string | number): Ledger {
  const rows = [
    ["项目名称", "年初预算数", "全年执行数", "结余数"],
    ["甲", first, 1200, 34.5],
    ["乙", second, 10, 5],
  ];
  const names = [
    ["项目名称", "表!$A$2:$A$3"],
    ["年初预算数", "表!$B$2:$B$3"],
    ["全年执行数", "表!$C$2:$C$3"],
    ["结余数", "表!$D$2:$D$3"],
  ] as const;
  const reading = readLedger(buildWorkbook([{ name: "表", rows }], names));
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
}
