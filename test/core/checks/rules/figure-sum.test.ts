import { figureSum } from "../../../../src/core/checks/rules/figure-sum";
import { findingsOf, tallyOf } from "../../../support/findings-of";
import { withFigures } from "../../../support/literal-figures";
import { checkedStatement, expenseStatement, quotaStatement, toldBy } from "../../../support/statements";

const told = (checked: Parameters<typeof toldBy>[1]) => toldBy("figure-sum", checked);
const RIGHT = [
  ["2015年度预算数", 24.5, 0, 19, 0, 19, 5.5],
  ["2015年度决算数", 22.48, null, 17.36, "—", 17.36, 5.12],
  ["2014年度决算数", 22.62, 0, 17.43, 3, 14.43, 5.19],
  ["决算对比", -0.14, 0, "-0.07", -3, 2.93, "△0.07"],
] as const;

describe("figure-sum", () => {
  it("is content with 小计, 合计 and 决算对比 that follow from the others", () => {
    const { result } = expenseStatement(...RIGHT);
    expect(result.tally).toMatchObject({ checked: 14, passed: 14 });
  });

  it("names a sum that its parts do not make up, once, and what may have happened", () => {
    const [budget, , former, gap] = RIGHT;
    const wrong = ["2015年度决算数", 22.84, 0, 17.36, 0, 17.36, 5.12];
    const checked = expenseStatement(budget, wrong, former, gap);
    expect(told(checked)).toEqual([
      "mismatch B5 C5 D5 G5 2015年度决算数的合计应为22.48万元：公务用车购置及运行费小计17.36万元＋公务接待费5.12万元＝22.48万元，表中为22.84万元，相差0.36万元；可能是相邻两位数字颠倒；表中另有1处因此不符。",
    ]);
    expect(checked.findings[0]!.repairs).toEqual([
      { cells: [{ at: { sheet: "三公经费", row: 4, column: 1 }, value: "22.48", shown: "22.48" }] },
    ]);
  });

  it("names the part where 小计 and the other rows agree with one another, and offers no repair of it", () => {
    const [budget, actual, , gap] = RIGHT;
    const wrong = ["2014年度决算数", 22.62, 0, 17.43, 3, 14.34, 5.19];
    const checked = expenseStatement(budget, actual, wrong, gap);
    expect(told(checked)).toEqual([
      "mismatch F6 D6 E6 2014年度决算数的公务用车购置及运行费小计与所列各项不符：购置费3.00万元＋运行费14.34万元＝17.34万元，表中为17.43万元，相差0.09万元；F6“运行费”14.34万元改为14.43万元则相符，请核对该数。",
    ]);
    expect(checked.findings[0]!.repairs).toEqual([]);
    expect(checked.findings[0]!.alternatives).toHaveLength(1);
  });

  it("leaves it open which part is wrong where nothing tells", () => {
    expect(told(expenseStatement(["2015年度决算数", 22.48, 0, 17.36, 3, 17.36, 5.12]))).toEqual([
      "mismatch E4 F4 D4 2015年度决算数的公务用车购置及运行费小计与所列各项不符：购置费3.00万元＋运行费17.36万元＝20.36万元，表中为17.36万元，相差3.00万元；2015年度决算数的公务用车购置及运行费小计与表中其他算式相符，请核对E4“购置费”、F4“运行费”各数。",
    ]);
  });

  it("takes a last digit for rounding, and what is printed in whole 万元 for a question", () => {
    expect(told(expenseStatement(["2015年度决算数", 22.49, 0, 17.36, 0, 17.36, 5.12]))).toEqual([
      "hint B4 C4 D4 G4 2015年度决算数的合计：公务用车购置及运行费小计17.36万元＋公务接待费5.12万元＝22.48万元，表中为22.49万元，相差0.01万元，在四舍五入尾差范围内。",
    ]);
    expect(
      told(
        quotaStatement("万元", ["按支付方式分类", 824, 100], ["直接支付", 576, 70], ["授权支付", 247, 30]),
      ),
    ).toEqual([
      "verify B3 B4 B5 按支付方式分类的额度：直接支付576.00万元＋授权支付247.00万元＝823.00万元，表中为824.00万元，相差1.00万元；表中各数都只填到个位，可能是四舍五入的尾差，请用未舍入的数核对。",
    ]);
    expect(
      told(quotaStatement("万元", ["按支付方式分类", 824, 100], ["直接支付", 823, 100], ["授权支付", 0, 0])),
    ).toEqual([
      "verify B3 B4 B5 按支付方式分类的额度：所列只有直接支付823.00万元，表中为824.00万元，相差1.00万元；表中各数都只填到个位，可能是四舍五入的尾差，请用未舍入的数核对。",
    ]);
    const inYuan = quotaStatement(
      "元",
      ["按支付方式分类", 824, 100],
      ["直接支付", 576, 70],
      ["授权支付", 247, 30],
    );
    expect(told(inYuan)).toEqual([
      "mismatch B3 B4 B5 按支付方式分类的额度应为823.00元：直接支付576.00元＋授权支付247.00元＝823.00元，表中为824.00元，相差1.00元；可能是一位数字不同。",
    ]);
  });

  it("asks which of two totals is right where each agrees with its own lines", () => {
    const checked = quotaStatement(
      "元",
      ["按支付方式分类", 823, 100],
      ["直接支付", 576, 70],
      ["授权支付", 247, 30],
      ["按预算项目分类", 800, 100],
      ["基本支出", 200, 25],
      ["项目支出", 600, 75],
    );
    expect(told(checked)).toEqual([
      "mismatch B6 B3 按预算项目分类的额度为800.00元，按支付方式分类的额度823.00元，两处应相同，相差23.00元；各自与所列各项相符，请核对两处所列是否齐全。",
    ]);
  });

  it("adds up several bureaus where most columns bear out that 合计 is their sum, and no years", () => {
    const bureau = (name: string, abroad: number, cars: number, reception: number) =>
      [name, abroad + cars + reception, abroad, cars, 0, cars, reception] as const;
    const bureaus = [bureau("局机关", 0, 19, 5), bureau("执法大队", 2, 17, 4), bureau("服务中心", 0, 1, 1)];
    expect(told(expenseStatement(...bureaus, ["合计", 49, 2, 37, 0, 37, 10]))).toEqual([]);
    expect(told(expenseStatement(...bureaus, ["合计", 49, 20, 37, 0, 37, 10]))).toEqual([
      "mismatch C7 C4 C5 C6 合计行的因公出国(境)费应为2.00万元：所列只有执法大队2.00万元，表中为20.00万元，相差18.00万元；可能是小数点错位；表中另有1处因此不符。",
    ]);
  });

  it("judges nothing that a text stands in, and counts it", () => {
    const { result, findings } = expenseStatement([
      "2015年度决算数",
      22.48,
      0,
      17.36,
      0,
      "含以前年度9.83",
      5.12,
    ]);
    expect(findings).toEqual([]);
    expect(result.tally).toMatchObject({ checked: 2, passed: 1, unverifiable: 1 });
  });

  it("adds up both sides of a 收入支出总表 and holds them together", () => {
    const rows = (carried: number, grand: number) => [
      ["收入支出决算总表（单位：万元）"],
      ["项目", "行次", "决算数", "项目", "行次", "决算数"],
      ["一、财政拨款收入", 1, 30, "一、教育支出", 9, 28.5],
      ["二、其他收入", 2, 2.5, "（一）普通教育", 10, 28.5],
      ["其中：利息收入", 3, 0.5, "二、住房保障支出", 11, 3],
      ["本年收入合计", 4, 32.5, "本年支出合计", 12, 31.5],
      ["年初结转和结余", 5, 1, "年末结转和结余", 13, carried],
      ["一般公共预算财政拨款", 6, 1],
      ["总计", 7, 33.5, "总计", 14, grand],
    ];
    expect(told(checkedStatement("公开01表", rows(2, 33.5)))).toEqual([]);
    expect(told(checkedStatement("公开01表", rows(1.2, 33.5)))).toEqual([
      "mismatch F7 F9 F6 支出总计与所列各项不符：本年支出合计31.50万元＋年末结转和结余1.20万元＝32.70万元，表中为33.50万元，相差0.80万元；F7“年末结转和结余”1.20万元改为2.00万元则相符，请核对该数。",
    ]);
    expect(told(checkedStatement("公开01表", rows(2, 35.3)))).toEqual([
      "mismatch F9 F6 F7 支出总计应为33.50万元：本年支出合计31.50万元＋年末结转和结余2.00万元＝33.50万元，表中为35.30万元，相差1.80万元；可能是相邻两位数字颠倒；表中另有1处因此不符。",
    ]);
  });

  it("adds up each column of a side, and the kinds of money beside one another", () => {
    const rows = (general: number) => [
      ["财政拨款收入支出决算总表（单位：万元）"],
      ["收入", null, null, "支出"],
      ["项目", "行次", "决算数", "项目", "行次", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
      ["一、一般公共预算财政拨款", 1, 30, "一、教育支出", 9, 28.5, general, 3.5],
      ["二、政府性基金预算财政拨款", 2, 4, "二、住房保障支出", 10, 3, 3],
      ["本年收入合计", 3, 34, "本年支出合计", 11, 31.5, 28, 3.5],
      ["年初财政拨款结转和结余", 4, 2, "年末财政拨款结转和结余", 12, 4.5, 4, 0.5],
      ["一般公共预算财政拨款", 5, 2],
      ["总计", 6, 36, "总计", 13, 36, 32, 4],
    ];
    const merges = ["A2:C2", "D2:H2"];
    const right = checkedStatement("公开04表", rows(25), merges);
    expect(right.result.tally).toMatchObject({ checked: 14, passed: 14 });
    expect(told(checkedStatement("公开04表", rows(26), merges))).toEqual([
      "mismatch G4 G6 G5 本年支出合计的一般公共预算财政拨款与所列各项不符：教育支出26.00万元＋住房保障支出3.00万元＝29.00万元，表中为28.00万元，相差1.00万元；G4“教育支出”26.00万元改为25.00万元则相符，请核对该数。",
    ]);
  });

  it("takes a last digit for rounding though another figure of the table is finer", () => {
    const checked = expenseStatement(
      ["2015年度预算数", 24.123456, 0, 19.123456, 0, 19.123456, 5],
      ["2015年度决算数", 22.49, 0, 17.36, 0, 17.36, 5.12],
    );
    expect(checked.findings.map(({ kind }) => kind)).toEqual(["hint"]);
  });

  const judged = (...table: Parameters<typeof withFigures>) => findingsOf(figureSum, withFigures(...table));

  it("counts each sum that fails, though one figure be told for all", () => {
    const ledger = withFigures(
      { 甲: "1.25", 乙: "2.25", 合计: "5.30", 丙: "1.25", 总计: "4.75" },
      { sums: ["合计=甲+乙", "总计=合计+丙"] },
    );
    expect(findingsOf(figureSum, ledger)).toHaveLength(1);
    expect(tallyOf(figureSum, ledger)).toMatchObject({ checked: 2, passed: 0, failed: 2 });
  });

  it("asks about as much as rounding of the printed parts leaves, and no more", () => {
    const whole = { sums: ["合计=甲+乙"], decimals: 0 };
    expect(judged({ 甲: "5", 乙: "5", 合计: "11" }, whole)).toMatchObject([{ kind: "verify" }]);
    expect(judged({ 甲: "5", 乙: "5", 合计: "12" }, whole)).toMatchObject([{ kind: "mismatch" }]);
    const [finding] = judged({ 甲: "5.1", 乙: "5.1", 合计: "10.3" }, { ...whole, decimals: 1 });
    expect(finding!.message).toContain("表中各数都只填到一位小数，");
  });

  it("takes no cent for rounding where but one of the parts is filled", () => {
    expect(judged({ 甲: "5.02", 乙: "5.01", 合计: "10.04" }, { sums: ["合计=甲+乙"] })).toMatchObject([
      { kind: "hint" },
    ]);
    expect(judged({ 甲: "5.02", 乙: "0", 合计: "5.03" }, { sums: ["合计=甲+乙"] })).toMatchObject([
      { kind: "mismatch" },
    ]);
  });

  it("names the sum itself where to change any of its figures would break another", () => {
    const [finding] = judged(
      {
        子: "1.25",
        丑: "1.25",
        寅: "3.25",
        卯: "1",
        甲: "2.50",
        乙: "4.25",
        合计: "9.50",
        丙: "1",
        总计: "10.50",
      },
      { sums: ["甲=子+丑", "乙=寅+卯", "合计=甲+乙", "总计=合计+丙"] },
    );
    expect(finding!.message).toBe(
      "合计应为6.75万元：甲2.50万元＋乙4.25万元＝6.75万元，表中为9.50万元，相差2.75万元。",
    );
  });

  it("offers no repair of a figure that only has to be the same as another", () => {
    const [finding] = judged({ 总额: "12.34", 合计: "21.34" }, { sums: ["合计==总额"] });
    expect(finding).toMatchObject({ kind: "mismatch", expected: "12.34万元", repairs: [], alternatives: [] });
    expect(finding!.message).toMatch(/^合计应为12\.34万元/);
  });

  it("takes a cent for rounding though a part is wrong elsewhere", () => {
    const found = judged(
      { 甲: "5.01", 乙: "5.02", 合计: "10.04", 另列: "5.02" },
      { sums: ["合计=甲+乙", "另列==甲"] },
    );
    expect(found.map(({ kind, stated }) => [kind, stated])).toEqual([
      ["mismatch", "5.02万元"],
      ["hint", "10.04万元"],
    ]);
  });

  it("writes over no live formula, and says that it is one", () => {
    const [whole] = judged({ 甲: "1.25", 乙: "2.25", 合计: "=B2+B3 → 5.30" }, { sums: ["合计=甲+乙"] });
    expect(whole).toMatchObject({ kind: "mismatch", repairs: [] });
    expect(whole!.message).toContain("该单元格为公式");
    const part = (text: string) =>
      judged({ 甲: text, 乙: "2.25", 合计: "4.50", 另列: "2.25" }, { sums: ["合计=甲+乙", "另列==甲"] })[0]!;
    expect(part("1.25").alternatives).toMatchObject([{ cells: [{ at: { row: 1 }, value: "2.25" }] }]);
    expect(part("1.25").message).not.toContain("公式");
    expect(part("=B9 → 1.25")).toMatchObject({ repairs: [], alternatives: [] });
    expect(part("=B9 → 1.25").message).toContain("该单元格为公式");
  });
});
