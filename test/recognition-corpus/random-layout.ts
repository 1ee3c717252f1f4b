import fc from "fast-check";
import type { CellSpec, SheetSpec } from "../support/build-workbook";

/** One project of a random ledger, amounts in hundredths of 万元. */
export interface DrawnProject {
  readonly name: string;
  readonly initial: number;
  readonly increase: number;
  readonly decrease: number;
  readonly execution: number;
}

/** How a ledger is laid out: words, order, unit, blank rows and columns, serials, sums. */
export interface DrawnLayout {
  readonly words: Readonly<Record<Field, string>>;
  readonly order: readonly Field[];
  readonly unit: "万元" | "元";
  readonly unitPlace: "note" | "title" | "header" | "foot";
  readonly titleRows: number;
  readonly hasSerial: boolean;
  readonly hasLine: boolean;
  readonly blankAfter: number | undefined;
  readonly sums: "none" | "total" | "total-first" | "groups" | "sections" | "nested";
  readonly asTexts: boolean;
  readonly rateStyle: "format" | "text" | "points";
}

export type Field =
  "name" | "initial" | "increase" | "decrease" | "fullYear" | "execution" | "balance" | "rate";

const WORDS: Readonly<Record<Field, readonly string[]>> = {
  name: ["项目名称", "项 目", "支出事项", "预算项目名称"],
  initial: [
    "年初预算数",
    "年初批复",
    "年初预算数(A)",
    "年初安排",
    "预算数",
    "年初指标",
    "期初预算",
    "年初核定数",
  ],
  increase: ["调增数", "追加", "预算追加数", "年中追加数", "增加", "年中新增", "上级追加"],
  decrease: ["调减数", "调减", "压减数", "核减", "减少", "扣减", "划出"],
  fullYear: ["全年预算数", "调整后预算数", "调整后的预算", "预算指标", "下达指标", "可用资金", "合计"],
  execution: [
    "全年执行数",
    "执行数",
    "实际支出",
    "国库支付数",
    "1-12月执行数",
    "全年执行数(B)",
    "已支出",
    "已拨付",
    "报账数",
  ],
  balance: ["结余数", "结余", "结余资金", "剩余", "未支付", "可用余额"],
  rate: ["执行率", "预算执行率", "支出进度", "预算执行率（B/A×100%）", "拨付率", "进度", "占比"],
};

const NAMES = [
  "道路养护",
  "桥梁检测",
  "人民调解",
  "图书采购",
  "河道清淤",
  "动物防疫",
  "法律援助",
  "校舍维修",
  "数据平台",
  "普法宣传",
];

export const drawnProjects: fc.Arbitrary<readonly DrawnProject[]> = fc
  .array(
    fc.record({
      initial: fc.integer({ min: 1_000, max: 300_000 }),
      increase: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 50_000 })),
      cut: fc.integer({ min: 0, max: 40 }),
      spent: fc.integer({ min: 91, max: 100 }),
    }),
    { minLength: 4, maxLength: NAMES.length },
  )
  .map((rows) =>
    rows.map(({ initial, increase, cut, spent }, index) => {
      const decrease = cut > 20 ? Math.floor((initial * cut) / 100) : 0;
      const execution = Math.floor(((initial + increase - decrease) * spent) / 100);
      return { name: NAMES[index]!, initial, increase, decrease, execution };
    }),
  );

export const drawnLayout: fc.Arbitrary<DrawnLayout> = fc.record({
  words: fc.record(
    Object.fromEntries(
      Object.entries(WORDS).map(([field, words]) => [field, fc.constantFrom(...words)]),
    ) as Record<Field, fc.Arbitrary<string>>,
  ),
  order: fc
    .shuffledSubarray(
      ["initial", "increase", "decrease", "fullYear", "execution", "balance", "rate"] as Field[],
      { minLength: 7 },
    )
    .map((fields): Field[] => ["name", ...fields]),
  unit: fc.constantFrom("万元", "元"),
  unitPlace: fc.constantFrom("note", "title", "header", "foot"),
  titleRows: fc.integer({ min: 1, max: 3 }),
  hasSerial: fc.boolean(),
  hasLine: fc.boolean(),
  blankAfter: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  sums: fc.constantFrom("none", "total", "total-first", "groups", "sections", "nested"),
  asTexts: fc.boolean(),
  rateStyle: fc.constantFrom("format", "text", "points"),
});

/** Where a figure of a project stands in the sheet. */
export interface LaidOut {
  readonly sheet: SheetSpec;
  /** Sheet row of each project, from 0. */
  readonly rows: readonly number[];
  readonly columns: Readonly<Record<Field, number>>;
}

/** Writes the projects as the layout says; corrupt changes figures of one project before they are written. */
export function layOut(
  projects: readonly DrawnProject[],
  layout: DrawnLayout,
  corrupt?: { readonly project: number; readonly field: Exclude<Field, "name">; readonly by: number },
): LaidOut {
  const { words, order, unit, unitPlace, hasSerial, sums } = layout;
  const fields = [...(hasSerial ? (["serial"] as const) : []), ...order];
  const columns = Object.fromEntries(fields.map((field, column) => [field, column])) as Record<Field, number>;
  const width = fields.length;
  const wide = (...cells: CellSpec[]): CellSpec[] => [
    ...cells,
    ...new Array<CellSpec>(Math.max(0, width - cells.length)).fill(null),
  ];
  const figures = projects.map(figuresOf);
  const rows: CellSpec[][] = [];
  rows.push(wide(`2023年度项目支出情况表${unitPlace === "title" ? `（${unit}）` : ""}`));
  for (let row = 1; row < layout.titleRows; row++) rows.push(wide("编制单位：东湖区教体局"));
  if (unitPlace === "note") rows.push([...wide().slice(1), `单位：${unit}`]);
  const isMoney = (field: string): boolean => field !== "serial" && field !== "name" && field !== "rate";
  rows.push(
    fields.map((field) =>
      field === "serial"
        ? "序号"
        : words[field] + (unitPlace === "header" && isMoney(field) ? `（${unit}）` : ""),
    ),
  );
  if (layout.hasLine) rows.push(fields.map((_, column) => (column === columns.name ? "栏次" : column)));
  const at: number[] = [];
  const sumRow = (label: string, members: readonly number[], serial: string | null = null): void => {
    const total = addUp(members.map((index) => figures[index]!));
    rows.push(
      fields.map((field) =>
        field === "serial" ? serial : field === "name" ? label : cellOf(field, total, layout),
      ),
    );
  };
  const all = projects.map((_, index) => index);
  const half = Math.ceil(all.length / 2);
  if (sums === "total-first") sumRow("合 计", all);
  /** 一、 before the details of its half, and （一） before those of its quarter; numbered in the serial column if there is one. */
  const sectionRow = (serial: string, label: string, members: readonly number[]): void =>
    hasSerial ? sumRow(label, members, serial.replace("、", "")) : sumRow(serial + label, members);
  const isSectioned = sums === "sections" || sums === "nested";
  projects.forEach(({ name }, index) => {
    const peers = all.filter((each) => each < half === index < half);
    const quarter = Math.ceil(peers.length / 2);
    const place = peers.indexOf(index);
    if (isSectioned && place === 0) sectionRow(index === 0 ? "一、" : "二、", "业务条线", peers);
    if (sums === "nested" && (place === 0 || place === quarter))
      sectionRow(
        place === 0 ? "（一）" : "（二）",
        "业务分类",
        peers.filter((_, each) => each < quarter === place < quarter),
      );
    at.push(rows.length);
    const own = { ...figures[index]! };
    if (corrupt?.project === index) own[corrupt.field] += corrupt.by;
    rows.push(
      fields.map((field) =>
        field === "serial" ? index + 1 : field === "name" ? name : cellOf(field, own, layout),
      ),
    );
    if (layout.blankAfter === index) rows.push(wide());
    if (sums === "groups" && index === half - 1) sumRow("小计", all.slice(0, half));
  });
  if (sums === "groups") sumRow("小计", all.slice(half));
  if (sums === "groups" || sums === "total" || isSectioned) sumRow("合计", all);
  if (unitPlace === "foot") rows.push(wide(`注：金额单位为${unit}。`));
  return { sheet: { name: "执行情况", rows }, rows: at, columns };
}

type Figures = Record<Exclude<Field, "name">, number>;

/** Amounts in hundredths, the rate in hundredths of a percentage point. */
function figuresOf({ initial, increase, decrease, execution }: Omit<DrawnProject, "name">): Figures {
  const fullYear = initial + increase - decrease;
  const rate = Math.round((execution * 10_000) / fullYear);
  return { initial, increase, decrease, fullYear, execution, balance: fullYear - execution, rate };
}

function addUp(all: readonly Figures[]): Figures {
  const total = (field: keyof Figures): number => all.reduce((sum, figures) => sum + figures[field], 0);
  return figuresOf({
    initial: total("initial"),
    increase: total("increase"),
    decrease: total("decrease"),
    execution: total("execution"),
  });
}

function cellOf(
  field: Exclude<Field, "name">,
  figures: Figures,
  { unit, asTexts, rateStyle }: DrawnLayout,
): CellSpec {
  const value = figures[field];
  if (field === "rate") {
    const points = (value / 100).toFixed(2);
    if (rateStyle === "text") return `${points}%`;
    return rateStyle === "points"
      ? Number(points)
      : { v: Number((value / 10_000).toFixed(4)), format: "0.00%" };
  }
  const amount = unit === "万元" ? value / 100 : value * 100;
  if (!asTexts) return Number(amount.toFixed(2));
  return amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
