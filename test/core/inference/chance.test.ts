import { isBeyondChance } from "../../../src/core/inference/chance";
import { plainTable } from "../../support/plain-books";

const table = plainTable(
  ["部门", "编制数", "经费"],
  ["甲", 8, 225.39],
  ["乙", 10, 300],
  ["丙", 5, 0.5],
  ["丁", 20, 80],
);

describe("isBeyondChance", () => {
  it("wants six digits to agree in all, and counts no nothings at either end", () => {
    expect(isBeyondChance(table, 0, [0, 1, 2, 3])).toBe(false); // 8, 1, 5, 2
    expect(isBeyondChance(table, 1, [0])).toBe(false); // 22539
    expect(isBeyondChance(table, 1, [0, 1])).toBe(true); // 22539, 3
    expect(isBeyondChance(table, 1, [1, 2, 3])).toBe(false); // 3, 5, 8
  });
});
