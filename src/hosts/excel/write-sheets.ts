import { repeatedRow, type SheetDocument } from "../../core/report/sheet-document";
import { throwIfCancelled } from "../shared/office-call";
import type { WorkbookKnowledge } from "./known-workbook";
import type { PlannedSheet } from "./plan-annotation";
import { stepsOf } from "./sheet-writer";

/** Excel on the web refuses requests beyond 5 MB. */
const MESSAGE_BUDGET = 4.2e6;
const OPENING_BYTES = 20_000;
/** Excel refuses longer heads. */
const LONGEST_HEAD = 255;

/** One message when everything fits, else as many as the limit forces. A sheet of ours keeps its place. */
export async function writeSheets(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  knowledge: WorkbookKnowledge,
  signal: AbortSignal,
): Promise<void> {
  let room = MESSAGE_BUDGET;
  const makeRoom = async (bytes: number): Promise<void> => {
    if (bytes > room) {
      await context.sync();
      throwIfCancelled(signal);
      room = MESSAGE_BUDGET;
    }
    room -= bytes;
  };
  const added: Excel.Worksheet[] = [];
  for (const { document, name, worksheet, charts } of planned) {
    await makeRoom(OPENING_BYTES);
    const sheet = worksheet ?? context.workbook.worksheets.add(name).load("id");
    if (worksheet) {
      sheet.getRange().clear();
      sheet.freezePanes.unfreeze();
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const chart of charts) chart.delete();
    } else added.push(sheet);
    setUpPages(sheet, document);
    for (const step of stepsOf(document)) {
      await makeRoom(step.bytes);
      step.write(sheet);
    }
  }
  if (planned.length === 0) return;
  await context.sync();
  const known = knowledge.current!;
  knowledge.current = { ...known, sheetIds: [...known.sheetIds, ...added.map(({ id }) => id)] };
}

/** A4, one page wide, the header row on every page and above the frozen panes, page n of N. */
function setUpPages(sheet: Excel.Worksheet, document: SheetDocument): void {
  const { orientation, headerRow, pageHeader, pages } = document;
  const { pageLayout } = sheet;
  sheet.showGridlines = false;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = pages ? { scale: pages.scale } : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Inches", {
    left: 0.5,
    right: 0.5,
    top: 0.7,
    bottom: 0.6,
    header: 0.3,
    footer: 0.3,
  });
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftHeader = headText(pageHeader);
  everyPage.centerFooter = "第 &P 页，共 &N 页";
  if (headerRow === undefined) return;
  if (repeatedRow(document) !== undefined)
    pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
  sheet.freezePanes.freezeRows(headerRow + 1);
}

/** "&" begins a code in a head, so a real one is doubled. */
function headText(text: string): string {
  let shown = text.replace(/[\r\n]+/g, " ");
  let coded = shown.replaceAll("&", "&&");
  while (coded.length > LONGEST_HEAD) {
    shown = shown.slice(0, -1);
    coded = `${shown.replaceAll("&", "&&")}…`;
  }
  return coded;
}
