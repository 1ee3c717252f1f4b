import { basisLine } from "../../../src/core/report/basis-line";

describe("basisLine", () => {
  it("names denominator, treatment of what was recovered, unit and last day", () => {
    expect(
      basisLine(
        { unit: "万元", cutoffDate: "2020年12月31日", at: {} },
        { rateBasis: "全年预算", recoveryBasis: "年终收回" },
      ),
    ).toBe("全年预算 · 年终收回不扣减 · 万元 · 截至2020年12月31日");
  });

  it("leaves out a day that the workbook does not tell", () => {
    expect(basisLine({ unit: "元", at: {} }, { rateBasis: "年初预算", recoveryBasis: "年中收回" })).toBe(
      "年初预算 · 年中收回已扣减 · 元",
    );
  });
});
