import { textFigure } from "../../../../src/core/checks/rules/text-figure";
import type { Ledger } from "../../../../src/core/ledger/ledger";
import { readLedger } from "../../../../src/core/ledger/read-ledger";
import { runChecks } from "../../../../src/core/checks/run-checks";
import { buildWorkbook } from "../../../support/build-workbook";
import { findingsOf } from "../../../support/findings-of";

function ledgerWith(first: string | number, second: string | number): Ledger {
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

describe("text-figure", () => {
  it("says once a column that figures are texts", () => {
    expect(findingsOf(textFigure, ledgerWith("１，２３４.50", 15)).map(({ message }) => message)).toEqual([
      "年初预算数填的是文本“１，２３４.50”，已按数值读取；公式求和不计文本，请改为数值。",
    ]);
    expect(findingsOf(textFigure, ledgerWith("1,234.50", "15")).map(({ message }) => message)).toEqual([
      "年初预算数列有2格是文本形式的数字（如“1,234.50”），已按数值读取；公式求和不计文本，请改为数值。",
    ]);
  });

  it("does not keep other rules from judging them", () => {
    expect(
      runChecks(ledgerWith("1,234.50", "16")).findings.map(({ rule, at }) => [rule, at[0]!.row]),
    ).toContainEqual(["balance", 2]);
  });
});
