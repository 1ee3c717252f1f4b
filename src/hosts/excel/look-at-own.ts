import type { WorkbookMemory } from "../../core/workbook/snapshot";
import { isMarkFormula } from "../shared/mark-look";
import { MEMORY_NAMESPACE, parseMemory } from "../shared/memory-part";
import { isOwnComment } from "../shared/own-comment";
import { CHART_NAME } from "../shared/chart-name";
import type { WorkbookKnowledge } from "./known-workbook";

export const NOTHING_KEPT: WorkbookMemory = {
  version: 1,
  sheets: [],
  verified: [],
  settings: {},
  comments: [],
};

/** What of ours is in the workbook now, with the proxies to change it. */
export interface OwnThings {
  readonly isStructureProtected: boolean;
  readonly worksheets: readonly Excel.Worksheet[];
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly memory: WorkbookMemory;
  /** Those of the remembered sheets that are still there. */
  readonly sheets: WorkbookMemory["sheets"];
  readonly marks: readonly {
    readonly worksheet: Excel.Worksheet;
    readonly format: Excel.ConditionalFormat;
  }[];
  /** Charts that we drew, by the id of their sheet. */
  readonly charts: ReadonlyMap<string, readonly Excel.Chart[]>;
  /** Without those that somebody has answered: these stay. */
  readonly comments: readonly Excel.Comment[];
  /** Keys (placeKey) of cells with comments that stay; empty unless places were asked for. */
  readonly taken: ReadonlySet<string>;
}

export const placeKey = (worksheetId: string, row: number, column: number): string =>
  `${worksheetId}!${row},${column}`;

const RULES = "items/id,items/type,items/customOrNullObject/rule/formula";

/** What has to be asked sheet by sheet. */
interface SheetThings {
  readonly rules: Excel.ConditionalFormatCollection;
  readonly charts: Excel.ChartCollection;
}

/**
 * One round trip when the workbook is as it was last seen, two when sheets or comments came since (or nothing is known).
 * places: whether the cells of the comments are wanted.
 */
export async function lookAtOwn(
  context: Excel.RequestContext,
  knowledge: WorkbookKnowledge,
  { places }: { readonly places: boolean },
): Promise<OwnThings> {
  const { worksheets, comments, customXmlParts } = context.workbook;
  const known = knowledge.current;
  const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  const protection = context.workbook.protection.load("protected");
  worksheets.load("items/id,items/name,items/protection/protected");
  comments.load("items/id,items/content,items/replies/items/id");
  parts.load("items/id");
  const things = new Map(
    known?.sheetIds.map((id) => [id, thingsOf(worksheets.getItemOrNullObject(id))] as const),
  );
  const cells = new Map(
    known?.commentIds.map(
      (id) => [id, places ? cellOf(comments.getItemOrNullObject(id)) : undefined] as const,
    ),
  );
  await context.sync();

  const newSheets = worksheets.items.filter(({ id }) => !things.has(id));
  const newComments = places ? comments.items.filter(({ id }) => !cells.has(id)) : [];
  const partIds = parts.items.map(({ id }) => id);
  const isSamePart = known !== undefined && partIds.join() === known.partIds.join();
  let memory = known?.memory;
  if (newSheets.length + newComments.length > 0 || !isSamePart) {
    for (const sheet of newSheets) things.set(sheet.id, thingsOf(sheet));
    for (const comment of newComments) cells.set(comment.id, cellOf(comment));
    const xml = isSamePart ? undefined : parts.items.map((part) => part.getXml());
    await context.sync();
    if (xml) memory = xml.map(({ value }) => parseMemory(value)).find((found) => found !== undefined);
  }
  const own = sortOut(
    protection.protected,
    worksheets.items,
    parts.items,
    memory ?? NOTHING_KEPT,
    things,
    comments.items,
    cells,
  );
  knowledge.current = {
    sheetIds: worksheets.items.map(({ id }) => id),
    commentIds: comments.items.map(({ id }) => id),
    partIds,
    memory,
  };
  return own;
}

function sortOut(
  isStructureProtected: boolean,
  worksheets: readonly Excel.Worksheet[],
  parts: readonly Excel.CustomXmlPart[],
  memory: WorkbookMemory,
  things: ReadonlyMap<string, SheetThings>,
  comments: readonly Excel.Comment[],
  cells: ReadonlyMap<string, Excel.Range | undefined>,
): OwnThings {
  const names = new Set(worksheets.map(({ name }) => name));
  const ids = memory.comments.map(({ id }) => id);
  const isOurs = ({ id, content, replies }: Excel.Comment): boolean =>
    isOwnComment(ids, { id, text: content }) && replies.items.length === 0;
  const taken = comments.flatMap((comment) => {
    const cell = cells.get(comment.id);
    return cell && !isOurs(comment) ? [placeKey(cell.worksheet.id, cell.rowIndex, cell.columnIndex)] : [];
  });
  return {
    isStructureProtected,
    worksheets,
    parts,
    memory,
    sheets: memory.sheets.filter(({ name }) => names.has(name)),
    marks: worksheets.flatMap((worksheet) =>
      things
        .get(worksheet.id)!
        .rules.items.filter(isMark)
        .map((format) => ({ worksheet, format })),
    ),
    charts: new Map(
      worksheets.map(({ id }) => [
        id,
        things.get(id)!.charts.items.filter(({ name }) => name === CHART_NAME),
      ]),
    ),
    comments: comments.filter(isOurs),
    taken: new Set(taken),
  };
}

function thingsOf(worksheet: Excel.Worksheet): SheetThings {
  return {
    rules: worksheet.getRange().conditionalFormats.load(RULES),
    charts: worksheet.charts.load("items/name"),
  };
}

function cellOf(comment: Excel.Comment): Excel.Range {
  return comment.getLocation().load("rowIndex,columnIndex,worksheet/id");
}

/** One without a formula is a mark too: cut off between being made and being given its rule; nobody can make it by hand. */
function isMark(format: Excel.ConditionalFormat): boolean {
  const { type, customOrNullObject: custom } = format;
  if (type !== "Custom" || custom.isNullObject) return false;
  return custom.rule.formula === "" || isMarkFormula(custom.rule.formula);
}
