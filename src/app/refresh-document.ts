import { isAsWritten, readTag } from "../core/report/control-tags";
import { leaveCharts, planRefresh, type RefreshPlan } from "../core/report/refresh-plan";
import type { ReportDocument } from "../core/report/report-document";
import type { ControlChange, DocumentContent, ElsewhereContent } from "./word-document";

/** planRefresh for a document that is open in Word, where an add-in cannot redraw a chart: such a one is told. */
export function planInWord({ controls }: DocumentContent, report: ReportDocument): RefreshPlan {
  const plan = planRefresh(controls, report);
  const why = plan.charts.map(
    ({ index, chart }) =>
      [
        index,
        `图“${chart.title}”与现在的数据不再相符，Word 不让加载项改图：请存盘后用网页工作台的“更新报告文档”更新这份文件。`,
      ] as const,
  );
  return leaveCharts(plan, new Map(why));
}

/** The plan's changes as the document takes them. */
export function controlChanges(
  { controls }: DocumentContent,
  { changes }: Pick<RefreshPlan, "changes">,
): ControlChange[] {
  return changes.map(({ index, before, after, tag }) => ({ id: controls[index]!.id, before, after, tag }));
}

/**
 * What forbids handing in the document itself, one Chinese sentence each: figures that differ from the workbook, and
 * places still to be written. What forbids it in the workbook is told apart (openPoints).
 */
export function documentPoints(
  { placeholders }: DocumentContent,
  elsewhere: ElsewhereContent | undefined,
  plan: RefreshPlan,
): string[] {
  const { changes, conflicts } = plan;
  const others = (elsewhere?.placeholders ?? []).filter((text) => !placeholders.includes(text));
  return [
    ...(changes.length > 0 ? [`文中有${changes.length}处数字与工作簿不一致，请先更新。`] : []),
    ...conflicts.map(
      ({ what, found, expected }) =>
        `“${what}”被改写过：文中${found || "为空"}，工作簿为${expected}；请先在“更新”中决定用哪一个。`,
    ),
    ...placeholders.map((text) => `文中尚有${text}。`),
    ...others.map((text) => `页眉、页脚、文本框或注释中尚有${text}。`),
  ];
}

/** One sentence on the figures of the document alone: how many of ours stand there, and which were overtyped. */
export function overtypedSentence({ controls }: DocumentContent): string {
  const figures = controls.flatMap(({ tag, text }) => {
    const own = readTag(tag);
    return own?.kind === "figure" ? [{ own, text: text.trim() }] : [];
  });
  if (figures.length === 0) return "文中没有核绩写入的数字。";
  const overtyped = figures.filter(({ own, text }) => !isAsWritten(own, text));
  const count = `文中有核绩写入的数字${figures.length}处`;
  if (overtyped.length === 0) return `${count}，都与写入时一致。要与工作簿核对，请打开面板。`;
  const list = overtyped
    .map(({ own, text }) => `${text || "（空）"}（写入时${shown(own.written)}）`)
    .join("、");
  return `${count}，其中${overtyped.length}处写入后被改动过：${list}。请打开面板逐处决定。`;
}

/** A long text is remembered by its print alone. */
function shown(written: string): string {
  return written.startsWith("#") ? "为另一文字" : `为${written}`;
}
