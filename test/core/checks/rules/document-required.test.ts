import { checkWorkbook } from "../../../../src/app/check-workbook";
import { documentRequired } from "../../../../src/core/checks/rules/document-required";
import { formatAddress } from "../../../../src/core/workbook/address";
import { ledgerOf } from "../../../support/build-ledger";
import { buildWorkbook, type CellSpec } from "../../../support/build-workbook";
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

  const SUMMARY = [
    ["2024年汇总（万元）"],
    ["项目名称", "年初预算数", "调增数", "调减数", "全年执行数", "调整日期"],
    ["图书馆免费开放", 60, 12.5, 0, 72.5, null],
    ["非遗保护", 25.45, 0, 3.45, 22, null],
    ["文物普查", 12, 1, 0, 13, null],
  ];
  const JOURNAL = ["日期", "项目名称", "类型", "金额（万元）", "文号"];

  it("is content where 调整明细 lists document and date of every adjustment of the project", () => {
    const rows = [
      JOURNAL,
      ["2024-03-05", "图书馆免费开放", "追加", 12, "文5号"],
      ["2024-09-01", "图书馆免费开放", "追加", 0.5, "文40号"],
      ["2024-06-18", "非遗保护", "调减", 3.45, "文21号"],
      ["2024-07-01", "文物普查", "追加", 1, "文22号"],
    ];
    expect(besideSummary(rows)).toEqual([]);
  });

  it("points at the row of 调整明细 that has no document, and asks as ever for what is not listed", () => {
    const rows = [
      JOURNAL,
      ["2024-03-05", "图书馆免费开放", "追加", 12, "文5号"],
      ["2024-09-01", "图书馆免费开放", "追加", 0.5, "—"],
      ["2024-06-18", "非遗保护", "调减", 3.45, "文21号"],
    ];
    expect(besideSummary(rows)).toEqual([
      "汇总!C5 表中没有调整依据列，以下1个项目有调增数或调减数，请补充指标文或批复文号：文物普查（调增数1.00万元）。",
      "调整明细!E3 调增数12.50万元在“调整明细”第3行未填文号，请责任科室补充指标文或批复文号。",
    ]);
  });

  function besideSummary(rows: readonly (readonly CellSpec[])[]): readonly string[] {
    const outcome = checkWorkbook(
      buildWorkbook([
        { name: "汇总", rows: SUMMARY },
        { name: "调整明细", rows },
      ]),
    );
    if (outcome.kind === "unusable") throw new Error(outcome.message);
    return outcome.checked.findings
      .filter(({ rule }) => rule === "document-required")
      .map(
        ({ at: [first], message }) =>
          `${first!.sheet}!${formatAddress(first!.row, first!.column)} ${message}`,
      );
  }

  it("names several adjustments of a project, and several rows of 调整明细", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数\n甲 | 20 | 3 | 2 | 21");
    expect(findingsOf(documentRequired, ledger)[0]!.message).toContain(
      "甲（调增数3.00万元、调减数2.00万元）",
    );
    const rows = [
      JOURNAL,
      ["2024-03-05", "图书馆免费开放", "追加", 12, null],
      ["2024-09-01", "图书馆免费开放", "追加", 0.5, null],
      ["2024-06-18", "非遗保护", "调减", 3.45, "文21号"],
      ["2024-07-01", "文物普查", "追加", 1, "文22号"],
    ];
    expect(besideSummary(rows)).toEqual([
      "调整明细!E2 调增数12.50万元在“调整明细”第2、3行未填文号，请责任科室补充指标文或批复文号。",
    ]);
  });

  it("names twenty projects and shows the cells of two hundred, and says how many there are", () => {
    const rows = Array.from({ length: 201 }, (_, index) => `项目${index + 1} | 20 | 3 | 23`);
    const [finding] = findingsOf(
      documentRequired,
      ledgerOf(["项目名称 | 年初预算数 | 调增数 | 全年执行数", ...rows].join("\n")),
    );
    expect(finding!.message).toContain("以下201个项目");
    expect(finding!.message).toMatch(/、项目20（调增数3\.00万元）等201个项目。$/);
    expect(finding!.at).toHaveLength(200);
  });
});
