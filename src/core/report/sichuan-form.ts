import type { Indicator, ToldField } from "../evaluation/evaluation";
import { formEntry, formLabel, formText, runLengths } from "./form-cells";
import type { EvaluationSubject } from "./evaluation-subject";
import { lacksDeviation } from "./indicator-words";
import { executionRate } from "./execution-rate";
import { levelCell } from "./national-form";
import type { ProjectFigures } from "./project-figures";
import type { ReportCell } from "./report-document";
import { number, type Figure } from "./runs";

type Row = readonly ReportCell[];

/** Millimetres: label, three levels, kind, target, unit, achieved, weight, score, reason. */
export const SICHUAN_WIDTHS: readonly number[] = [10, 13, 15, 21, 9, 14, 16, 14, 9, 11, 24];

const LINES: readonly (readonly [label: string, key: string, belongs: (row: ProjectFigures) => boolean])[] = [
  ["其中：财政资金", "fiscal", (row) => kindOf(row) === "fiscal"],
  ["财政专户管理资金", "account", (row) => kindOf(row) === "account"],
  ["单位资金", "unit", (row) => kindOf(row) === "unit"],
  ["其他资金", "other", (row) => kindOf(row) === "other"],
];

function kindOf(row: ProjectFigures): "fiscal" | "account" | "unit" | "other" {
  if (row.text("budgetType")?.includes("财政专户")) return "account";
  if (row.source === "单位资金") return "unit";
  return row.source === "其他" ? "other" : "fiscal";
}

/** 《部门预算项目支出绩效自评表》, form 510000_0013zp of Sichuan, row by row. */
export function sichuanRows(subject: EvaluationSubject): readonly Row[] {
  return [
    ...headRows(subject),
    ...fundRows(subject),
    ...indicatorRows(subject),
    ...(
      [
        ["评价结论", "conclusion"],
        ["存在问题", "problems"],
        ["改进措施", "measures"],
      ] as const
    ).map(([label, field]) => [formLabel(label, { across: 2 }), toldCell(subject, label, field, 9)]),
    // Those who answer for the project sign by hand.
    [
      formLabel("项目负责人", { across: 2 }),
      formLabel("", { across: 3 }),
      formLabel("财务负责人", { across: 2 }),
      formLabel("", { across: 4 }),
    ],
  ];
}

function headRows(subject: EvaluationSubject): Row[] {
  const { name, code, heading, section } = subject;
  const identity = [code, name].filter(Boolean).join("-");
  return [
    [
      formLabel("项目名称", { across: 2 }),
      formText(identity || undefined, { what: "项目名称", section }, { across: 9 }),
    ],
    [
      formLabel("主管部门", { across: 2 }),
      formText(heading.supervisor, { what: "主管部门", section }, { across: 3 }),
      formLabel("实施单位（盖章）", { across: 2 }),
      formText(heading.bureauName, { what: "实施单位", section }, { across: 4 }),
    ],
    [
      formLabel("项目基本情况", { down: 3 }),
      formLabel("1.项目年度目标完成情况", { across: 2, down: 2 }),
      formLabel("年度目标", { across: 4 }),
      formLabel("完成情况", { across: 4 }),
    ],
    [
      formText(subject.goal, { what: "年度目标", section }, { across: 4 }),
      formText(subject.outcome, { what: "年度目标完成情况", section }, { across: 4 }),
    ],
    [
      formLabel("2.项目实施内容及过程概述", { across: 2 }),
      toldCell(subject, "项目实施内容及过程概述", "process", 8),
    ],
  ];
}

function toldCell(subject: EvaluationSubject, what: string, field: ToldField, across: number): ReportCell {
  const { section, evaluated } = subject;
  return formText(evaluated.told[field]?.text, { what, section }, { across });
}

/** Columns of 年初预算, 调整后预算数, 预算执行数. */
const AMOUNT_SPANS = [{ across: 1 }, { across: 2 }, { across: 1 }] as const;

function fundRows(subject: EvaluationSubject): Row[] {
  const { section, initial, fullYear, execution } = subject;
  const dash = formLabel("—");
  const amounts = (figures: readonly Figure[]): ReportCell[] =>
    figures.map((figure, index) => formEntry(number(figure, section), AMOUNT_SPANS[index]));
  return [
    [
      formLabel("预算执行情况（10分）", { down: 6 }),
      formLabel("年度预算数（万元）", { across: 2 }),
      ...["年初预算", "调整后预算数", "预算执行数"].map((text, index) =>
        formLabel(text, AMOUNT_SPANS[index]),
      ),
      ...["预算执行率", "权重", "得分", "原因"].map((text) => formLabel(text)),
    ],
    [
      formLabel("总额", { across: 2 }),
      ...amounts([initial, fullYear, execution]),
      subject.rate ? formEntry(subject.rate) : dash,
      formEntry(subject.executionPoints),
      formEntry(subject.executionScore),
      formText(subject.text("reason"), undefined),
    ],
    ...LINES.map(([label, key, belongs]): Row => {
      const own = subject.fund(key, "initial", belongs);
      const whole = subject.fund(key, "fullYear", belongs);
      const spent = subject.fund(key, "execution", belongs);
      const figures = {
        key: spent.key,
        subject: subject.name,
        initial: own,
        fullYear: whole,
        execution: spent,
      };
      const rate = executionRate(figures);
      return [
        formLabel(label, { across: 2 }),
        ...amounts([own, whole, spent]),
        rate ? formEntry(rate) : dash,
        dash,
        dash,
        formLabel(""),
      ];
    }),
  ];
}

function indicatorRows(subject: EvaluationSubject): Row[] {
  const { indicators } = subject.evaluated;
  const heads = [
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "指标值",
    "度量单位",
    "完成值",
    "权重",
    "得分",
    "未完成原因分析",
  ];
  const firsts = runLengths(indicators.map(({ first }) => first ?? ""));
  const seconds = runLengths(indicators.map(({ first, second }) => `${first}|${second}`));
  const rows = indicators.map((indicator, index) => [
    ...levelCell(indicator.first, firsts[index]!),
    ...levelCell(indicator.second, seconds[index]!),
    ...indicatorCells(subject, indicator),
  ]);
  return [
    [
      formLabel("绩效指标（90分）", { down: Math.max(1, indicators.length) + 1 }),
      ...heads.map((text) => formLabel(text)),
    ],
    ...(rows.length > 0 ? rows : [[formEntry(subject.wanted("绩效指标"), { across: 10 })]]),
    [
      formLabel("合计", { across: 8 }),
      formEntry(subject.totalPoints),
      formEntry(subject.totalScore),
      formLabel(""),
    ],
  ];
}

function indicatorCells(subject: EvaluationSubject, indicator: Indicator): Row {
  const { section } = subject;
  const word = (text: string | undefined, what?: string): ReportCell => ({
    ...formText(text, what === undefined ? undefined : { what, section }),
    align: "center",
  });
  return [
    formText(indicator.third, { what: "三级指标", section }),
    word(indicator.nature),
    word(indicator.target, "指标值"),
    word(indicator.unit),
    word(indicator.achieved, "完成值"),
    formEntry(subject.scoreOf(indicator, "points")),
    formEntry(subject.scoreOf(indicator, "score")),
    formText(
      indicator.deviation,
      lacksDeviation(indicator) ? { what: "未完成原因分析", section } : undefined,
    ),
  ];
}
