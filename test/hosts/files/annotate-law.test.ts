import fc from "fast-check";
import type { Annotation } from "../../../src/app/annotation";
import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { annotate, chartSheet, sheet } from "./literal-annotation";
import { PLAIN, prefixed, RICH, unzipped } from "./literal-package";

const place = fc.record({
  sheet: fc.constantFrom("年初批复", "it's 2"),
  row: fc.nat(40),
  column: fc.nat(8),
});

const annotations: fc.Arbitrary<Partial<Annotation>> = fc.record({
  marks: fc.array(
    fc.record({
      severity: fc.constantFrom("error" as const, "warning" as const, "note" as const),
      cells: fc.array(place, { maxLength: 6 }),
    }),
    { maxLength: 3 },
  ),
  comments: fc.array(fc.record({ at: place, text: fc.string({ unit: "grapheme", minLength: 1 }) }), {
    maxLength: 6,
  }),
  sheets: fc
    .tuple(
      fc.subarray([sheet("核对结果"), sheet("自评报告", "report")]),
      fc.subarray([sheet("预算与支出调节表", "reconciliation"), chartSheet()], { maxLength: 1 }),
    )
    .map(([plain, charted]) => [...charted, ...plain]),
});

const sources = fc.constantFrom(PLAIN, RICH, prefixed(RICH));

describe("marking and clearing", () => {
  it("writing twice changes nothing, and clearing gives every part back", async () => {
    await fc.assert(
      fc.asyncProperty(sources, annotations, annotations, async (source, earlier, annotation) => {
        const once = await annotate((await annotate(source, earlier)).bytes, annotation);
        const twice = await annotate(once.bytes, annotation);
        expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
        const cleared = await clearXlsx({ name: "a.xlsx", bytes: twice.bytes }, { sheets: true });
        expect(unzipped(cleared.bytes)).toEqual(source);
      }),
      // Nothing here waits for a timer, so that shrinking a failure could not be stopped: replay it by its seed.
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);
});
