import type { Indicator } from "../evaluation/evaluation";
import { formEntry, formLabel, formText, runLengths } from "./form-cells";
import type { EvaluationSubject } from "./evaluation-subject";
import { achievedWords, lacksDeviation, targetWords } from "./indicator-words";
import type { ProjectFigures } from "./project-figures";
import type { ReportCell, ReportRun } from "./report-document";
import { number } from "./runs";

type Row = readonly ReportCell[];

/** Millimetres of the type area: label, three levels, target, achieved, points, score, deviation. */
export const NATIONAL_WIDTHS: readonly number[] = [10, 15, 17, 24, 20, 20, 10, 15, 25];

/** 其中：the kinds of funds; every row of the ledger belongs to exactly one. */
const LINES: readonly (readonly [label: string, key: string, belongs: (row: ProjectFigures) => boolean])[] = [
  ["其中：当年财政拨款", "current", (row) => !isCarried(row) && !isOther(row)],
  ["上年结转资金", "carried", isCarried],
  ["其他资金", "other", (row) => !isCarried(row) && isOther(row)],
];

function isCarried({ fundingYear }: ProjectFigures): boolean {
  return fundingYear === "上年结转";
}

function isOther({ source }: ProjectFigures): boolean {
  return source === "单位资金" || source === "其他";
}

/** 《项目支出绩效自评表》, the national form (财预〔2020〕10号 附件1), row by row. */
export function nationalRows(subject: EvaluationSubject): readonly Row[] {
  return [...headRows(subject), ...fundRows(subject), ...goalRows(subject), ...indicatorRows(subject)];
}

function headRows({ name, heading, section }: EvaluationSubject): Row[] {
  return [
    [
      formLabel("项目名称", { across: 2 }),
      formText(name || undefined, { what: "项目名称", section }, { across: 7 }),
    ],
    [
      formLabel("主管部门", { across: 2 }),
      formText(heading.supervisor, { what: "主管部门", section }, { across: 3 }),
      formLabel("实施单位", { across: 2 }),
      formText(heading.bureauName, { what: "实施单位", section }, { across: 2 }),
    ],
  ];
}

function fundRows(subject: EvaluationSubject): Row[] {
  const { section, initial, fullYear, execution } = subject;
  const amounts = (figures: readonly (typeof initial)[]): ReportCell[] =>
    figures.map((figure) => formEntry(number(figure, section)));
  const dash = formLabel("—");
  const heads = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
  return [
    [
      formLabel("项目资金（万元）", { down: 5 }),
      formLabel("", { across: 2 }),
      ...heads.map((text) => formLabel(text)),
    ],
    [
      formLabel("年度资金总额", { across: 2 }),
      ...amounts([initial, fullYear, execution]),
      formEntry(subject.executionPoints),
      subject.rate ? formEntry(subject.rate) : dash,
      formEntry(subject.executionScore),
    ],
    ...LINES.map(([label, key, belongs]) => [
      formLabel(label, { across: 2 }),
      ...amounts(
        (["initial", "fullYear", "execution"] as const).map((amount) => subject.fund(key, amount, belongs)),
      ),
      dash,
      formLabel(""),
      dash,
    ]),
  ];
}

function goalRows(subject: EvaluationSubject): Row[] {
  const { section } = subject;
  return [
    [
      formLabel("年度总体目标", { down: 2 }),
      formLabel("预期目标", { across: 4 }),
      formLabel("实际完成情况", { across: 4 }),
    ],
    [
      formText(subject.goal, { what: "年度总体目标", section }, { across: 4 }),
      formText(subject.outcome, { what: "年度总体目标的实际完成情况", section }, { across: 4 }),
    ],
  ];
}

function indicatorRows(subject: EvaluationSubject): Row[] {
  const { indicators } = subject.evaluated;
  const heads = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  const label = formLabel("绩效指标", { down: Math.max(1, indicators.length) + 1 });
  const firsts = runLengths(indicators.map(({ first }) => first ?? ""));
  const seconds = runLengths(indicators.map(({ first, second }) => `${first}|${second}`));
  const rows = indicators.map((indicator, index) => [
    ...levelCell(indicator.first, firsts[index]!),
    ...levelCell(indicator.second, seconds[index]!),
    ...indicatorCells(subject, indicator),
  ]);
  return [
    [label, ...heads.map((text) => formLabel(text))],
    ...(rows.length > 0 ? rows : [[formEntry(subject.wanted("绩效指标"), { across: 8 })]]),
    [
      formLabel("总分", { across: 6 }),
      formEntry(subject.totalPoints),
      formEntry(subject.totalScore),
      formLabel(""),
    ],
  ];
}

/** The level over all its rows; nothing in the rows that it covers. */
export function levelCell(text: string | undefined, rows: number): ReportCell[] {
  return rows === 0 ? [] : [formLabel(text ?? "", { down: rows })];
}

function indicatorCells(subject: EvaluationSubject, indicator: Indicator): Row {
  const { section } = subject;
  const middle = (run: ReportRun): ReportCell => formEntry(run);
  const word = (text: string | undefined, what: string): ReportCell => ({
    ...formText(text, { what, section }),
    align: "center",
  });
  return [
    formText(indicator.third, { what: "三级指标", section }),
    word(targetWords(indicator), "年度指标值"),
    word(achievedWords(indicator), "实际完成值"),
    middle(subject.scoreOf(indicator, "points")),
    middle(subject.scoreOf(indicator, "score")),
    formText(
      indicator.deviation,
      lacksDeviation(indicator) ? { what: "偏差原因分析及改进措施", section } : undefined,
    ),
  ];
}
