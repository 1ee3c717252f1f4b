import { formulaShape } from "../../../src/core/calculation/formula-shape";

const same = (one: string, other: string): boolean => formulaShape(one, 1, 3) === formulaShape(other, 2, 3);

describe("formulaShape", () => {
  it.each([
    ["B2-C2", "B3-C3"],
    ["$B2*D$1", "$B3*D$1"],
    ["SUM(B$2:B2)", "SUM(B$2:B3)"],
    ["IF('甲 A1'!B2>0,\"A1\",年初批复!C2)", "IF('甲 A1'!B3>0,\"A1\",年初批复!C3)"],
    ["SUM(A:A)+表1[A1]+LOG10(B2)", "SUM(A:A)+表1[A1]+LOG10(B3)"],
    ["SUM(2:2)", "SUM(3:3)"],
  ])("is the same of %s and, a row below, of %s", (one, other) => expect(same(one, other)).toBe(true));

  it.each([
    ["B2-C2", "B2-C3"],
    ["B$2", "B$3"],
    ["B2*2", "B3*3"],
    ['"B2"', '"B3"'],
    ["'B2'!A2", "'B3'!A3"],
    ["B2", "B$3"],
    ["SUM(A:A)", "SUM(B:B)"],
  ])("differs between %s and %s", (one, other) => expect(same(one, other)).toBe(false));
});
