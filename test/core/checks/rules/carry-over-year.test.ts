import { carryOverYear } from "../../../../src/core/checks/rules/carry-over-year";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 资金年度 | 年初预算数 | 全年执行数\n";

describe("carry-over-year", () => {
  it("hints at a name that says 上年结转 beside 当年", () => {
    const ledger = ledgerOf(
      HEADER +
        "上年结转科技专项 | 当年 | 1 | 1\n结转资金（科技） | 上年结转 | 1 | 1\n科技专项 | 当年 | 1 | 1\n上年结转水利 | | 1 | 1",
    );
    const [finding, ...others] = findingsOf(carryOverYear, ledger);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: "hint",
      project: "上年结转科技专项",
      stated: "当年",
      at: [{ row: 1, column: 1 }],
      message: "项目名称写有“上年结转”，资金年度填的是“当年”，请按指标文核对资金年度。",
    });
    expect(tallyOf(carryOverYear, ledger)).toEqual({ checked: 2, passed: 1, failed: 1, unverifiable: 0 });
  });

  it("shows the category that says the year, or else the name", () => {
    const ledger = ledgerOf(HEADER + "上年结转水利 | 当年 | 1 | 1");
    const [block] = ledger.blocks;
    const at = (columns: object) =>
      findingsOf(carryOverYear, { ...ledger, blocks: [{ ...block!, columns }] })[0]!.at;
    expect(at({ projectName: 0, fundCategory: 3 })).toMatchObject([{ row: 1, column: 3 }]);
    expect(at({ projectName: 0 })).toMatchObject([{ row: 1, column: 0 }]);
  });
});
