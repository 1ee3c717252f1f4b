import type { CellSpec } from "../../support/build-workbook";
import { checkedStatement, toldBy } from "../../support/statements";

type Rows = readonly (readonly CellSpec[])[];

describe("of-which in tables that list no projects", () => {
  const table = (...rows: Rows): readonly string[] =>
    toldBy(
      "of-which",
      checkedStatement("支出", [
        ["支出预算表（单位：万元）"],
        ["科目编码", "科目名称", "合计", "其中：省拨资金"],
        ["2060101", "行政运行", 21.03, 11.38],
        ["2060102", "事业运行", 24.63, 14.07],
        ...rows,
      ]),
    );

  it("says which part is more than the figure before it", () => {
    expect(
      table(
        ["2060103", "机关服务", 3.08, 5.38],
        ["2060104", "科技培训", 7.34, 2.83],
        [null, "合计", 56.08, 33.66],
      ),
    ).toEqual([
      "mismatch D5 C5 第5行“机关服务”的其中:省拨资金为5.38万元，大于它所属的合计3.08万元，多2.30万元；表中另有4行不大于，请核对这两个数。",
    ]);
  });

  it("is content with parts up to the whole, with blanks and what is taken back", () => {
    expect(
      table(
        ["2060103", "机关服务", 3.08, 3.08],
        ["2060104", "科技培训", null, 0],
        ["2060105", "退回", -2, 0],
        [null, "合计", 46.74, 28.53],
      ),
    ).toEqual([]);
  });

  it("takes a column for no part of the one before it where several are more", () => {
    expect(
      table(
        ["2060103", "机关服务", 3.08, 5.38],
        ["2060104", "科技培训", 7.34, 8.83],
        [null, "合计", 56.08, 39.66],
      ),
    ).toEqual([]);
  });
});
