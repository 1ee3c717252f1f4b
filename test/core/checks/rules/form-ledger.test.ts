import { runChecks } from "../../../../src/core/checks/run-checks";
import { formLedger } from "../../../../src/core/checks/rules/form-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { ledgerOfSheets } from "../../../support/literal-forms";

const LIST = `| 单位：万元
  | 序号 | 项目编码 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数
  | 1 | 530101230001 | 河道整治 | 125.5 | 143.8 | 141.28
  | 2 | 530101230002 | 智慧停车 | 43.2 | 43.2 | 40.24`;
const form = (total: string, name = "智慧停车", unit = "万元", list = LIST) =>
  ledgerOfSheets({
    台账: list,
    停车: `| 项目名称 | ${name}
      | 项目资金（${unit}） | | 年初预算数 | 全年预算数 | 全年执行数
      | | 年度资金总额 | ${total}
      | | 其中：当年财政拨款 | ${total}
      | | 其他资金 | | |`,
  });

describe("form-ledger", () => {
  it("counts a project once that a form states again", () => {
    const ledger = form("43.2 | 43.2 | 40.24");
    expect(ledger.projects.count).toBe(2);
    expect(ledger.besideForms).toMatchObject([{ members: [1] }]);
    expect(tallyOf(formLedger, ledger)).toMatchObject({ checked: 3, passed: 3 });
  });

  it("finds the figure in which form and ledger differ", () => {
    const [finding] = findingsOf(formLedger, form("43.2 | 43.2 | 42.04"));
    expect(finding!.message).toBe(
      "自评表“停车”的执行数为42.04万元，台账中该项目为40.24万元，相差1.80万元；可能是相邻两位数字颠倒；请以批复、指标文、支付凭证为准。",
    );
    expect(finding).toMatchObject({ cause: "digits", rivals: [] });
    expect(finding!.at).toMatchObject([
      { sheet: "停车", row: 2, column: 4 },
      { sheet: "台账", row: 3, column: 5 },
    ]);
  });

  it("joins by the code that stands before the name", () => {
    expect(tallyOf(formLedger, form("43.2 | 43.2 | 40.24", "530101230002-停车平台"))).toMatchObject({
      passed: 3,
    });
  });

  it("takes a form in 元 for what the ledger rounds to 万元, and no more", () => {
    expect(findingsOf(formLedger, form("432000 | 432000 | 402400", "智慧停车", "元"))).toEqual([]);
    expect(findingsOf(formLedger, form("432000 | 432000 | 402399.6", "智慧停车", "元"))).toEqual([]);
    expect(findingsOf(formLedger, form("432000 | 432000 | 402499.6", "智慧停车", "元"))).toHaveLength(1);
  });

  it("takes what the ledger prints where rounding parts it from the sum of its other figures", () => {
    const list = `| 单位：万元
      | 项目编码 | 项目名称 | 年初预算数 | 调增 | 全年预算数 | 全年执行数
      | 530101230001 | 河道整治 | 125.5 | 18.3 | 143.8 | 141.28
      | 530101230002 | 智慧停车 | 43.21 | 5.08 | 48.28 | 40.24`;
    expect(findingsOf(formLedger, form("43.21 | 48.28 | 40.24", "智慧停车", "万元", list))).toEqual([]);
    expect(findingsOf(formLedger, form("43.21 | 48.27 | 40.24", "智慧停车", "万元", list))).toHaveLength(1);
  });

  it("leaves the form's own sums and rates to be checked as any form's are", () => {
    const ledger = ledgerOfSheets({
      台账: LIST,
      河道: `| 项目名称 | 河道整治
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | | 年度资金总额 | 125.5 | 143.8 | 141.28 | 10 | "89.25%" | 12
        | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 | — | | —
        | | 上年结转资金 | 20 | 20 | 2 | — | | —
        | | 其他资金 | 5.5 | 3.25 | 3.25 | — | | —`,
    });
    const found = runChecks(ledger).findings.filter(({ kind }) => kind === "mismatch");
    expect(found.map(({ rule, project }) => `${rule} ${project}`)).toEqual([
      "fund-sum 河道整治",
      "fund-rate 河道整治",
      "form-score 河道整治",
    ]);
  });

  it("tells the cause, and only cells that hold the figure", () => {
    const list = `| 单位：万元
      | 项目编码 | 项目名称 | 年初预算数 | 调增数 | 全年执行数
      | 530101230001 | 河道整治 | 125.5 | 18.3 | 141.28
      | 530101230002 | 智慧停车 | 40 | 3.2 | 40.24`;
    const [finding, ...others] = findingsOf(formLedger, form("40 | 50 | 40.24", undefined, undefined, list));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ stated: "50.00万元", expected: "43.20万元", cause: "none", rivals: [] });
    expect(finding!.at).toMatchObject([{ sheet: "停车", row: 2, column: 3 }]);
  });

  it("compares what stands on both sides", () => {
    const tally = (total: string, list?: string) =>
      tallyOf(formLedger, form(total, undefined, undefined, list));
    expect(tally("43.2 | | 40.24")).toEqual({ checked: 2, passed: 2, failed: 0, unverifiable: 0 });
    const withoutInitial = `| 单位：万元
      | 项目编码 | 项目名称 | 全年预算数 | 全年执行数
      | 530101230001 | 河道整治 | 143.8 | 141.28
      | 530101230002 | 智慧停车 | 43.2 | 40.24`;
    expect(tally("50 | 43.2 | 40.24", withoutInitial)).toEqual({
      checked: 2,
      passed: 2,
      failed: 0,
      unverifiable: 0,
    });
    const blank = LIST.replace("43.2 | 43.2 | 40.24", " | 43.2 | 40.24");
    expect(tally("50 | 43.2 | 40.24", blank)).toMatchObject({ passed: 2, failed: 0 });
  });

  it("cannot judge a figure that is no figure here or there", () => {
    const one = { checked: 3, passed: 2, failed: 0, unverifiable: 1 };
    expect(tallyOf(formLedger, form("43.2 | 43.2 | 待定"))).toEqual(one);
    const twoRows = `${LIST.replace("40.24", "待定")}
      | 3 | 530101230002 | 智慧停车 | 0 | 0 | 5`;
    expect(tallyOf(formLedger, form("43.2 | 43.2 | 5", undefined, undefined, twoRows))).toEqual(one);
  });

  it("compares no budget that the ledger cannot form", () => {
    const list = `| 单位：万元
      | 项目编码 | 项目名称 | 年初预算数 | 调增数 | 全年执行数
      | 530101230001 | 河道整治 | 125.5 | 18.3 | 141.28
      | 530101230002 | 智慧停车 | 待定 | 3.2 | 40.24`;
    expect(tallyOf(formLedger, form("40 | 43.2 | 40.24", undefined, undefined, list))).toEqual({
      checked: 2,
      passed: 1,
      failed: 0,
      unverifiable: 1,
    });
  });

  it("adds up the rows of a project", () => {
    const twoRows = `${LIST}
      | 3 | 530101230002 | 智慧停车 | 1 | 2 | 0.5`;
    expect(tallyOf(formLedger, form("44.2 | 45.2 | 40.74", undefined, undefined, twoRows))).toMatchObject({
      passed: 3,
    });
  });

  it("rounds only from one unit to another, by the decimals of the larger", () => {
    expect(findingsOf(formLedger, form("43.2 | 43.2 | 40.244"))).toHaveLength(1);
    const yuan = LIST.replace("万元", "元").replace("43.2 | 43.2 | 40.24", "432000 | 432000 | 402399.6");
    expect(findingsOf(formLedger, form("43.2 | 43.2 | 40.24", undefined, undefined, yuan))).toEqual([]);
    expect(findingsOf(formLedger, form("43.2 | 43.2 | 40.25", undefined, undefined, yuan))).toHaveLength(1);
    const whole = LIST.replace("40.24", "40");
    expect(findingsOf(formLedger, form("432000 | 432000 | 402399", undefined, "元", whole))).toHaveLength(1);
  });

  it("names every cause that fits", () => {
    const list = LIST.replace("40.24", "0.1");
    const [finding] = findingsOf(formLedger, form("43.2 | 43.2 | 1", "智慧停车", "万元", list));
    expect(finding).toMatchObject({ cause: "shift", rivals: ["rounded-up"] });
  });
});
