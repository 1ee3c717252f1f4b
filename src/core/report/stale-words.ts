import { readTag } from "./control-tags";
import type { FoundControl } from "./found-control";
import { runsOf, type ReportFigure } from "./report-document";
import type { ReportSection } from "./report-sections";

/** Named one by one up to here, then counted. */
const MOST_NAMED = 3;

/**
 * One sentence for each section of the document whose words were written for other circumstances: a figure that the
 * words now need is not there (年末结余, where 年末无结余 was written), or one stands there that they no longer have.
 */
export function describeStaleWords(
  controls: readonly FoundControl[],
  sections: readonly ReportSection[],
): string[] {
  const held = keysBySection(controls);
  return controls.flatMap(({ tag }) => {
    const own = readTag(tag);
    if (own?.kind !== "section") return [];
    const section = sections.find(({ key }) => key === own.key);
    if (!section) return [`“${own.key}”已不在报告的章节之列，其中文字请自行核对。`];
    if (section.print === own.print) return [];
    return [sentence(section, held.get(tag) ?? new Set())];
  });
}

function sentence(section: ReportSection, held: ReadonlySet<string>): string {
  const figures = new Map(
    section.blocks.flatMap(runsOf).flatMap((run) => (run.kind === "figure" ? [[run.key, run] as const] : [])),
  );
  const missing = [...figures.values()].filter(({ key }) => !held.has(key));
  const surplus = [...held].filter((key) => !figures.has(key)).length;
  const parts = [
    ...(missing.length > 0 ? [`文中还没有${listed(missing)}`] : []),
    ...(surplus > 0 ? [`文中有${surplus}处数字已无对应`] : []),
  ];
  const why = parts.length > 0 ? parts.join("，") : "数据的情形已变";
  return `“${section.title}”的文字与现在的数据不再相符：${why}；请核对原文，或重新插入本节。`;
}

function listed(figures: readonly ReportFigure[]): string {
  const named = figures
    .slice(0, MOST_NAMED)
    .map(({ subject, what, text }) => `${subject ? `“${subject}”的` : ""}${what}${text}`);
  const more = figures.length > MOST_NAMED ? `等${figures.length}个数` : "";
  return named.join("、") + more;
}

function keysBySection(controls: readonly FoundControl[]): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>();
  for (const { tag, section } of controls) {
    const own = readTag(tag);
    if (own?.kind !== "figure" || section === undefined) continue;
    const keys = held.get(section) ?? new Set<string>();
    held.set(section, keys.add(own.key));
  }
  return held;
}
