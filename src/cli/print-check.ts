import { styleText } from "node:util";
import { remarksOf, type CheckedFinding, type CheckedWorkbook } from "../app/check-workbook";
import { openFindings } from "../app/open-findings";
import { KIND_LABELS, resultLine } from "../app/result-line";
import { uncheckedRules } from "../app/unchecked-rules";
import type { FindingKind } from "../core/checks/finding";
import { SUBJECT_WORDS } from "../core/checks/system-lines";
import { comparisonCounts } from "../core/checks/system-summary";
import { formatFigure, formatRate } from "../core/numbers/format-amount";
import { labelledBasis } from "../core/report/basis-line";
import { formatAddress } from "../core/workbook/address";
import type { Terminal } from "./terminal";
import { textTable } from "./text-table";

const KIND_COLOURS = { mismatch: "red", verify: "yellow", explain: "magenta", hint: "cyan" } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** The result of a check for people: what was read, the findings by kind, the reconciliation, one closing line. */
export function printCheck(checked: CheckedWorkbook, terminal: Terminal): void {
  const paint = painter(terminal);
  const lines = [
    ...heading(checked, paint),
    ...findingLines(checked, paint),
    ...comparisonLines(checked, paint),
    ...reconciliationLines(checked, paint),
    ...uncheckedLines(checked, paint),
  ];
  terminal.out(`${lines.join("\n")}\n\n`);
  printResultLine(checked, terminal);
}

export function printResultLine(checked: CheckedWorkbook, terminal: Terminal): void {
  terminal.out(`${painter(terminal)("bold", resultLine(checked))}\n`);
}

function painter(terminal: Terminal): Paint {
  return terminal.colours ? (style, text) => styleText(style, text) : (_, text) => text;
}

function heading(checked: CheckedWorkbook, paint: Paint): string[] {
  const { ledger, result } = checked;
  const { heading, workbook, projects } = ledger;
  const count = projects.projectCount.reduce((total, own) => total + own, 0);
  const bureau = [heading.bureauName, heading.budgetYear && `${heading.budgetYear}年度`]
    .filter(Boolean)
    .join("　");
  return [
    paint("bold", workbook.fileName),
    ...(bureau ? [bureau] : []),
    ...readingLines(checked),
    [
      labelledBasis(ledger, result.bases),
      ...(checked.figures ? [] : [`项目${count}个（${projects.count}行）`]),
    ].join("　"),
  ];
}

/** What was recognised without names, so that nobody takes it for granted. */
function readingLines(checked: CheckedWorkbook): string[] {
  const { mapping, proposal, figures } = checked;
  if (figures?.isAsked) return ["没有定义名称，列对应待确认", ...remarksOf(checked)];
  if (figures) return ["没有定义名称，也没有项目台账，按表头识别读取", ...remarksOf(checked)];
  if (!mapping) return [];
  const way = proposal ? "没有定义名称，按表头识别读取（heji map 可查看和修改列对应）" : "按给出的列对应读取";
  return [way, ...remarksOf(checked)];
}

function findingLines(checked: CheckedWorkbook, paint: Paint): string[] {
  const open = openFindings(checked);
  const verified = checked.findings.filter((finding) => finding.verified);
  const groups = KIND_LABELS.flatMap(([kind, label]) =>
    groupLines(
      label,
      open.filter((finding) => finding.kind === kind),
      kind,
      paint,
    ),
  );
  return [...groups, ...groupLines("已核实，无须修改", verified, undefined, paint)];
}

function groupLines(
  label: string,
  findings: readonly CheckedFinding[],
  kind: FindingKind | undefined,
  paint: Paint,
): string[] {
  if (findings.length === 0) return [];
  const title = `${label}　${findings.length}项`;
  return [
    "",
    kind ? paint(["bold", KIND_COLOURS[kind]], title) : paint("bold", title),
    ...findings.flatMap((finding, index) => findingText(finding, index + 1, paint)),
  ];
}

function findingText(finding: CheckedFinding, number: number, paint: Paint): string[] {
  const [place] = finding.at;
  const where = place ? `${place.sheet}!${formatAddress(place.row, place.column)}` : "";
  const head = [
    `${String(number).padStart(3)}.`,
    paint("bold", finding.project ?? "全表"),
    where && paint("dim", where),
  ];
  return [
    head.filter(Boolean).join("  "),
    `      ${finding.message}`,
    ...(finding.verified
      ? [`      ${finding.verified.checker} ${finding.verified.date}：${finding.verified.note}`]
      : []),
  ];
}

function comparisonLines({ result: { comparison } }: CheckedWorkbook, paint: Paint): string[] {
  if (!comparison) return [];
  const { exported, columns } = comparison;
  return [
    "",
    paint("bold", `与系统导出比对　${exported.fileName}“${exported.sheetName}”`),
    ...columns.map(
      ({ subject, place, unit, isUnitFound }) =>
        `  ${SUBJECT_WORDS[subject].figure}取自${place}，单位${unit}${isUnitFound ? "（导出未注明，按金额相符判定）" : ""}`,
    ),
    `  ${comparisonCounts(comparison)}`,
  ];
}

const SIGNS = { start: "", plus: "＋ ", less: "－ ", result: "＝ ", "of-which": "　其中：" } as const;

function reconciliationLines({ reconciliation, ledger, figures }: CheckedWorkbook, paint: Paint): string[] {
  if (figures) return [];
  const rows = reconciliation.lines.map(({ kind, label, amount, projects }) => [
    SIGNS[kind] + label,
    formatFigure(amount),
    `${projects}个`,
  ]);
  const rates = reconciliation.rates.flatMap(({ label, execution, denominator, value }) =>
    value ? [`${label}：${formatFigure(execution)}÷${formatFigure(denominator)}＝${formatRate(value)}`] : [],
  );
  return [
    "",
    paint("bold", `预算与支出调节表　单位：${ledger.heading.unit}`),
    ...textTable([["", "金额", "项目"], ...rows], ["left", "right", "right"]).map((line) => `  ${line}`),
    ...rates.map((line) => `  ${line}`),
  ];
}

/** What stands behind the number 缺数据未核对, so that somebody can fill it in. */
function uncheckedLines(checked: CheckedWorkbook, paint: Paint): string[] {
  const rules = uncheckedRules(checked);
  if (rules.length === 0) return [];
  const total = rules.reduce((sum, { count }) => sum + count, 0);
  return [
    "",
    paint("bold", `缺数据未核对　${total}项`),
    ...rules.map(({ count, statement }) => `  ${count}项  ${statement}`),
  ];
}
