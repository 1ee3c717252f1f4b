import { figureShare } from "../../../../src/core/checks/rules/figure-share";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { withFigures } from "../../../support/literal-figures";
import { quotaStatement, toldBy } from "../../../support/statements";

const told = (checked: Parameters<typeof toldBy>[1]) => toldBy("figure-share", checked);

describe("figure-share", () => {
  it("is content with shares that are rounded to the digits that stand there, in whatever form", () => {
    expect(
      told(
        quotaStatement(
          "万元",
          ["按支付方式分类", 823667, 100],
          ["直接支付", "576,567", 70],
          ["授权支付", 247100, "30%"],
          ["按预算项目分类", 823667, "100%"],
          ["基本支出", 206917, { v: 0.2512, format: "0.00%" }],
          ["项目支出", 616750, 74.88],
        ),
      ),
    ).toEqual([]);
  });

  it("names a share that is not its amount over the total", () => {
    const checked = quotaStatement(
      "万元",
      ["按支付方式分类", 1000, 100],
      ["直接支付", 750, 57],
      ["授权支付", 250, 25],
    );
    expect(told(checked)).toEqual([
      "mismatch C4 B4 B3 直接支付的比例应为75.00%：直接支付750.00万元÷按支付方式分类的额度1000.00万元＝75.00%，表中为57%，相差18个百分点。",
    ]);
    expect(checked.findings[0]!.repairs[0]!.cells[0]).toMatchObject({ value: "75" });
  });

  it("takes a last digit that was moved to reach 100% for a hint", () => {
    const rows = [
      ["甲", 1, 33],
      ["乙", 1, 33],
      ["丙", 1, 34],
    ] as const;
    expect(told(quotaStatement("元", ["按支付方式分类", 3, 100], ...rows))).toEqual([
      "hint C6 B6 B3 丙的比例：丙1.00元÷按支付方式分类的额度3.00元＝33.3333%，四舍五入为33%，表中为34%，末位直接进位。",
    ]);
  });

  it("says nothing of the shares where one wrong amount or total explains them all", () => {
    const lines = [
      ["直接支付", 750, 75],
      ["授权支付", 250, 25],
    ] as const;
    const total = quotaStatement("元", ["按支付方式分类", 1500, 100], ...lines);
    expect(told(total)).toEqual([]);
    expect(toldBy("figure-sum", total)).toHaveLength(1);
    const amount = quotaStatement("元", ["按支付方式分类", 1000, 100], ["直接支付", 570, 75], lines[1]);
    expect(told(amount)).toEqual([]);
    expect(amount.findings.map(({ at }) => at[0]!.row)).toEqual([3]);
  });

  const judged = (...table: Parameters<typeof withFigures>) => findingsOf(figureShare, withFigures(...table));
  const counted = (...table: Parameters<typeof withFigures>) => tallyOf(figureShare, withFigures(...table));
  const SUMS = { sums: ["合计=甲+乙"] };

  it.each([
    ["a share", { 合计: "1000", 甲: "750", 乙: "250" }, { 合计: "100", 甲: "见附件", 乙: "25" }, 1],
    ["an amount", { 合计: "1000", 甲: "见附件", 乙: "250" }, { 合计: "100", 甲: "75", 乙: "25" }, 1],
    ["the total", { 合计: "见附件", 甲: "750", 乙: "250" }, { 合计: "100", 甲: "75", 乙: "25" }, 3],
  ])("does not judge where %s cannot be read", (_, figures, shares, unverifiable) => {
    expect(counted(figures, { ...SUMS, shares: { 合计: shares } })).toEqual({
      checked: 3,
      passed: 3 - unverifiable,
      failed: 0,
      unverifiable,
    });
  });

  it("judges no share of nothing", () => {
    const shares = { 合计: { 合计: "100", 甲: "0", 乙: "0" } };
    expect(counted({ 合计: "0", 甲: "0", 乙: "0" }, { ...SUMS, shares })).toMatchObject({ unverifiable: 3 });
  });

  it("goes by the stated total where a line cannot be read", () => {
    const shares = { 合计: { 合计: "100", 甲: "100", 乙: "25" } };
    expect(judged({ 合计: "1000", 甲: "750", 乙: "见附件" }, { ...SUMS, shares })).toMatchObject([
      { expected: "75.00%", at: [{ row: 2, column: 2 }, { row: 2 }, { row: 1 }] },
    ]);
  });

  it("goes by the stated total unless more shares follow the lines", () => {
    const figures = { 合计: "1500", 甲: "750", 乙: "250" };
    const half = { 合计: { 合计: "100", 甲: "50", 乙: "25" } };
    expect(judged(figures, { ...SUMS, shares: half })).toMatchObject([
      { expected: "16.67%", at: [{ row: 3, column: 2 }, { row: 3 }, { row: 1 }] },
    ]);
  });

  it("counts no shares of another total", () => {
    const figures = { 合计: "1500", 甲: "750", 乙: "250", 总计: "1500", 丙: "1200", 丁: "300" };
    const shares = {
      合计: { 合计: "100", 甲: "75", 乙: "25" },
      总计: { 总计: "100", 丙: "80", 丁: "20" },
    };
    expect(judged(figures, { sums: ["合计=甲+乙", "总计=丙+丁"], shares })).toEqual([]);
  });

  it("tells a share that is wrong beside a wrong amount, which the sum tells", () => {
    const wrong = (own: string) =>
      judged(
        { 合计: "1000", 甲: "570", 乙: "250" },
        { ...SUMS, shares: { 合计: { 合计: "100", 甲: "75", 乙: own } } },
      );
    expect(wrong("25")).toEqual([]);
    expect(wrong("52")).toMatchObject([{ expected: "25.00%" }]);
    expect(wrong("75")).toMatchObject([{ stated: "75%", expected: "25.00%" }]);
    expect(wrong("43")).toMatchObject([{ stated: "43%" }]);
  });

  it("looks for the wrong amount among all sums, those that hold and those that cannot be read too", () => {
    const figures = { 合计: "1000", 甲: "570", 乙: "250", 子: "100", 丑: "470", 另列: "见附件" };
    const shares = { 合计: { 合计: "100", 甲: "75", 乙: "25" } };
    const sums = ["乙==另列", "合计==另列", "合计=甲+乙"];
    expect(judged(figures, { sums, shares })).toEqual([]);
    expect(judged(figures, { sums: ["甲==另列", ...sums], shares })).toEqual([]);
  });

  it("writes over no live formula, and says that it is one", () => {
    const [finding] = judged(
      { 合计: "1000", 甲: "750", 乙: "250" },
      { ...SUMS, shares: { 合计: { 合计: "100", 甲: "=B3/B4 → 57", 乙: "25" } } },
    );
    expect(finding).toMatchObject({ kind: "mismatch", repairs: [] });
    expect(finding!.message).toContain("该单元格为公式");
  });
});
