import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReport } from "../../../src/core/report/build-report";
import { plainText } from "../../../src/core/report/plain-text";
import { figuresIn, projectsBehind, truths } from "../../support/report-truths";
import { readExample } from "../../support/report-example";

const FOLDER = join(__dirname, "examples");

const examples = readdirSync(FOLDER).map((file) => {
  const { ledger, bases, report } = readExample(readFileSync(join(FOLDER, file), "utf8"));
  return [file.replace(".txt", ""), { ledger, report, document: buildReport(ledger, bases) }] as const;
});

describe("the report of an awkward ledger", () => {
  it.each(examples)("reads as written down: %s", (_, { document, report }) => {
    expect(plainText(document).split("\n")).toEqual(report.split("\n"));
  });

  it.each(examples)("states no figure that the ledger does not give: %s", (_, { ledger, document }) => {
    const figures = figuresIn(document);
    expect(figures.length).toBeGreaterThan(10);
    for (const figure of figures) {
      const rows = projectsBehind(ledger, figure);
      expect([...truths(ledger, rows, "年终收回")]).toContain(figure.text);
    }
  });
});
