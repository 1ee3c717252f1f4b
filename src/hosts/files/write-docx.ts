import { strToU8, zipSync, type Zippable } from "fflate";
import { runsOf, type ReportDocument } from "../../core/report/report-document";
import { bodyXml } from "../shared/word/body";
import { Controls } from "../shared/word/controls";
import { docxParts } from "./docx/parts";
import { ReportCharts } from "./docx/report-charts";

/** The first day a zip can hold: the same document gives the same bytes, whatever the clock says. */
const DATE = new Date(1980, 0, 1);

export interface DocxOptions {
  /** Draws the charts that tables of the report offer, each with its figures in an embedded workbook. */
  readonly charts?: boolean;
}

/**
 * The report as a .docx in the body format of GB/T 9704—2012: no letterhead, no number.
 * working: figures and sections stand in content controls that know their cells, placeholders are highlighted.
 * final (报送版): neither; throws while a placeholder is left. Neither mode carries author metadata, links or comments.
 */
export function writeDocx(
  document: ReportDocument,
  mode: "working" | "final",
  { charts = false }: DocxOptions = {},
): Promise<Uint8Array> {
  if (mode === "final" && hasPlaceholder(document))
    return Promise.reject(new Error("报送版未生成：报告中尚有〔待填写〕的内容，请补齐后再生成。"));
  const controls = new Controls(mode === "working");
  const drawn = new ReportCharts(charts);
  const body = bodyXml(document, controls, (table) => drawn.draw(table, controls));
  const packed: Zippable = {};
  for (const [name, part] of Object.entries(docxParts(body, drawn)))
    packed[name] = typeof part === "string" ? strToU8(part) : part;
  return Promise.resolve(zipSync(packed, { mtime: DATE, level: 6 }));
}

function hasPlaceholder({ blocks }: ReportDocument): boolean {
  return blocks.some((block) =>
    runsOf(block).some(({ kind, text }) => kind === "placeholder" || text.includes("〔待填写")),
  );
}
