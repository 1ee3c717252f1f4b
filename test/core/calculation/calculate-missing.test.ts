import { calculateMissing } from "../../../src/core/calculation/calculate-missing";
import { cellAt } from "../../../src/core/workbook/cell";
import { CALCULATED_FLAG, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { oneSheet, shown } from "./edited-workbook";

const bearsFlag = ({ sheets }: WorkbookSnapshot, row: number, column: number): boolean =>
  (sheets[0]!.columns[column]!.kinds[row]! & CALCULATED_FLAG) !== 0;

describe("calculateMissing", () => {
  const unsaved = oneSheet([
    ["项目", "年初", "执行", "结余", "执行率"],
    ["甲", 150, 137, { f: "B2-C2" }, { f: "C2/B2" }],
    ["乙", 50, 60, { f: "B3-C3", v: -9 }, { f: "RAND()" }],
    ["合计", { f: "SUM(B2:B3)" }, { f: "SUM(C2:C3)" }, { f: "SUM(D2:D3)" }, { f: "E3+1" }],
  ]);

  it("gives every formula without a stored value the one that it comes to", () => {
    const workbook = calculateMissing(unsaved);
    expect(["B4", "C4", "D2", "E2"].map((cell) => shown(workbook, cell))).toEqual([
      "200",
      "197",
      "13",
      "0.913333333333333",
    ]);
    expect(cellAt(workbook, 0, 3, 1)).toMatchObject({ formula: "SUM(B2:B3)", notCalculated: false });
    expect(workbook.holdsCalculated).toBe(true);
    expect(bearsFlag(workbook, 3, 1)).toBe(true);
  });

  it("leaves stored values alone, and calculates with them", () => {
    const workbook = calculateMissing(unsaved);
    expect(["D3", "D4"].map((cell) => shown(workbook, cell))).toEqual(["-9", "4"]);
    expect(bearsFlag(workbook, 2, 3)).toBe(false);
  });

  it("makes nothing up where a formula is beyond it, nor where one reads that", () => {
    const workbook = calculateMissing(unsaved);
    expect(["E3", "E4"].map((cell) => shown(workbook, cell))).toEqual(["未重算", "未重算"]);
  });

  it("gives the same workbook where nothing is missing, or nothing can be calculated", () => {
    const whole = oneSheet([[1, { f: "A1+1", v: 2 }]]);
    const beyond = oneSheet([[1, { f: "RAND()" }]]);
    expect(calculateMissing(whole)).toBe(whole);
    expect(calculateMissing(beyond)).toBe(beyond);
  });
});
