import { checkWorkbook, type CheckedWorkbook } from "../../../src/app/check-workbook";
import { composeAnnotation } from "../../../src/app/compose-annotation";
import { composeReport } from "../../../src/app/compose-report";
import { plainText } from "../../../src/core/report/plain-text";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { annotateXlsx } from "../../../src/hosts/files/annotate-xlsx";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { withContent } from "../../../src/hosts/memory/edit-cell";
import { buildWorkbook, type NameSpec } from "../../support/build-workbook";
import { unzipped, zipped } from "./literal-package";
import { packageOfSnapshot } from "./package-of-snapshot";

const FIELDS = ["项目名称", "责任科室", "年初预算数", "调增数", "全年执行数"];
const ROWS = [
  ["甲", "产业科", 200, "", 176.69],
  ["乙", "科技科", 100, 20, 120],
];
const NAMES: NameSpec[] = FIELDS.map((name, at) => [name, `表!$${"ABCDE"[at]!}$2:$${"ABCDE"[at]!}$3`]);

function checked(workbook: WorkbookSnapshot): CheckedWorkbook {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}
const asked = ({ findings }: CheckedWorkbook): string[] =>
  findings.filter(({ kind }) => kind === "explain").map(({ rule }) => rule);

async function written(bytes: Uint8Array, of: CheckedWorkbook) {
  const annotation = composeAnnotation(of, { marks: false, sheets: true });
  const { bytes: copy } = await annotateXlsx({ name: "预算.xlsx", bytes }, annotation);
  return { copy, workbook: await readXlsx({ name: "预算.xlsx", bytes: copy }) };
}

describe("the list of explanations in a file", () => {
  it("is filled in, read back, told in the report, and not lost when it is written again", async () => {
    const book = buildWorkbook([{ name: "表", rows: [FIELDS, ...ROWS] }], NAMES);
    const bytes = zipped(packageOfSnapshot(book));
    const first = checked(await readXlsx({ name: "预算.xlsx", bytes }));
    expect(asked(first)).toEqual(["reason-required", "document-required"]);

    const out = await written(bytes, first);
    const sheet = out.workbook.sheets.find(({ name }) => name === "待说明清单")!;
    const answer = (row: number) => ({ sheet: sheet.name, row, column: 7 });
    const filled = withContent(
      withContent(out.workbook, answer(4), "企业申报不足"),
      answer(7),
      "区财〔2020〕7号",
    );
    const second = checked(filled);
    expect(asked(second)).toEqual([]);
    expect(plainText(composeReport(second).document)).toContain("企业申报不足");

    const again = await written(out.copy, second);
    expect(asked(checked(again.workbook))).toEqual([]);
    expect(again.workbook.sheets.filter(({ name }) => name.startsWith("待说明清单"))).toHaveLength(1);
  });

  it("begins a page for each office and is scaled to one page's width", async () => {
    const book = buildWorkbook([{ name: "表", rows: [FIELDS, ...ROWS] }], NAMES);
    const bytes = zipped(packageOfSnapshot(book));
    const { copy } = await written(bytes, checked(book));
    const list = Object.values(unzipped(copy)).find((part) => part.includes("须说明的事项"))!;
    expect(list).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>',
    );
    expect(list).toMatch(/<pageSetup paperSize="9" scale="\d+" orientation="landscape"\/>/);
    expect(list).not.toContain("fitToPage");
  });
});
