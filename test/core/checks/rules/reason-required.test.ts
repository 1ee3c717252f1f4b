import { reasonRequired } from "../../../../src/core/checks/rules/reason-required";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 责任科室 | 年初预算数 | 调减数 | 全年执行数 | 未完成原因\n";

describe("reason-required", () => {
  it("asks the responsible office below 90% of the full-year budget", () => {
    const found = findingsOf(
      reasonRequired,
      ledgerOf(
        HEADER +
          "甲 | 产业科 | 20 | | 10 |\n乙 | | 10 | | 9 |\n丙 | | 10 | | 0 | 招标暂停\n丁 | | 30 | 30 | 0 |\n戊 | | 50 | 28.61 | 21.39 |",
      ),
    );
    expect(found.map(({ message, kind }) => [kind, message])).toEqual([
      [
        "explain",
        "预算执行率50.00%（执行数10.00万元÷全年预算20.00万元），低于90%，未填未完成原因，请产业科补充说明。",
      ],
    ]);
  });

  it("cuts a rate that would round up to the threshold", () => {
    const [finding] = findingsOf(reasonRequired, ledgerOf(HEADER + "甲 | | 100000 | | 89999 |"));
    expect(finding!.message).toContain("预算执行率89.99%");
  });

  it("lists the projects in one finding where there is no such column", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 10\n乙 | 10 | 9\n丙 | 10 | 1");
    expect(findingsOf(reasonRequired, ledger).map(({ message }) => message)).toEqual([
      "表中没有未完成原因列，以下2个项目预算执行率低于90%，请补充说明原因：甲（50.00%）、丙（10.00%）。",
    ]);
    expect(tallyOf(reasonRequired, ledger)).toEqual({ checked: 3, passed: 1, failed: 2, unverifiable: 0 });
  });

  it("counts what can be low, and what cannot be read", () => {
    const rows = "甲 | | 20 | | 18 |\n乙 | | 20 | 20 | 0 |\n丙 | | 20 | | 待定 |";
    expect(tallyOf(reasonRequired, ledgerOf(HEADER + rows))).toEqual({
      checked: 2,
      passed: 1,
      failed: 0,
      unverifiable: 1,
    });
  });

  it("takes blanks for no reason, and shows every figure of the row", () => {
    const ledger = ledgerOf(
      "项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 未完成原因\n甲 | 20 | 20 | 10 |",
    );
    const texts = { ...ledger.projects.texts, reason: ["  "] };
    const [finding] = findingsOf(reasonRequired, { ...ledger, projects: { ...ledger.projects, texts } });
    expect(finding!.at.map(({ column }) => column)).toEqual([4, 3, 2, 1]);
  });

  it("without the column names 20 projects and shows 200", () => {
    const rows = Array.from({ length: 201 }, (_, index) => `项目${index + 1} | 20 | 10`);
    const [finding] = findingsOf(
      reasonRequired,
      ledgerOf(`项目名称 | 年初预算数 | 全年执行数\n${rows.join("\n")}`),
    );
    expect(finding!.message).toMatch(/、项目20（50.00%）等201个项目。$/);
    expect(finding!.at).toHaveLength(200);
  });
});
