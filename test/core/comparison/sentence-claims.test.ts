import { claimsIn } from "../../../src/core/comparison/sentence-claims";

const told = (sentence: string, own: readonly string[] = []): string | undefined =>
  claimsIn(sentence, own)
    ?.map(
      ({ about, value, unit }) =>
        `${typeof about === "string" ? about : about.join("|")} ${value.toString()}${unit}`,
    )
    .join(", ");

describe("claimsIn", () => {
  it("reads what a sentence states of all projects, in its order", () => {
    expect(
      told("2023年，我局共实施项目15个，全年预算2,998.42万元，全年执行2313.3万元，预算执行率77.15%"),
    ).toBe("count 15, fullYearBudget 2998.42万元, execution 2313.3万元, rate 77.15");
    expect(told("以上12个项目，年初预算1841.92万元，收回126.67万元，年末结余0元")).toBe(
      "count 12, initialBudget 1841.92万元, recovered 126.67万元, balance 0元",
    );
    expect(told("年度项目共13个，合计1622.23万元")).toBe("count 13,  1622.23万元");
  });

  it("goes on where the rest is said to be carried over", () => {
    expect(told("全年预算50万元，执行45.5万元，预算执行率91%，剩余4.5万元结转下年继续使用")).toBe(
      "fullYearBudget 50万元, execution 45.5万元, rate 91, balance 4.5万元",
    );
  });

  it("takes 预算 alone for either budget, and full-width figures for figures", () => {
    expect(told("预算安排２０万元")).toBe("initialBudget|fullYearBudget 20万元");
  });

  it("is silent where a word narrows the sentence", () => {
    for (const sentence of [
      "其中：上级转移支付项目6个，执行120万元",
      "上年执行2313.30万元",
      "农机购置补贴全年执行80万元",
      "执行数比年初预算少12万元",
      "第三季度执行数为20万元",
    ])
      expect(told(sentence)).toBeUndefined();
  });

  it("knows the bureau's own name", () => {
    expect(told("望山区民政局2023年执行12万元")).toBeUndefined();
    expect(told("望山区民政局2023年执行12万元", ["望山区民政局"])).toBe("execution 12万元");
  });

  it("tells nothing of a text without figures of projects", () => {
    expect(told("单位：万元")).toBeUndefined();
    expect(told("2023年度")).toBe("");
  });
});
