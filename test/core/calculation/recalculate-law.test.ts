import fc from "fast-check";
import { formatAddress } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { edited, oneSheet, shown } from "./edited-workbook";

jest.setTimeout(60_000);

describe("recalculate", () => {
  it("gives after edits what calculating everything anew gives", () => {
    const addresses = Array.from({ length: 16 }, (_, index) => formatAddress(index >> 2, index & 3));
    const content = fc.array(
      fc.record({
        kind: fc.nat(3),
        one: fc.nat(),
        other: fc.nat(),
        sign: fc.constantFrom("+", "-", "*", ">", "&", "/"),
      }),
      { minLength: 16, maxLength: 16 },
    );
    /** Each cell is a number or a formula over cells before it. */
    const written = (cells: readonly { kind: number; one: number; other: number; sign: string }[]) =>
      cells.map(({ kind, one, other, sign }, index): string | number => {
        const [left, right] = [addresses[one % index]!, addresses[other % index]!];
        if (kind === 0 || index < 2) return (one % 19) - 9;
        return kind === 1 ? `=SUM(A1:${left},${right})` : `=${left}${sign}$${right}`;
      });
    const asEdits = (contents: readonly (string | number)[]) =>
      Object.fromEntries(contents.map((each, index) => [addresses[index]!, each]));
    const all = (workbook: WorkbookSnapshot): string[] =>
      addresses.map((address) => shown(workbook, address));
    fc.assert(
      fc.property(content, content, fc.array(fc.nat(15), { maxLength: 5 }), (before, after, changed) => {
        // A1:left may reach cells behind the formula: those stay numbers.
        const [old, fresh] = [written(before), written(after)].map((cells) =>
          cells.map((each) =>
            typeof each === "string" && each.startsWith("=SUM") ? each.replace(/A1:\w+/, "A1:B1") : each,
          ),
        ) as [(string | number)[], (string | number)[]];
        let step = edited(oneSheet([[null]]), asEdits(old));
        const target = [...old];
        for (const index of changed) {
          target[index] = fresh[index]!;
          step = edited(step.workbook, { [addresses[index]!]: fresh[index]! }, step.runs);
        }
        expect(all(step.workbook)).toEqual(all(edited(oneSheet([[null]]), asEdits(target)).workbook));
      }),
      { numRuns: 300 },
    );
  });
});
