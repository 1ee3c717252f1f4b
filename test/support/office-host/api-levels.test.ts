import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseLevel, readApiLevels } from "./api-levels";

const types = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist/office.d.ts");

describe("readApiLevels", () => {
  const levels = readApiLevels(readFileSync(types, "utf8"));

  it.each([
    ["Range.values", "1.1"],
    ["Worksheet.visibility", "1.1"],
    ["Range.getMergedAreasOrNullObject", "1.13"],
    ["CommentCollection.getItemOrNullObject", "1.14"],
    ["Range.getDependents", "1.15"],
    ["WorksheetCollection.onChanged", "1.9"],
  ])("reads the requirement set of %s", (member, version) => {
    expect(levels[member]).toBe(parseLevel(version));
  });

  it("reads those of Word apart", () => {
    const word = readApiLevels(readFileSync(types, "utf8"), "Word");
    expect(word["ContentControl.parentContentControlOrNullObject"]).toBe(parseLevel("1.3"));
    expect(word["Range.insertComment"]).toBe(Infinity); // online only when this copy was made
    expect(word["Worksheet.visibility"]).toBeUndefined();
  });

  it("gives members that are no part of a numbered set a level that no host has", () => {
    expect(Object.values(levels)).toContain(Infinity);
  });

  it("orders versions as numbers, not as texts", () => {
    expect(parseLevel("1.9")).toBeLessThan(parseLevel("1.14"));
  });
});
