import type { Annotation } from "../../../src/app/annotation";
import { Amount } from "../../../src/core/numbers/amount";
import type { SheetDocument } from "../../../src/core/report/sheet-document";

const ROWS = "年初批复";
const QUOTED = "区里'下达', 2020";

export const FINDINGS_SHEET: SheetDocument = {
  role: "findings",
  name: "核对结果",
  columnWidths: [6, 20, 40],
  orientation: "landscape",
  pageHeader: "预算.xlsx　口径：全年预算 & 年终收回",
  headerRow: 1,
  chart: {
    title: "预算与支出（万元）",
    source: { top: 2, left: 0, bottom: 4, right: 1 },
    place: { top: 6, left: 0, bottom: 20, right: 2 },
  },
  rows: [
    { cells: [{ value: "核对结果", style: "title", span: 3 }], height: 30 },
    { cells: ["序号", "单元格", "说明"].map((value) => ({ value, style: "header" as const })) },
    {
      cells: [
        { value: Amount.of("1"), style: "count" },
        { value: "D2", style: "link", link: { sheet: ROWS, row: 1, column: 3 } },
        { value: "=cmd|' /C calc'!A0", style: "body" },
      ],
    },
    {
      cells: [
        { value: Amount.of("91.33"), style: "rate" },
        { value: "A2", style: "link", link: { sheet: QUOTED, row: 1, column: 0 } },
        { value: '<img src=x onerror="alert(1)">', style: "body" },
      ],
    },
    {
      cells: [
        { value: Amount.of("-3441.95"), style: "amount" },
        { value: "2020-12-31", style: "body" },
        { value: "字".repeat(32_767), style: "body" },
      ],
    },
  ],
};

/** Three marks on two sheets, three comments of which one cell is taken, one sheet of a wanted name that is taken. */
export const ANNOTATION: Annotation = {
  marks: [
    {
      severity: "error",
      cells: [
        { sheet: ROWS, row: 1, column: 3 },
        { sheet: ROWS, row: 2, column: 3 },
      ],
    },
    { severity: "warning", cells: [{ sheet: QUOTED, row: 1, column: 0 }] },
  ],
  comments: [
    { at: { sheet: ROWS, row: 1, column: 3 }, text: "执行率应为91.33%。" },
    { at: { sheet: ROWS, row: 2, column: 1 }, text: "年初预算已有批注。" },
    { at: { sheet: QUOTED, row: 1, column: 0 }, text: "=1+1 <b>" },
  ],
  sheets: [FINDINGS_SHEET],
  memory: { version: 1, verified: [], settings: {} },
};
