import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check-workbook";
import { composeAnnotation } from "../../src/app/compose-annotation";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { MENDED } from "../support/edit-package";
import { expenseStatement } from "../support/statements";

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

describe("the sheets on a workbook that lists no projects", () => {
  const checked = expenseStatement(["2023年度决算数", 22.84, 0, 17.36, 0, 17.36, 5.12]);

  it("are 核对结果 alone, and none is a 报送版", () => {
    const { sheets, marks } = composeAnnotation(checked, { marks: true, sheets: true });
    expect(sheets.map(({ role }) => role)).toEqual(["findings"]);
    expect(marks.flatMap(({ cells }) => cells)).toEqual([{ sheet: "三公经费", row: 3, column: 1 }]);
    expect(() => composeAnnotation(checked, { marks: true, sheets: true, isFinal: true })).toThrow(
      /不能写自评报告/,
    );
  });
});
