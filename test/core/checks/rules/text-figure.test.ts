import { textFigure } from "../../../../src/core/checks/rules/text-figure";
import { runChecks } from "../../../../src/core/checks/run-checks";
import { findingsOf } from "../../../support/findings-of";
import { ledgerWithTexts } from "../../../support/texted-ledger";

describe("text-figure", () => {
  it("says once a column that figures are texts", () => {
    expect(
      findingsOf(textFigure, ledgerWithTexts("１，２３４.50", 15)).map(({ message }) => message),
    ).toEqual(["年初预算数填的是文本“１，２３４.50”，已按数值读取；公式求和不计文本，请改为数值。"]);
    expect(findingsOf(textFigure, ledgerWithTexts("1,234.50", "15")).map(({ message }) => message)).toEqual([
      "年初预算数列有2格是文本形式的数字（如“1,234.50”），已按数值读取；公式求和不计文本，请改为数值。",
    ]);
  });

  it("does not keep other rules from judging them", () => {
    expect(
      runChecks(ledgerWithTexts("1,234.50", "16")).findings.map(({ rule, at }) => [rule, at[0]!.row]),
    ).toContainEqual(["balance", 2]);
  });
});
