import type { SheetDocument } from "../../../core/report/sheet-document";
import { declareType } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relate, relationshipsOf, removeRelationships } from "../package/relationships";
import { relationshipAttribute } from "../package/vocabulary";
import { insertInOrder, withPrefix } from "../xml/edit-xml";
import { prefixOf, rootOf } from "../xml/scan-xml";
import { chartXml, drawingXml } from "./chart-xml";
import type { Book } from "./workbook-part";
import { WORKSHEET_SEQUENCE } from "./worksheet-sequence";

const OFFICE = "application/vnd.openxmlformats-officedocument";

/**
 * Draws the chart of a sheet of ours, whose content has just been written anew. A drawing that stood there before lends
 * its parts, so that writing twice gives the same file; what else the former content led to is left to removeOrphans.
 */
export async function drawChart(
  parts: PackageParts,
  book: Book,
  index: number,
  document: SheetDocument,
): Promise<void> {
  const { part: sheet, name } = book.sheets[index]!;
  const formerDrawing = await targetOf(parts, sheet, "drawing");
  const formerChart = formerDrawing && (await targetOf(parts, formerDrawing, "chart"));
  await removeRelationships(parts, sheet);
  if (!document.chart) return;
  const { relationships } = book.vocabulary;
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const drawing = await openPart(parts, formerDrawing, `${folder}drawings/drawing`, `${OFFICE}.drawing+xml`);
  const chart = await openPart(parts, formerChart, `${folder}charts/chart`, `${OFFICE}.drawingml.chart+xml`);
  parts.set(chart, chartXml(document, document.chart, name, book.vocabulary));
  const chartId = await relate(parts, drawing, `${relationships}/chart`, chart);
  parts.set(drawing, drawingXml(document.chart.place, chartId, book.vocabulary));
  const drawingId = await relate(parts, sheet, `${relationships}/drawing`, drawing);
  const xml = await parts.text(sheet);
  const root = rootOf(xml);
  const link = `<drawing ${relationshipAttribute(xml, root, book.vocabulary, drawingId)}/>`;
  parts.set(sheet, insertInOrder(xml, root, withPrefix(link, prefixOf(root)), "drawing", WORKSHEET_SEQUENCE));
}

async function targetOf(parts: PackageParts, source: string, kind: string): Promise<string | undefined> {
  const found = (await relationshipsOf(parts, source)).find((one) => kindOf(one) === kind);
  return found && !found.isExternal && parts.has(found.target) ? found.target : undefined;
}

/** A part for new content: the former one, which leads nowhere any longer, or a new one of that type. */
async function openPart(
  parts: PackageParts,
  former: string | undefined,
  stem: string,
  type: string,
): Promise<string> {
  if (former !== undefined) {
    await removeRelationships(parts, former);
    return former;
  }
  const part = parts.freeName(stem, ".xml");
  parts.set(part, "");
  await declareType(parts, part, type);
  return part;
}
