import { calculateMissing } from "../../src/core/calculation/calculate-missing";
import type { Ledger } from "../../src/core/ledger/ledger";
import { namedLedger } from "./named-ledger";

/** Two projects of a workbook whose three formulas carry no stored value; total: the formula of the 合计 of 年初. */
export function unsavedLedger(total: string): Ledger {
  const rows = [
    ["项目名称", "年初预算数", "全年执行数", "结余数"],
    ["甲", 20, 5, { f: "B2-C2" }],
    ["乙", 30, 10, { f: "B3-C3" }],
    ["合计", { f: total }, 15, 35],
  ];
  return namedLedger(rows, [], calculateMissing);
}
