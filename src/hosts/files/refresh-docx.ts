import { HostError } from "../../app/host-error";
import type { Inflate } from "../../app/ports";
import type { RefreshedReport } from "../../app/workbench";
import { readTag } from "../../core/report/control-tags";
import type { FoundControl } from "../../core/report/found-control";
import { leaveCharts, planRefresh, takeExpected, type RefreshPlan } from "../../core/report/refresh-plan";
import type { ReportDocument } from "../../core/report/report-document";
import { escapeAttribute, escapeText } from "../shared/xml-text";
import { chartIds, refreshChart } from "./docx/refresh-charts";
import { scanControls, type Range, type ScannedControl } from "./docx/scan-controls";
import { openTextParts, type TextPart } from "./docx/text-parts";
import type { PackageParts } from "./package/package-parts";

export interface RefreshOptions {
  readonly inflate?: Inflate;
  /** Overtyped figures, by their index in the plan, for which a person wants the workbook's. */
  readonly taken?: ReadonlySet<number>;
}

/**
 * Brings the figures and charts of a .docx that carries our controls up to date with the report of today. Only the text
 * and the tag of the controls in plan.changes are rewritten, and what the charts in plan.charts show; every other byte
 * of every part stays, and unchanged parts are copied as compressed. Throws HostError for what is no .docx, is marked secret or carries no figure of ours.
 */
export async function refreshDocx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  report: ReportDocument,
  options: RefreshOptions = {},
): Promise<RefreshedReport> {
  const { parts, texts: textParts } = await openTextParts(file, options.inflate);
  const texts = textParts.map(({ name, xml }) => ({ name, xml, controls: scanControls(xml) }));
  const planned = planRefresh(
    texts.flatMap(({ controls }) => controls.map((control) => foundControl(control, controls))),
    report,
  );
  if (planned.figures === 0)
    throw new HostError(
      "unsupported",
      `“${file.name}”中没有核绩写入的数字，无法更新；请先生成工作稿（heji report，或工作台的“下载”），或在Word中插入。`,
    );
  const untold = planned.changes.length > 0 ? looseCharts(texts) : [];
  const decided = takeExpected(planned, options.taken ?? new Set());
  const charts = await refreshCharts(parts, texts, decided, options.inflate);
  const plan = { ...charts, staleWords: [...charts.staleWords, ...untold] };
  if (plan.changes.length + plan.charts.length === 0) return { plan };
  let first = 0;
  for (const { name, xml, controls } of texts) {
    parts.set(name, edited(xml, controls, plan, first));
    first += controls.length;
  }
  return { plan, bytes: await parts.write() };
}

interface ScannedText extends TextPart {
  readonly controls: readonly ScannedControl[];
}

/** Draws the charts anew; the plan then tells which could not be. */
async function refreshCharts(
  parts: PackageParts,
  texts: readonly ScannedText[],
  plan: RefreshPlan,
  inflate: Inflate | undefined,
): Promise<RefreshPlan> {
  const places = texts.flatMap(({ name, xml, controls }) =>
    controls.map(({ at }) => ({ part: name, xml: xml.slice(at.start, at.end) })),
  );
  const left = new Map<number, string>();
  for (const change of plan.charts) {
    const why = await refreshChart(parts, change, places[change.index]!, inflate);
    if (why !== undefined) left.set(change.index, why);
  }
  return leaveCharts(plan, left);
}

/** Charts among our sections that no control of ours ties to a table. */
function looseCharts(texts: readonly ScannedText[]): string[] {
  const loose = texts.flatMap(({ xml, controls }) => {
    const within = (kind: "section" | "chart"): string[] =>
      controls
        .filter(({ tag }) => readTag(tag)?.kind === kind)
        .flatMap(({ at }) => chartIds(xml.slice(at.start, at.end)));
    const tied = new Set(within("chart"));
    return within("section").filter((id) => !tied.has(id));
  });
  return loose.length > 0
    ? [`报告各节中有${loose.length}幅图不带核绩的标记，没有更新，请对照所附的表自行核对，或重新生成工作稿。`]
    : [];
}

function foundControl(control: ScannedControl, all: readonly ScannedControl[]): FoundControl {
  let around = control.parent;
  while (around !== undefined && readTag(all[around]!.tag)?.kind !== "section") around = all[around]!.parent;
  const { tag, text } = control;
  return { tag, text, ...(around !== undefined && { section: all[around]!.tag }) };
}

/** The part with the texts and tags of its changed controls; of a figure's texts the first text takes the new figure, the others become empty. */
function edited(
  xml: string,
  controls: readonly ScannedControl[],
  { changes, charts }: RefreshPlan,
  first: number,
): string {
  const tags = [...changes, ...charts].flatMap(({ index, tag }) => {
    const control = controls[index - first];
    return control ? [{ ...control.tagAt, by: escapeAttribute(tag) }] : [];
  });
  const figures = changes.flatMap(({ index, after }) =>
    (controls[index - first]?.textsAt ?? []).map((range, place) => ({
      ...range,
      by: place === 0 ? escapeText(after) : "",
    })),
  );
  const edits: (Range & { by: string })[] = [...tags, ...figures];
  edits.sort((left, right) => left.start - right.start);
  let at = 0;
  let result = "";
  for (const { start, end, by } of edits) {
    result += xml.slice(at, start) + by;
    at = end;
  }
  return result + xml.slice(at);
}
