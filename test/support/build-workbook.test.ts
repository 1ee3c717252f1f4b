import { cellAt } from "../../src/core/workbook/cell";
import { buildWorkbook } from "./build-workbook";

describe("buildWorkbook", () => {
  const workbook = buildWorkbook(
    [
      {
        name: "年初批复",
        rows: [
          ["项目", "金额", "率"],
          ["甲", 0.72, { f: "B2/B2", v: 1, format: "0.00%" }],
          ["乙", "#DIV/0!", { f: "B3" }],
          ["丙", 1e308, true],
        ],
        merges: ["A1:B1"],
      },
    ],
    [
      ["项目名称", "年初批复!$A$2:$A$4", "年初批复"],
      ["金额单位", '"万元"'],
    ],
  );

  it("holds values, formats and formulas as a host reads them", () => {
    expect(cellAt(workbook, 0, 1, 0).value).toEqual({ kind: "text", value: "甲" });
    expect(cellAt(workbook, 0, 1, 1)).toMatchObject({ value: { kind: "number" }, format: "General" });
    expect(cellAt(workbook, 0, 1, 2)).toMatchObject({
      format: "0.00%",
      formula: "B2/B2",
      notCalculated: false,
    });
    expect(cellAt(workbook, 0, 2, 1).value).toEqual({ kind: "error", value: "#DIV/0!" });
    expect(cellAt(workbook, 0, 2, 2)).toMatchObject({ value: { kind: "blank" }, notCalculated: true });
    const huge = cellAt(workbook, 0, 3, 1).value;
    expect(huge.kind === "number" && huge.value.toString()).toBe(`1${"0".repeat(308)}`);
    expect(cellAt(workbook, 0, 3, 2).value).toEqual({ kind: "boolean", value: true });
  });

  it("gives names the scope of their sheet", () => {
    expect(workbook.names.map(({ name, sheet }) => [name, sheet])).toEqual([
      ["项目名称", 0],
      ["金额单位", undefined],
    ]);
  });
});
