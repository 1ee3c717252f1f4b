import { documentRequired } from "../../../../src/core/checks/rules/document-required";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

describe("document-required", () => {
  it("asks for the document of an adjustment", () => {
    const ledger = ledgerOf(`
      项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 调整依据
      甲       | 20 | 3 |   | 23 |
      乙       | 20 |   | 5 | 15 | 指标文7号
      丙       | 20 |   | 0 | 20 |`);
    expect(findingsOf(documentRequired, ledger).map(({ message }) => message)).toEqual([
      "调增数3.00万元未填调整依据，请责任科室补充指标文或批复文号。",
    ]);
    expect(tallyOf(documentRequired, ledger)).toMatchObject({ checked: 2, passed: 1, failed: 1 });
  });

  it("asks for the date where the sheet keeps dates", () => {
    const ledger = ledgerOf(`
      项目名称 | 年初预算数 | 调增数 | 全年执行数 | 责任科室 | 调整依据 | 调整日期
      甲       | 20 | 3 | 23 | 产业科 |           |
      乙       | 20 | 5 | 25 | 产业科 | 指标文7号 |
      丙       | 20 | 1 | 21 |        | 指标文8号 | 2020-05-06`);
    expect(findingsOf(documentRequired, ledger).map(({ at, message }) => [at[0]!.column, message])).toEqual([
      [5, "调增数3.00万元未填调整依据和调整日期，请产业科补充指标文或批复的文号和日期。"],
      [6, "调增数5.00万元填有调整依据“指标文7号”，未填调整日期，请产业科补充指标文或批复的日期。"],
    ]);
    expect(tallyOf(documentRequired, ledger)).toMatchObject({ checked: 3, passed: 1, failed: 2 });
  });

  it("does not judge an adjustment that cannot be read", () => {
    const ledger = ledgerOf(
      "项目名称 | 年初预算数 | 调增数 | 全年执行数 | 调整依据\n甲 | 20 | 待定 | 20 |\n乙 | 20 | 2 | 22 | 指标文1号",
    );
    expect(tallyOf(documentRequired, ledger)).toEqual({ checked: 2, passed: 1, failed: 0, unverifiable: 1 });
  });

  it("lists the projects in one finding where there is no such column", () => {
    const ledger = ledgerOf(
      "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数\n甲 | 0 | 3 | | 3\n乙 | 9 | | 2 | 7",
    );
    expect(findingsOf(documentRequired, ledger).map(({ message }) => message)).toEqual([
      "表中没有调整依据列，以下2个项目有调增数或调减数，请补充指标文或批复文号：甲（调增数3.00万元）、乙（调减数2.00万元）。",
    ]);
  });
});
