import type { EvaluatedProject } from "../evaluation/evaluation";
import { readEvaluation } from "../evaluation/read-evaluation";
import type { Heading, Ledger } from "../ledger/ledger";
import { EvaluationSubject } from "./evaluation-subject";
import { NATIONAL_WIDTHS, nationalRows } from "./national-form";
import { isKnown, type ProjectFigures } from "./project-figures";
import type { ReportTable } from "./report-document";
import { SICHUAN_WIDTHS, sichuanRows } from "./sichuan-form";

/** The form's number; the section that holds all forms bears it too. */
export const SELF_EVALUATION = "附件4-1";

const LAYOUTS = {
  国家: { caption: "项目支出绩效自评表", widths: NATIONAL_WIDTHS, rows: nationalRows },
  四川: { caption: "部门预算项目支出绩效自评表", widths: SICHUAN_WIDTHS, rows: sichuanRows },
} as const;

/**
 * 附件4-1: one form a project, in the order of the ledger; none where the workbook has no sheet 绩效指标. A project that
 * has neither a full-year budget nor indicators has nothing to be evaluated.
 */
export function selfEvaluationForms(
  ledger: Ledger,
  heading: Heading,
  figures: readonly ProjectFigures[],
): readonly ReportTable[] {
  const evaluation = readEvaluation(ledger);
  if (!evaluation) return [];
  const year = heading.budgetYear === undefined ? "　　" : String(heading.budgetYear);
  const { caption, widths, rows } = LAYOUTS[heading.formLayout ?? "国家"];
  return evaluation.projects
    .map((project) => ({ project, members: project.members.map((row) => figures[row]!) }))
    .filter(({ project, members }) => isEvaluated(project, members))
    .map(({ project, members }, index) => ({
      kind: "table",
      caption,
      form: { number: SELF_EVALUATION, subtitle: `（${year}年度）` },
      ...(index === 0 && { section: SELF_EVALUATION }),
      widths,
      header: [],
      rows: rows(new EvaluationSubject(heading, project, members)),
    }));
}

function isEvaluated({ indicators }: EvaluatedProject, members: readonly ProjectFigures[]): boolean {
  const isNil = ({ fullYear, execution }: ProjectFigures): boolean =>
    [fullYear, execution].every((figure) => isKnown(figure) && figure.amount.isZero());
  return indicators.length > 0 || !members.every(isNil);
}
