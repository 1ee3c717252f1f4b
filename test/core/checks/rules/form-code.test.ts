import { formCode } from "../../../../src/core/checks/rules/form-code";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { ledgerOfSheets } from "../../../support/literal-forms";

const form = (label: string, codes = "项目编码") =>
  ledgerOfSheets({
    台账: `| 单位：万元
      | 序号 | ${codes} | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数
      | 1 | Q2301 | 河道整治 | 125.5 | 143.8 | 141.28
      | 2 | Q2302 | 智慧停车 | 43.2 | 43.2 | 40.24`,
    停车: `| 项目名称 | 智慧停车 | ${label}
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
      | | 年度资金总额 | 43.2 | 43.2 | 40.24
      | | 其中：当年财政拨款 | 43.2 | 43.2 | 40.24
      | | 其他资金 | | |`,
  });

describe("form-code", () => {
  it.each(["项目编码 | Q2302", "项目代码： | q 2302", "项目编号：Q2302"])("passes %s", (label) => {
    expect(tallyOf(formCode, form(label))).toMatchObject({ checked: 1, passed: 1 });
  });

  it.each([
    ["项目编码 | Q2320", 3],
    ["项目编码：Q2320", 2],
  ])("finds the other code in %s", (label, column) => {
    const [finding] = findingsOf(formCode, form(label));
    expect(finding!.message).toBe(
      "自评表“停车”的项目编码是Q2320，台账中名称相同的项目编码是Q2302；可能是编码录错，请对照项目库核对。",
    );
    expect(finding!.at).toEqual([
      { sheet: "停车", row: 0, column },
      { sheet: "台账", row: 3, column: 1 },
    ]);
  });

  it("asks nothing of a form without a code, of one left blank, and of a ledger without codes", () => {
    for (const ledger of [
      form("主管部门 | 交通局"),
      form("项目编码 | | 主管部门 | 交通局"),
      form("项目编码 | Q2320", "科目"),
    ])
      expect(tallyOf(formCode, ledger)).toMatchObject({ checked: 0 });
  });
});
