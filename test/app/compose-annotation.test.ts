import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check-workbook";
import { composeAnnotation } from "../../src/app/compose-annotation";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { MENDED } from "../support/edit-package";

const HANDED_IN = ["report", "self-evaluation", "explanations"];

describe("the sheets of a 报送版", () => {
  it("lead from what is handed in to no cell of the workbook, and name it nowhere", async () => {
    const outcome = checkWorkbook(await readXlsx({ name: "本局台账.xlsx", bytes: readFileSync(MENDED) }));
    if (outcome.kind === "unusable") throw new Error(outcome.message);
    const sheetsOf = (isFinal: boolean) =>
      composeAnnotation(outcome.checked, { marks: false, sheets: true, isFinal }).sheets.filter(({ role }) =>
        HANDED_IN.includes(role),
      );
    expect(sheetsOf(true).map(({ role }) => role)).toEqual(
      expect.arrayContaining(["report", "self-evaluation"]),
    );
    const links = (isFinal: boolean): number =>
      sheetsOf(isFinal)
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .filter((cell) => cell?.link).length;
    expect(links(false)).toBeGreaterThan(100);
    expect(links(true)).toBe(0);
    expect(JSON.stringify(sheetsOf(false))).toContain("本局台账");
    expect(JSON.stringify(sheetsOf(true))).not.toContain("本局台账");
  });
});
