import { nameKey } from "../ledger/field-names";

/** Headers of the sheet 绩效指标 by what they stand for; the forms of different places use different words. */
const HEADERS = {
  code: ["项目编码", "项目代码"],
  name: ["项目名称"],
  first: ["一级指标"],
  second: ["二级指标"],
  third: ["三级指标", "指标名称"],
  nature: ["指标性质", "计算符号"],
  target: ["指标值", "年度指标值", "年初指标值", "目标值"],
  unit: ["度量单位", "计量单位"],
  achieved: ["实际完成值", "完成值", "全年实际值", "全年实际完成值", "年度实际完成值"],
  points: ["分值", "权重", "分值权重"],
  score: ["得分", "自评得分"],
  deviation: [
    "偏差原因分析及改进措施",
    "偏差原因分析",
    "偏差原因",
    "未完成原因分析",
    "未完成原因",
    "未完成原因和改进措施",
  ],
  goal: ["年度总体目标", "年度目标", "预期目标", "绩效目标"],
  outcome: ["目标完成情况", "年度总体目标完成情况", "总体目标完成情况", "完成情况"],
  process: ["项目实施内容及过程概述", "实施内容及过程概述", "项目实施内容"],
  conclusion: ["评价结论"],
  problems: ["存在问题"],
  measures: ["改进措施"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type IndicatorField = keyof typeof HEADERS;

const FIELD_OF_HEADER: ReadonlyMap<string, IndicatorField> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.map((header) => [header, field as IndicatorField] as const),
  ),
);

/** What a header stands for, remarks in brackets such as 分值（90）left aside; undefined where it is none of ours. */
export function indicatorField(header: string): IndicatorField | undefined {
  return FIELD_OF_HEADER.get(nameKey(header).replace(/\([^)]*\)$/u, ""));
}
