import type { Bases } from "../checks/finding";
import type { Heading, Ledger } from "../ledger/ledger";
import { amountsTable } from "./amounts-table";
import { basisLine } from "./basis-line";
import { FORM_4_2, type Chapter, type ReportForm } from "./chapters";
import { funds } from "./funds";
import { overview } from "./overview";
import { yearRun } from "./sentence-parts";
import { projectFigures } from "./project-figures";
import { allOf, type ProjectGroup } from "./project-groups";
import { projectParagraph } from "./project-paragraph";
import type { ReportBlock, ReportDocument } from "./report-document";
import { placeholder, say } from "./runs";
import { Materials, strayParagraph, wantedParagraph } from "./told-chapters";

/** 2号 in 156 mm. */
const CHARACTERS_IN_A_TITLE_LINE = 20;

interface Sources {
  readonly heading: Heading;
  readonly all: ProjectGroup;
  readonly materials: Materials;
}

/**
 * 《项目支出绩效自评报告》: what the ledger gives in plain official Chinese, what people wrote in 文字材料 after it, and
 * a placeholder for what is missing. Rates are always over the full-year budget; findings never enter.
 */
export function buildReport(ledger: Ledger, bases: Bases, form: ReportForm = FORM_4_2): ReportDocument {
  const { heading } = ledger;
  const all = allOf(projectFigures(ledger, bases));
  const materials = new Materials(ledger.materials);
  const sources = { heading, all, materials };
  const basis = basisLine(heading, { ...bases, rateBasis: "全年预算" }, "万元");
  return {
    title: titleOf(heading),
    attachment: form.attachment,
    blocks: [
      ...form.chapters.flatMap((chapter) => chapterBlocks(chapter, form, sources)),
      ...materials.strays(form.chapters).map(strayParagraph),
      ...signature(heading),
      amountsTable(heading, all, basis),
    ],
  };
}

/** A title that does not fit on one line is broken where its sense allows. */
function titleOf({ bureauName = "", budgetYear }: Heading): string {
  const subject = `${budgetYear === undefined ? "" : `${budgetYear}年度`}项目支出绩效自评报告`;
  const isLong = bureauName.length + subject.length > CHARACTERS_IN_A_TITLE_LINE;
  return bureauName && isLong ? `${bureauName}\n${subject}` : bureauName + subject;
}

function chapterBlocks(
  chapter: Chapter,
  form: ReportForm,
  { heading, all, materials }: Sources,
): ReportBlock[] {
  const { key, level } = chapter;
  if (isToldAsAWhole(chapter, form, materials)) return [];
  const told = materials.paragraphs(key);
  const title: ReportBlock = { kind: "heading", level, text: chapter.heading, section: key };
  const given = fromLedger(chapter, heading, all);
  return [title, ...given, ...(told.length > 0 ? told : wantedParagraph(chapter))];
}

/** A chapter written in one piece has no parts: their headings would stand over nothing. */
function isToldAsAWhole({ key, level }: Chapter, { chapters }: ReportForm, materials: Materials): boolean {
  if (level === 1) return false;
  const parent = key.slice(0, key.indexOf("（"));
  const parts = chapters.filter((other) => other.level === 2 && other.key.startsWith(`${parent}（`));
  return (
    materials.has(parent) && parts.every((part) => part.fromLedger === undefined && !materials.has(part.key))
  );
}

function fromLedger(
  { key, fromLedger: source }: Chapter,
  heading: Heading,
  all: ProjectGroup,
): ReportBlock[] {
  if (!source) return [];
  switch (source) {
    case "overview":
      return overview(heading, all, key).map((runs) => ({ kind: "paragraph", runs }));
    case "projects":
      return [
        { kind: "paragraph", runs: say`${yearRun(heading, key)}年度各项目的预算安排、执行和结余情况如下：` },
        ...all.projects.map((project, index): ReportBlock => ({
          kind: "paragraph",
          runs: projectParagraph(project, index + 1, key),
        })),
      ];
    case "funds":
      return funds(heading, all, key);
  }
}

/** The date is left blank: only the one who signs dates a report. */
function signature({ bureauName }: Heading): ReportBlock[] {
  return [
    {
      kind: "paragraph",
      align: "right",
      runs: bureauName ? say`${bureauName}` : [placeholder("单位名称", "落款")],
    },
    { kind: "paragraph", align: "right", runs: say`　　　　年　　月　　日` },
  ];
}
