/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { cellAt } from "../../../src/core/workbook/cell";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { WorkbookKnowledge } from "../../../src/hosts/excel/known-workbook";
import { readWorkbook } from "../../../src/hosts/excel/read-workbook";
import { writeMemory } from "../../../src/hosts/shared/memory-part";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import { BookState, type SheetState } from "../../support/office-host/excel/book-state";
import { CellError } from "../../support/office-host/excel/cell-store";

let excel: EmulatedExcel;
let book: BookState;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  book = new BookState("预算.xlsx");
  excel.book = book;
});

const read = (): Promise<WorkbookSnapshot> =>
  readWorkbook(new WorkbookKnowledge(), new AbortController().signal);

/** A budget sheet of so many projects: a name, three amounts, one formula column. */
function fillBudget(sheet: SheetState, projects: number): void {
  for (let row = 1; row <= projects; row++) {
    sheet.cells.put(row, 0, `第${row}个区级预算项目`);
    for (let column = 1; column <= 3; column++) {
      sheet.cells.put(row, column, (row * column) / 100);
      sheet.cells.setNumberFormat(row, column, "#,##0.00");
    }
    sheet.cells.put(row, 4, row / 50, `=B${row + 1}+C${row + 1}`);
  }
}

describe("readWorkbook", () => {
  it("reads every kind of cell as Excel shows it", async () => {
    const { cells } = book.addSheet("年初批复");
    cells.put(1, 1, "=1+1");
    cells.put(2, 1, 0.1 + 0.2, "=0.1+0.2");
    cells.setNumberFormat(2, 1, "0.00%");
    cells.put(3, 1, true);
    cells.put(4, 1, new CellError("#DIV/0!"), "=1/0");
    cells.put(5, 1, "", '=""');
    cells.put(6, 1, 1e300);
    cells.put(7, 1, -1234567890123456);
    const snapshot = await read();
    const shown = [0, 1, 2, 3, 4, 5, 6, 7].map((row) => {
      const { value, format, formula } = cellAt(snapshot, 0, row, 1);
      return [value.kind, "value" in value ? String(value.value) : "", format, formula];
    });
    expect(shown).toEqual([
      ["blank", "", "General", undefined],
      ["text", "=1+1", "General", undefined],
      ["number", "0.3", "0.00%", "0.1+0.2"],
      ["boolean", "true", "General", undefined],
      ["error", "#DIV/0!", "General", "1/0"],
      ["text", "", "General", '""'],
      ["number", `1${"0".repeat(300)}`, "General", undefined],
      ["number", "-1234567890123460", "General", undefined],
    ]);
  });

  it("reads names of both scopes, constants, formulas and hidden ones", async () => {
    const sheet = book.addSheet("年初批复");
    book.names.push(
      { name: "金额单位", formula: '="万元"', visible: true },
      {
        name: "执行数",
        formula: "=OFFSET(年初批复!$A$1,0,0,COUNTA(年初批复!$A:$A),1)",
        visible: true,
        sheet,
      },
      { name: "辅助", formula: "=0.13", visible: false },
    );
    expect((await read()).names).toEqual([
      { name: "金额单位", formula: '"万元"', hidden: false },
      { name: "辅助", formula: "0.13", hidden: true },
      {
        name: "执行数",
        formula: "OFFSET(年初批复!$A$1,0,0,COUNTA(年初批复!$A:$A),1)",
        hidden: false,
        sheet: 0,
      },
    ]);
  });

  it("reads what stands around the cells", async () => {
    const sheet = book.addSheet("年初批复");
    const other = book.addSheet("区财政'局, 2020");
    fillBudget(sheet, 3);
    other.visibility = "VeryHidden";
    other.isProtected = true;
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 4 }];
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(3);
    sheet.tables.push({
      id: "{t}",
      name: "项目表",
      area: { top: 0, left: 0, bottom: 3, right: 1 },
      showHeaders: true,
      showTotals: false,
      columns: ["项目名称", "年初预算"],
    });
    book.comments.push({
      id: "{c}",
      content: "核过",
      author: "李会计",
      sheet,
      row: 1,
      column: 2,
      replies: [],
    });
    const memory = {
      version: 1,
      sheets: [],
      verified: [{ finding: "f", note: "已查批复", checker: "王", date: "2021-01-05" }],
      settings: {},
      comments: [],
    } as const;
    book.xmlParts.push({ id: "{x}", xml: writeMemory(memory) }, { id: "{y}", xml: "<other/>" });
    const snapshot = await read();
    expect(snapshot.sheets.map(({ columns: _, ...rest }) => rest)).toEqual([
      {
        name: "年初批复",
        visibility: "visible",
        isProtected: false,
        hasCells: true,
        rowCount: 4,
        columnCount: 5,
        merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
        hiddenRows: [2],
        hiddenColumns: [3],
        tables: [
          {
            name: "项目表",
            area: { top: 0, left: 0, bottom: 3, right: 1 },
            headerRows: 1,
            totalsRows: 0,
            columns: ["项目名称", "年初预算"],
          },
        ],
        comments: [{ row: 1, column: 2, author: "李会计", text: "核过" }],
      },
      {
        name: "区财政'局, 2020",
        visibility: "very-hidden",
        isProtected: true,
        hasCells: true,
        rowCount: 0,
        columnCount: 0,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        comments: [],
      },
    ]);
    expect(snapshot.memory).toEqual(memory);
    expect(excel.traffic.messages).toBe(3);
  });

  it.each([5, 500, 5000])("takes three messages for %d projects on each of two sheets", async (projects) => {
    fillBudget(book.addSheet("年初批复"), projects);
    fillBudget(book.addSheet("本级追加"), projects);
    const snapshot = await read();
    expect(excel.traffic.messages).toBe(3);
    expect(cellAt(snapshot, 1, projects, 0).value).toEqual({
      kind: "text",
      value: `第${projects}个区级预算项目`,
    });
  });

  it("reads 100,000 projects in no more messages than the 5 MB limit forces, and misses no row", async () => {
    fillBudget(book.addSheet("年初批复"), 100_000);
    const snapshot = await read();
    const { exchanges } = excel.traffic;
    const bytes = exchanges.slice(2).reduce((sum, { answerBytes }) => sum + answerBytes, 0);
    const forced = Math.ceil(bytes / (5 * 1024 * 1024));
    expect(forced).toBeGreaterThan(3);
    expect(exchanges.length - 2).toBeLessThanOrEqual(Math.ceil(forced * 1.25));
    const names = Array.from({ length: 100_000 }, (_, index) => cellAt(snapshot, 0, index + 1, 0).value);
    expect(
      names.every((value, index) => value.kind === "text" && value.value === `第${index + 1}个区级预算项目`),
    ).toBe(true);
  });

  it("leaves out the columns beyond the last named one where a sheet needs several messages", async () => {
    const sheet = book.addSheet("年初批复");
    fillBudget(sheet, 30_000);
    for (let row = 1; row <= 30_000; row++) sheet.cells.put(row, 8, "备注");
    book.names.push({ name: "年初预算数", formula: "=年初批复!$B$2:$B$30001", visible: true, sheet });
    const snapshot = await read();
    expect(snapshot.sheets[0]!.columns).toHaveLength(2);
  });

  it("asks for less after an answer that was too large", async () => {
    const { cells } = book.addSheet("说明");
    for (let row = 0; row < 400; row++) cells.put(row, 0, "字".repeat(10_000));
    const snapshot = await read();
    expect(cellAt(snapshot, 0, 399, 0).value).toEqual({ kind: "text", value: "字".repeat(10_000) });
    expect(snapshot.sheets[0]!.rowCount).toBe(400);
  });

  it("reads sheets with more merged areas than Excel lists at once", async () => {
    const sheet = book.addSheet("年初批复");
    fillBudget(sheet, 1300);
    sheet.merges = Array.from({ length: 600 }, (_, index) => ({
      top: 1 + 2 * index,
      left: 0,
      bottom: 2 + 2 * index,
      right: 0,
    }));
    expect((await read()).sheets[0]!.merges).toEqual(sheet.merges);
  });

  it("waits while a cell is being edited", async () => {
    book.addSheet("年初批复");
    book.isEditing = true;
    setTimeout(() => (book.isEditing = false), 20);
    expect((await read()).sheets).toHaveLength(1);
  });

  it("stops between two messages when it is cancelled", async () => {
    book.addSheet("年初批复");
    const cancelling = new AbortController();
    const reading = readWorkbook(new WorkbookKnowledge(), cancelling.signal);
    cancelling.abort();
    await expect(reading).rejects.toMatchObject({ name: "HostError", code: "cancelled" });
    expect(excel.traffic.messages).toBe(1);
  });
});
