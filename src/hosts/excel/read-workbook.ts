import type {
  DefinedName,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../core/workbook/snapshot";
import { excelCall, requireExcel } from "../shared/office-call";
import { tellUntouched } from "./tell-half-way";
import type { WorkbookKnowledge } from "./known-workbook";
import { lastNamedColumn } from "./last-named-column";
import { fitsOneMessage, loadCells, type LoadedSheet, type SheetDemand } from "./load-cells";
import { loadOutline, type WorkbookOutline } from "./load-outline";
import { NumberFormatTable } from "./sheet-cells";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

/**
 * Reads the open workbook: three round trips whatever the number of rows, and further ones only where its cells exceed
 * the size of one message. Legacy notes cannot be seen at this API level.
 */
export async function readWorkbook(
  knowledge: WorkbookKnowledge,
  signal: AbortSignal,
): Promise<WorkbookSnapshot> {
  requireExcel();
  const reading = excelCall(async (context) => {
    const outline = await loadOutline(context, signal);
    const names = namesOf(outline);
    const formats = new NumberFormatTable();
    const loaded = await loadCells(context, demandsOf(outline, names), formats, signal);
    knowledge.current = {
      sheetIds: outline.sheets.map(({ proxy }) => proxy.id),
      commentIds: outline.comments.map(({ proxy }) => proxy.id),
      partIds: outline.partIds,
      memory: outline.memory,
    };
    return {
      fileName: outline.workbook.name,
      date1904: false, // not told at this API level; it matters to dates only
      application: "Microsoft Excel",
      sheets: loaded.map((cells, index) => sheetOf(outline, index, cells)),
      names,
      numberFormats: formats.codes,
      ...(outline.memory && { memory: outline.memory }),
    };
  });
  return reading.catch((error: unknown) => {
    throw tellUntouched(error);
  });
}

function demandsOf(outline: WorkbookOutline, names: readonly DefinedName[]): readonly SheetDemand[] {
  const cells = outline.sheets.reduce((sum, { used }) => {
    return sum + (used ? (used.bottom - used.top + 1) * (used.right - used.left + 1) : 0);
  }, 0);
  return outline.sheets.map((sheet) => {
    const right = sheet.used?.right ?? 0;
    const named = fitsOneMessage(cells) ? undefined : lastNamedColumn(sheet.proxy.name, names);
    return { outline: sheet, lastColumn: Math.max(Math.min(named ?? right, right), sheet.used?.left ?? 0) };
  });
}

function namesOf({ workbook, sheets }: WorkbookOutline): readonly DefinedName[] {
  const named = ({ name, formula, visible }: Excel.NamedItem): DefinedName => ({
    name,
    formula: String(formula).replace(/^=/, ""),
    hidden: !visible,
  });
  return [
    ...workbook.names.items.map(named),
    ...sheets.flatMap(({ proxy }, sheet) => proxy.names.items.map((item) => ({ ...named(item), sheet }))),
  ];
}

function sheetOf(outline: WorkbookOutline, index: number, loaded: LoadedSheet): SheetSnapshot {
  const { proxy, used, merges } = outline.sheets[index]!;
  return {
    name: proxy.name,
    visibility: VISIBILITY[proxy.visibility as keyof typeof VISIBILITY],
    isProtected: proxy.protection.protected,
    hasCells: true,
    rowCount: used ? used.bottom + 1 : 0,
    columnCount: used ? used.right + 1 : 0,
    columns: loaded.cells.columns(),
    merges,
    hiddenRows: loaded.hiddenRows,
    hiddenColumns: loaded.hiddenColumns,
    tables: outline.tables
      .filter(({ proxy: table }) => table.worksheet.id === proxy.id)
      .map(({ proxy: table, area }): TableSnapshot => ({
        name: table.name,
        area,
        headerRows: table.showHeaders ? 1 : 0,
        totalsRows: table.showTotals ? 1 : 0,
        columns: table.columns.items.map(({ name }) => name),
      })),
    comments: outline.comments
      .filter(({ sheetId }) => sheetId === proxy.id)
      .map(({ proxy: comment, row, column }) => ({
        row,
        column,
        author: comment.authorName,
        text: comment.content,
      })),
  };
}
