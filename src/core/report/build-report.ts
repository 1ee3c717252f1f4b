import type { Bases } from "../checks/finding";
import type { Heading, Ledger } from "../ledger/ledger";
import { amountsTable } from "./amounts-table";
import { basisLine } from "./basis-line";
import { FACTS, type Chapter, type LedgerPart, type ReportForm } from "./chapters";
import { chineseDate } from "./chinese-date";
import { funds } from "./funds";
import { LowExecution } from "./low-execution";
import { overallTexts } from "./overall-texts";
import { overview } from "./overview";
import { economyFact, efficiencyFact, lowExecutionFact } from "./performance-facts";
import { projectFigures } from "./project-figures";
import { allOf, type ProjectGroup } from "./project-groups";
import { projectParagraph } from "./project-paragraph";
import { readForm } from "./read-form";
import { readWording, type Patterns } from "./read-wording";
import type { ReportBlock, ReportDocument, ReportRun } from "./report-document";
import { saysFiner } from "./rounding-note";
import { selfEvaluationForms } from "./self-evaluation";
import { reconciliationAnnex } from "./reconciliation-annex";
import { placeholder, say } from "./runs";
import { Teller } from "./teller";
import { titleOf } from "./title";
import { Materials, strayParagraph, wantedParagraph } from "./told-chapters";

interface Sources {
  readonly heading: Heading;
  readonly all: ProjectGroup;
  readonly materials: Materials;
  readonly patterns: Patterns;
  readonly limit: LowExecution;
  /** The first chapter that names the bureau, which is the one to tell its full name. */
  readonly introducedIn: string | undefined;
}

const NAMES_THE_BUREAU: ReadonlySet<LedgerPart> = new Set(["overview", "funds"]);

/**
 * 《项目支出绩效自评报告》: what the ledger gives in plain official Chinese, what people wrote in 文字材料 after it, and
 * a placeholder for what is missing. Chapters and wording are the workbook's own where it brings them. Rates are always
 * over the full-year budget; findings never enter.
 */
export function buildReport(
  ledger: Ledger,
  bases: Bases,
  form: ReportForm = readForm(ledger.workbook).form,
): ReportDocument {
  const heading = withChineseDate(ledger.heading);
  const all = allOf(projectFigures(ledger, bases));
  const materials = new Materials(ledger.materials);
  const { patterns } = readWording(ledger.workbook);
  const introducedIn = form.chapters.find(({ fromLedger: part }) => part && NAMES_THE_BUREAU.has(part))?.key;
  const sources = { heading, all, materials, patterns, limit: new LowExecution(heading), introducedIn };
  const basis = basisLine(heading, { ...bases, rateBasis: "全年预算" }, "万元");
  const reconciliation = reconciliationAnnex(heading, all, basis);
  const appendices = [
    amountsTable(heading, all, basis, reconciliation ? "附表1" : "附表"),
    ...(reconciliation ? [reconciliation] : []),
  ];
  const chapters = form.chapters.flatMap((chapter) => chapterBlocks(chapter, form, sources));
  return {
    title: titleOf(heading, patterns.标题),
    overall: overallTexts(heading, all, new Teller(heading, "附表", patterns)),
    ...(form.attachment !== undefined && { attachment: form.attachment }),
    blocks: [
      ...chapters,
      ...materials.strays(form.chapters).map(strayParagraph),
      ...roundingRemark([...chapters, ...appendices], new Teller(heading, "", patterns)),
      ...signature(heading),
      ...appendices,
      ...selfEvaluationForms(ledger, heading, all.projects),
    ],
  };
}

function withChineseDate(heading: Heading): Heading {
  return heading.cutoffDate === undefined
    ? heading
    : { ...heading, cutoffDate: chineseDate(heading.cutoffDate) };
}

function chapterBlocks(chapter: Chapter, form: ReportForm, sources: Sources): ReportBlock[] {
  const { key, level } = chapter;
  if (isToldAsAWhole(chapter, form, sources.materials)) return [];
  const told = sources.materials.paragraphs(key);
  const title: ReportBlock = { kind: "heading", level, text: chapter.heading, section: key };
  const given = chapter.fromLedger ? fromLedger(chapter.fromLedger, key, sources) : [];
  return [title, ...given, ...(told.length > 0 ? told : wantedParagraph(chapter))];
}

/** A chapter written in one piece has no parts: their headings would stand over nothing. */
function isToldAsAWhole({ key, level }: Chapter, { chapters }: ReportForm, materials: Materials): boolean {
  if (level === 1) return false;
  const parent = key.split(/[（(]/u)[0]!;
  const parts = chapters.filter((other) => other.level === 2 && other.key.split(/[（(]/u)[0] === parent);
  const isOptional = ({ fromLedger: part }: Chapter): boolean => part === undefined || FACTS.has(part);
  return materials.has(parent) && parts.every((part) => isOptional(part) && !materials.has(part.key));
}

function fromLedger(part: LedgerPart, key: string, sources: Sources): ReportBlock[] {
  const { heading, all, patterns, limit, introducedIn } = sources;
  const teller = new Teller(heading, key, patterns, key === introducedIn);
  switch (part) {
    case "overview":
      return overview(teller, all).map(paragraph);
    case "projects":
      return [
        paragraph(teller.tell("项目引语", { 年度: teller.year() })),
        ...all.projects.map((project, index) =>
          paragraph(projectParagraph(teller, project, index + 1, limit)),
        ),
      ];
    case "funds":
      return funds(teller, all);
    case "economy":
      return [economyFact(teller, all)].filter(hasWords).map(paragraph);
    case "efficiency":
      return [efficiencyFact(teller, all, limit)].filter(hasWords).map(paragraph);
    case "low":
      return [lowExecutionFact(teller, all, limit)].filter(hasWords).map(paragraph);
  }
}

function paragraph(runs: readonly ReportRun[]): ReportBlock {
  return { kind: "paragraph", runs };
}

function hasWords(runs: readonly ReportRun[]): boolean {
  return runs.length > 0;
}

/** Said once at the end, and only where some table needs it. */
function roundingRemark(blocks: readonly ReportBlock[], teller: Teller): ReportBlock[] {
  const notes = blocks.flatMap((block) =>
    block.kind === "table" && block.footnote?.includes("尾差") ? [block.footnote] : [],
  );
  if (notes.length === 0) return [];
  const told = teller.sentence(notes.some(saysFiner) ? "尾差细" : "尾差", {});
  return [{ kind: "paragraph", align: "left", runs: say`注：${told}` }];
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
