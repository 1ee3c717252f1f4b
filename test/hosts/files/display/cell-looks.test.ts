import { readLooks } from "../../../../src/hosts/files/display/cell-looks";

const stylesheet = (parts: { fonts?: string; fills?: string; borders?: string; xf: string }): string =>
  `<styleSheet><fonts>${parts.fonts ?? "<font/>"}</fonts><fills>${parts.fills ?? "<fill/>"}</fills>` +
  `<borders>${parts.borders ?? "<border/>"}</borders><cellXfs>${parts.xf}</cellXfs></styleSheet>`;

const look = (parts: Parameters<typeof stylesheet>[0]) => readLooks(stylesheet(parts), [])[0]!;

describe("the look of a cell", () => {
  it.each([
    ["0", undefined],
    ["45", 45],
    ["90", 90],
    ["91", -1],
    ["180", -90],
    ["255", "stacked"],
    ["200", undefined],
  ])("turns its text by textRotation %s as %s", (value, rotation) => {
    expect(look({ xf: `<xf><alignment textRotation="${value}"/></xf>` }).rotation).toBe(rotation);
  });

  it("tells texts that are spread, or made smaller to fit", () => {
    expect(
      look({ xf: '<xf><alignment horizontal="distributed" vertical="distributed"/></xf>' }),
    ).toMatchObject({ horizontal: "distributed", vertical: "distributed", wrap: true });
    expect(look({ xf: '<xf><alignment shrinkToFit="1"/></xf>' }).shrink).toBe(true);
    expect(look({ xf: "<xf/>" })).not.toHaveProperty("shrink");
  });

  it.each([
    ["<u/>", { underline: "single" }],
    ['<u val="singleAccounting"/>', { underline: "single" }],
    ['<u val="double"/>', { underline: "double" }],
    ['<u val="doubleAccounting"/>', { underline: "double" }],
    ['<vertAlign val="superscript"/>', { script: "super" }],
    ['<vertAlign val="subscript"/>', { script: "sub" }],
  ])("has the font %s", (font, expected) => {
    expect(look({ fonts: `<font>${font}</font>`, xf: "<xf/>" })).toMatchObject(expected);
  });

  it("underlines nothing by none, and raises nothing by baseline", () => {
    const plain = look({ fonts: '<font><u val="none"/><vertAlign val="baseline"/></font>', xf: "<xf/>" });
    expect(plain).not.toHaveProperty("underline");
    expect(plain).not.toHaveProperty("script");
  });

  it("has a line through the corner of a table only where one of its directions is on", () => {
    const line = '<diagonal style="thin"><color rgb="FFFF0000"/></diagonal>';
    const through = (directions: string) =>
      look({ borders: `<border ${directions}>${line}</border>`, xf: "<xf/>" });
    expect(through('diagonalDown="1"').diagonal).toEqual({
      line: { width: 1, line: "solid", color: "#FF0000" },
      up: false,
      down: true,
    });
    expect(through("")).not.toHaveProperty("diagonal");
  });
});

describe("the fill of a cell", () => {
  const red = 'rgb="FFFF0000"';
  const blue = 'rgb="FF0000FF"';
  const filled = (fill: string) => look({ fills: `<fill>${fill}</fill>`, xf: "<xf/>" });
  const pattern = (type: string, colors: string) =>
    filled(`<patternFill patternType="${type}">${colors}</patternFill>`).fill;

  it.each([
    ["solid", `<fgColor ${red}/><bgColor ${blue}/>`, "#FF0000"],
    ["mediumGray", `<fgColor ${red}/><bgColor ${blue}/>`, "#800080"],
    ["darkGray", `<fgColor ${red}/><bgColor ${blue}/>`, "#bf0040"],
    ["lightUp", `<fgColor ${red}/><bgColor ${blue}/>`, "#4000bf"],
    ["gray125", "", "#dfdfdf"], // an eighth of black on white
    ["none", `<fgColor ${red}/>`, undefined],
  ])("mixes the pattern %s with %s to %s", (type, colors, mixed) => {
    expect(pattern(type, colors)).toBe(mixed);
  });

  const stops = `<stop position="0"><color ${red}/></stop><stop position="1"><color ${blue}/></stop>`;

  it("keeps a gradient along a line, with the mean of its colours", () => {
    const { fill, gradient } = filled(`<gradientFill degree="90">${stops}</gradientFill>`);
    expect(fill).toBe("#800080");
    expect(gradient).toEqual({
      degrees: 90,
      stops: [
        { at: 0, color: "#FF0000" },
        { at: 1, color: "#0000FF" },
      ],
    });
  });

  it("makes the mean colour of a gradient towards the middle", () => {
    const { fill, gradient } = filled(`<gradientFill type="path" left="0.5">${stops}</gradientFill>`);
    expect([fill, gradient]).toEqual(["#800080", undefined]);
  });
});
