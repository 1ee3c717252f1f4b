import type { Area, WorkbookMemory } from "../../core/workbook/snapshot";
import { MEMORY_NAMESPACE, parseMemory } from "../shared/memory-part";
import { codeOf, hostErrorOf, throwIfCancelled } from "../shared/office-call";

/** A sheet with everything but its cells, and the proxy through which the cells are read. */
export interface SheetOutline {
  readonly proxy: Excel.Worksheet;
  /** Undefined where the sheet is empty. */
  readonly used: Area | undefined;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  readonly merges: readonly Area[];
}

export interface WorkbookOutline {
  readonly workbook: Excel.Workbook;
  readonly sheets: readonly SheetOutline[];
  readonly tables: readonly { readonly proxy: Excel.Table; readonly area: Area }[];
  readonly comments: readonly {
    readonly proxy: Excel.Comment;
    readonly sheetId: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly partIds: readonly string[];
  readonly memory: WorkbookMemory | undefined;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
const EACH_PLACE =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";
/** getMergedAreas fails beyond 512 merged areas in its range; so many rows of a budget sheet never hold that many. */
const ROWS_PER_MERGE_BLOCK = 40;

/** Two round trips: the lists, then what belongs to their items. */
export async function loadOutline(
  context: Excel.RequestContext,
  signal: AbortSignal,
): Promise<WorkbookOutline> {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  workbook.load("name");
  workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected," +
      "items/names/items/name,items/names/items/formula,items/names/items/visible",
  );
  workbook.names.load("items/name,items/formula,items/visible");
  workbook.tables.load(
    "items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/columns/items/name",
  );
  workbook.comments.load("items/id,items/content,items/authorName");
  parts.load("items/id");
  await context.sync();
  throwIfCancelled(signal);

  try {
    return await loadDetails(context, parts, (sheet) =>
      sheet.getRange().getMergedAreasOrNullObject().load(EACH_PLACE),
    );
  } catch (error) {
    // Which code Excel gives for too many merged areas is not documented; what a user must act on is told as it is.
    if (codeOf(error) === undefined || hostErrorOf(error)) throw error;
    throwIfCancelled(signal);
    return withMergesByBlock(context, await loadDetails(context, parts, () => undefined));
  }
}

async function loadDetails(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
  askMerges: (sheet: Excel.Worksheet) => Excel.RangeAreas | undefined,
): Promise<WorkbookOutline> {
  const { workbook } = context;
  const sheets = workbook.worksheets.items.map((proxy) => ({
    proxy,
    used: proxy.getUsedRangeOrNullObject(true).load(`${PLACE},rowHidden,columnHidden`),
    merged: askMerges(proxy),
  }));
  const tables = workbook.tables.items.map((proxy) => ({ proxy, range: proxy.getRange().load(PLACE) }));
  const comments = workbook.comments.items.map((proxy) => ({
    proxy,
    cell: proxy.getLocation().load("rowIndex,columnIndex,worksheet/id"),
  }));
  const xml = parts.items.map((part) => part.getXml());
  await context.sync();
  return {
    workbook,
    sheets: sheets.map(({ proxy, used, merged }) => ({
      proxy,
      used: used.isNullObject ? undefined : areaOf(used),
      hasHiddenRows: !used.isNullObject && used.rowHidden !== false,
      hasHiddenColumns: !used.isNullObject && used.columnHidden !== false,
      merges: !merged || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    })),
    tables: tables.map(({ proxy, range }) => ({ proxy, area: areaOf(range) })),
    comments: comments.map(({ proxy, cell }) => ({
      proxy,
      sheetId: cell.worksheet.id,
      row: cell.rowIndex,
      column: cell.columnIndex,
    })),
    partIds: parts.items.map(({ id }) => id),
    memory: xml.map(({ value }) => parseMemory(value)).find((memory) => memory !== undefined),
  };
}

/** The slow way for sheets with more merged areas than Excel lists at once: one message, many small ranges. */
async function withMergesByBlock(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
): Promise<WorkbookOutline> {
  const asked = outline.sheets.map(({ proxy, used }) => {
    const blocks: Excel.RangeAreas[] = [];
    for (let top = used?.top ?? 0; used && top <= used.bottom; top += ROWS_PER_MERGE_BLOCK) {
      const rows = Math.min(ROWS_PER_MERGE_BLOCK, used.bottom - top + 1);
      const range = proxy.getRangeByIndexes(top, used.left, rows, used.right - used.left + 1);
      blocks.push(range.getMergedAreasOrNullObject().load(EACH_PLACE));
    }
    return blocks;
  });
  await context.sync();
  return {
    ...outline,
    sheets: outline.sheets.map((sheet, index) => {
      const found = asked[index]!.flatMap((areas) =>
        areas.isNullObject ? [] : areas.areas.items.map(areaOf),
      );
      const once = new Map(found.map((area) => [JSON.stringify(area), area]));
      return { ...sheet, merges: [...once.values()] };
    }),
  };
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
