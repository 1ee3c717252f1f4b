import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook } from "../support/build-workbook";
import { drawnLayout, drawnProjects, layOut, type Field } from "./random-layout";

const RUNS = 300;

/** What the run did with a layout: read it as it is, asked, or read something else without a word. */
type Outcome = "right" | "asked" | "wrong and silent";

test("a random ledger in a random layout is read back, or asked about, never read wrongly", () => {
  const outcomes: Record<Outcome, number> = { right: 0, asked: 0, "wrong and silent": 0 };
  fc.assert(
    fc.property(drawnProjects, drawnLayout, (projects, layout) => {
      const outcome = checkWorkbook(buildWorkbook([layOut(projects, layout).sheet]));
      if (outcome.kind === "unusable") {
        outcomes.asked += 1;
        return;
      }
      const { heading, projects: read } = outcome.checked.ledger;
      const shift = heading.unit === "万元" ? 2 : -2;
      const amounts = (["initialBudget", "increase", "decrease", "execution"] as const).map((field) =>
        Array.from({ length: read.count }, (_, index) =>
          // A column of zeros need not be read.
          read.amounts[field] ? read.amounts[field].at(index)?.shifted(shift).toCell() : 0,
        ),
      );
      const expected = (["initial", "increase", "decrease", "execution"] as const).map((field) =>
        projects.map((project) => project[field]),
      );
      outcomes["wrong and silent"] += 1;
      expect(heading.unit).toBe(layout.unit);
      expect(read.texts.projectName).toEqual(projects.map(({ name }) => name));
      expect(amounts).toEqual(expected);
      expect(outcome.checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      outcomes["wrong and silent"] -= 1;
      outcomes.right += 1;
    }),
    { numRuns: RUNS, seed: 20231201 },
  );
  expect(outcomes["wrong and silent"]).toBe(0);
  expect(outcomes.right).toBeGreaterThan(RUNS * 0.9);
});

test("one random figure changed is found in its row", () => {
  const fields: Exclude<Field, "name">[] = [
    "initial",
    "increase",
    "decrease",
    "fullYear",
    "execution",
    "balance",
    "rate",
  ];
  let asked = 0;
  fc.assert(
    fc.property(
      drawnProjects,
      drawnLayout,
      fc.nat(),
      fc.constantFrom(...fields),
      fc.integer({ min: 150, max: 900 }),
      (projects, layout, index, field, by) => {
        const project = index % projects.length;
        const laid = layOut(projects, layout, { project, field, by });
        const outcome = checkWorkbook(buildWorkbook([laid.sheet]));
        if (outcome.kind === "unusable") {
          asked += 1;
          return;
        }
        const rows = outcome.checked.findings
          .filter(({ severity }) => severity === "error")
          .flatMap(({ at }) => at.map(({ row }) => row));
        expect(rows).toContain(laid.rows[project]);
      },
    ),
    { numRuns: RUNS, seed: 20231202 },
  );
  expect(asked).toBeLessThan(RUNS * 0.1);
});
