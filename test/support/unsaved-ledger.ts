import { calculateMissing } from "../../src/core/calculation/calculate-missing";
import type { Ledger } from "../../src/core/ledger/ledger";
import { readLedger } from "../../src/core/ledger/read-ledger";
import { buildWorkbook } from "./build-workbook";

const FIELDS = ["项目名称", "年初预算数", "全年执行数", "结余数"];

/** Two projects of a workbook whose three formulas carry no stored value; total: the formula of the 合计 of 年初. */
export function unsavedLedger(total: string): Ledger {
  const rows = [
    FIELDS,
    ["甲", 20, 5, { f: "B2-C2" }],
    ["乙", 30, 10, { f: "B3-C3" }],
    ["合计", { f: total }, 15, 35],
  ];
  const names = FIELDS.map((name, at) => [name, `表!$${"ABCD"[at]!}$1:$${"ABCD"[at]!}$4`] as const);
  const reading = readLedger(calculateMissing(buildWorkbook([{ name: "表", rows }], names)));
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
}
