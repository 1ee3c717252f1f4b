import { statedTotal } from "../../../../src/core/checks/rules/stated-total";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const TABLE = `
  项目名称 | 项目个数 | 年初预算数 | 调增数 | 全年执行数
  甲       | 1 | 3441.95 |     | 1000
  乙       | 3 | 1113.6  |     | 235.42
  丙       | 2 | 0       | 220 | 220
  丁       | 1 | 10      |     | 0`;
const RIGHT = {
  approvedProjectCount: "5",
  approvedTotal: "4565.55",
  executedProjectCount: "6",
  executionTotal: "1455.42",
};

describe("stated-total", () => {
  it("counts projects by 项目个数 and passes what agrees", () => {
    expect(tallyOf(statedTotal, ledgerOf(TABLE, { stated: RIGHT }))).toMatchObject({ checked: 4, passed: 4 });
  });

  it("says both sides of a total that differs", () => {
    const [finding] = findingsOf(
      statedTotal,
      ledgerOf(TABLE, { stated: { ...RIGHT, approvedTotal: "4556.55" } }),
    );
    expect(finding!.message).toBe(
      "年初批复合计应为4565.55万元：各项目年初预算数之和为4565.55万元，表中为4556.55万元，相差9.00万元；可能是相邻两位数字颠倒；也可能是第5行“丁”的年初预算数有误，现为10.00万元，若为1.00万元（小数点错位），则算式相符，仅凭表中数字不能判断，请以批复、指标文、额度收回通知、支付凭证为准。",
    );
    expect(valuesOf(finding!.repairs)).toEqual([["4565.55"]]);
  });

  it("says both sides of a count, without tolerance", () => {
    const [finding] = findingsOf(
      statedTotal,
      ledgerOf(TABLE, { stated: { ...RIGHT, executedProjectCount: "7" } }),
    );
    expect(finding!.message).toBe(
      "执行项目数应为6个：按项目个数计，有执行数的项目共6个，填列为7个，相差1个。",
    );
  });

  it("cannot judge a total over a figure that cannot be read", () => {
    const odd = ledgerOf(TABLE.replace("235.42", "待定"), { stated: RIGHT });
    expect(tallyOf(statedTotal, odd)).toMatchObject({ checked: 4, unverifiable: 2, passed: 2 });
  });

  it("leaves formulas alone", () => {
    const stated = {
      ...RIGHT,
      approvedTotal: "=SUM(C2:C4) → 4555.55",
      executedProjectCount: "=COUNT(E2:E5) → 4",
    };
    const found = findingsOf(statedTotal, ledgerOf(TABLE, { stated }));
    expect(found.map(({ stated, repairs }) => [stated, repairs])).toEqual([
      ["4555.55万元", []],
      ["4个", []],
    ]);
    for (const { message } of found) expect(message).toContain("；该单元格为公式，请检查其引用单元格");
  });

  it("cannot judge a count over a 项目个数 that cannot be read, and judges the amounts", () => {
    const at = [{ sheet: "表", row: 2, column: 1 }];
    const ledger = ledgerOf(TABLE, {
      stated: RIGHT,
      oddities: [{ kind: "text", field: "projectCount", at, text: "三个", project: 1 }],
    });
    expect(tallyOf(statedTotal, ledger)).toEqual({ checked: 4, passed: 2, failed: 0, unverifiable: 2 });
  });
});
