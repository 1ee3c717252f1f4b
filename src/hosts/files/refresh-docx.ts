import { HostError } from "../../app/host-error";
import type { Inflate } from "../../app/ports";
import type { RefreshedReport } from "../../app/workbench";
import { readTag } from "../../core/report/control-tags";
import type { FoundControl } from "../../core/report/found-control";
import { planRefresh, takeExpected, type RefreshPlan } from "../../core/report/refresh-plan";
import type { ReportDocument } from "../../core/report/report-document";
import { escapeAttribute, escapeText } from "../shared/xml-text";
import { scanControls, type Range, type ScannedControl } from "./docx/scan-controls";
import { openTextParts } from "./docx/text-parts";

export interface RefreshOptions {
  readonly inflate?: Inflate;
  /** Overtyped figures, by their index in the plan, for which a person wants the workbook's. */
  readonly taken?: ReadonlySet<number>;
}

/**
 * Brings the figures of a .docx that carries our controls up to date with the report of today. Only the text and the
 * tag of the controls in plan.changes are rewritten; every other byte of every part stays, and unchanged parts are
 * copied as compressed. Throws HostError for what is no .docx, is marked secret or carries no figure of ours.
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
  const plan = takeExpected(planned, options.taken ?? new Set());
  if (plan.figures === 0)
    throw new HostError(
      "unsupported",
      `“${file.name}”中没有核绩写入的数字，无法更新；请先生成工作稿（heji report，或工作台的“下载”），或在Word中插入。`,
    );
  if (plan.changes.length === 0) return { plan };
  let first = 0;
  for (const { name, xml, controls } of texts) {
    parts.set(name, edited(xml, controls, plan, first));
    first += controls.length;
  }
  return { plan, bytes: await parts.write() };
}

function foundControl(control: ScannedControl, all: readonly ScannedControl[]): FoundControl {
  let around = control.parent;
  while (around !== undefined && readTag(all[around]!.tag)?.kind !== "section") around = all[around]!.parent;
  const { tag, text } = control;
  return { tag, text, ...(around !== undefined && { section: all[around]!.tag }) };
}

/** The part with the texts and tags of its changed controls; the first text takes the new figure, the others become empty. */
function edited(
  xml: string,
  controls: readonly ScannedControl[],
  { changes }: RefreshPlan,
  first: number,
): string {
  const edits: (Range & { by: string })[] = changes.flatMap(({ index, tag, after }) => {
    const control = controls[index - first];
    if (!control) return [];
    return [
      { ...control.tagAt, by: escapeAttribute(tag) },
      ...control.textsAt.map((range, place) => ({ ...range, by: place === 0 ? escapeText(after) : "" })),
    ];
  });
  edits.sort((left, right) => left.start - right.start);
  let at = 0;
  let result = "";
  for (const { start, end, by } of edits) {
    result += xml.slice(at, start) + by;
    at = end;
  }
  return result + xml.slice(at);
}
