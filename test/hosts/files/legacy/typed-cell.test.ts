import { typedCell } from "../../../../src/hosts/files/legacy/typed-cell";

const figure = (mantissa: number, scale: number, format: string): object => ({
  kind: "number",
  value: { mantissa, scale },
  format,
});

describe("typedCell", () => {
  it.each([
    ["137.005", figure(137005, 3, "0.000")],
    ["1,234.50", figure(123450, 2, "0.00")],
    ["(0.07)", figure(-7, 2, "0.00")],
    ["91.33%", figure(9133, 4, "0.00%")],
    ["150", figure(150, 0, "0")],
    [" 86 ", figure(86, 0, "0")],
  ])("reads %s with its decimals", (written, expected) => {
    expect(typedCell(written)).toEqual(expected);
  });

  it.each(["530000000000000001", "001", "(1)", "6万元", "—", "2020-12-31", "3-1", "约5"])(
    "leaves %s a text",
    (written) => {
      expect(typedCell(written)).toEqual({ kind: "text", text: written });
    },
  );

  it("takes the quotes off a code that an export protects", () => {
    expect(typedCell('="00123"')).toEqual({ kind: "text", text: "00123" });
  });

  it("knows an error value", () => {
    expect(typedCell("#DIV/0!")).toEqual({ kind: "error", text: "#DIV/0!" });
  });
});
