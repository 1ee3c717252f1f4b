import { typedEntry } from "../../../src/core/calculation/typed-entry";

function typed(text: string, format = "General", date1904 = false): string {
  const entry = typedEntry(text, format, date1904);
  if (entry.kind === "formula") return `=${entry.formula}`;
  return entry.kind === "blank" ? "blank" : `${entry.kind} ${String(entry.value)}`;
}

describe("typedEntry", () => {
  it.each([
    ["12", "number 12"],
    [" 1,234.50 ", "number 1234.5"],
    ["－３.5", "number -3.5"],
    ["91.33%", "number 0.9133"],
    ["91.33万元", "text 91.33万元"],
    ["true", "boolean true"],
    ["'001", "text 001"],
    ["甲 ", "text 甲 "],
    ["—", "text —"],
    ["=SUM(A1:A2)", "=SUM(A1:A2)"],
    ["=", "text ="],
    ["", "blank"],
  ])("takes %j for %s", (text, expected) => expect(typed(text)).toBe(expected));

  it("keeps text in a cell of text", () => expect(typed("0012", "@")).toBe("text 0012"));

  it.each([
    ["2020-12-31", false, "number 44196"],
    ["2020年3月1日", false, "number 43891"],
    ["2020/2/30", false, "text 2020/2/30"],
    ["1904-1-2", true, "number 1"],
  ])("takes %s in a cell of dates (1904: %s) for %s", (text, date1904, expected) =>
    expect(typed(text, "yyyy-mm-dd", date1904)).toBe(expected),
  );
});
