import fc from "fast-check";
import {
  chartTag,
  chartTitle,
  figureTag,
  figureTitle,
  isAsWritten,
  readTag,
  sectionTag,
  sectionTitle,
} from "../../../src/core/report/control-tags";
import { chartPrint } from "../../../src/core/report/table-chart";

const at = (row: number, column = 3) => ({ sheet: "执行", row, column });

describe("control tags", () => {
  it("say which figure stands there and how it was written", () => {
    const tag = figureTag({ key: "p.3k9x1a0z.execution", text: "137.00" });
    expect(tag).toBe("heji:f:p.3k9x1a0z.execution=137.00");
    expect(readTag(tag)).toEqual({ kind: "figure", key: "p.3k9x1a0z.execution", written: "137.00" });
  });

  it("say which section it is and what its words were", () => {
    const tag = sectionTag({ key: "一（二）", print: "0a1b2c3d" });
    expect(tag).toBe("heji:s:一（二）=0a1b2c3d");
    expect(readTag(tag)).toEqual({ kind: "section", key: "一（二）", print: "0a1b2c3d" });
  });

  it("say which chart it is and what it showed", () => {
    const shown = { labels: ["年初批复"], series: [{ name: "实际支出", figures: ["95.00"] }] };
    const chart = { key: "funds", title: "资金安排与支出", dimension: "资金类别", ...shown };
    const tag = chartTag(chart);
    expect(readTag(tag)).toEqual({ kind: "chart", key: "funds", print: chartPrint(shown) });
    expect(chartTitle(chart)).toBe("图｜资金安排与支出");
  });

  it("leave the controls of others alone", () => {
    for (const tag of ["", "姓名", "heji", "heji:f:without-a-text", "heji:x:a=b"])
      expect(readTag(tag)).toBeUndefined();
  });

  it("never outgrow what Word allows, and tell an overtyped figure whatever its length", () => {
    const key = fc.string({ minLength: 1, maxLength: 45, unit: fc.constantFrom("a", ".", "z", "~", "-") });
    const text = fc.stringMatching(/^-?\d{1,30}\.\d\d%?$/u);
    fc.assert(
      fc.property(key, text, text, (own, written, typed) => {
        const tag = figureTag({ key: own, text: written });
        expect(tag.length).toBeLessThanOrEqual(64);
        const read = readTag(tag)!;
        expect(read.key).toBe(own);
        expect(read.kind === "figure" && isAsWritten(read, ` ${written} `)).toBe(true);
        if (typed !== written) expect(read.kind === "figure" && isAsWritten(read, typed)).toBe(false);
      }),
    );
  });

  it("come with a title that names the cell, cut where Word would cut it", () => {
    const figure = { kind: "figure", text: "137.00", key: "p.1.execution", what: "实际支出" } as const;
    expect(figureTitle({ ...figure, subject: "企业奖励", from: [at(4)] })).toBe("企业奖励 实际支出｜执行!D5");
    expect(figureTitle({ ...figure, from: [at(4), at(5)] })).toBe("实际支出｜执行!D5等2格");
    const long = figureTitle({ ...figure, subject: "名".repeat(80), from: [at(4)] });
    expect(long).toHaveLength(64);
    expect(long).toMatch(/…｜执行!D5$/u);
    const area = { top: 4, left: 3, bottom: 28, right: 9 };
    expect(
      sectionTitle({
        key: "一",
        title: "（一）项目概况",
        blocks: [],
        from: [{ sheet: "执行", area }],
        print: "",
      }),
    ).toBe("（一）项目概况｜执行!D5:J29");
  });
});
