import { HostError } from "../../../app/host-error";
import type { Inflate } from "../../../app/ports";
import type { ChartChange } from "../../../core/report/refresh-plan";
import { chartPrint } from "../../../core/report/table-chart";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relationshipsOf } from "../package/relationships";
import { columnChart, workbookOf } from "./chart-contents";
import { readChart, redrawn } from "./chart-part";
import { isUntouched } from "./chart-workbook";

/** Where a part refers to a chart. */
const CHART = /<(?:[\w.-]+:)?chart\b[^>]*?\s[\w.-]+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** A chart's control: the part that it stands in, and its own XML. */
export interface ChartPlace {
  readonly part: string;
  readonly xml: string;
}

/**
 * Gives the chart in that control the figures of today, in its part and in the workbook behind it; nothing else is
 * written. Where that cannot be done, or would undo what a person did, nothing is, and a sentence says why.
 */
export async function refreshChart(
  parts: PackageParts,
  { before, chart }: ChartChange,
  place: ChartPlace,
  inflate: Inflate | undefined,
): Promise<string | undefined> {
  const lost = `图“${chart.title}”已被换成别的内容，没有更新，请自行核对。`;
  const ids = chartIds(place.xml);
  const part = ids.length === 1 ? await target(parts, place.part, "chart", ids[0]!) : undefined;
  if (part === undefined) return lost;
  const xml = await parts.text(part);
  const book = await target(parts, part, "package");
  const shown = readChart(xml);
  const drawn = redrawn(xml, columnChart(chart));
  if (book === undefined || !shown || drawn === undefined) return lost;
  if (chartPrint(shown) !== before || !(await isOurs(parts, book, inflate)))
    return `图“${chart.title}”的数据被人改过，保留原样，请按现在的数自行核对。`;
  parts.set(part, drawn);
  parts.set(book, workbookOf(chart));
  return undefined;
}

/** Relationship ids of the charts in that XML, in order. */
export function chartIds(xml: string): string[] {
  return [...xml.matchAll(CHART)].map(([, double, single]) => double ?? single ?? "");
}

async function target(
  parts: PackageParts,
  source: string,
  kind: string,
  id?: string,
): Promise<string | undefined> {
  const links = await relationshipsOf(parts, source);
  const link = links.find((each) => kindOf(each) === kind && (id === undefined || each.id === id));
  return link && !link.isExternal && parts.has(link.target) ? link.target : undefined;
}

async function isOurs(parts: PackageParts, book: string, inflate: Inflate | undefined): Promise<boolean> {
  try {
    return await isUntouched(await parts.bytes(book), inflate);
  } catch (error) {
    if (error instanceof HostError) return false; // such as an .xls that somebody put in its place
    throw error;
  }
}
