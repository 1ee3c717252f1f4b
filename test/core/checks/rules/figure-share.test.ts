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
});
