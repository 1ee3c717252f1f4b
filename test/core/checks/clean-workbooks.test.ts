import fc from "fast-check";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec, type NameSpec } from "../../support/build-workbook";

const FIELDS = [
  "项目名称",
  "年初预算数",
  "调增数",
  "调减数",
  "收回数",
  "结转下年数",
  "全年预算数",
  "全年执行数",
  "结余数",
  "预算执行率",
  "未完成原因",
  "调整依据",
];
const LETTERS = "ABCDEFGHIJKL";

/** A project in 分: what it was granted, what was added and taken, what share of the rest was spent and recovered. */
const projects = fc.array(
  fc.record({
    initial: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900_000_000 })),
    raised: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000_000 })),
    lowered: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99 })),
    spent: fc.oneof(fc.constant(100), fc.constant(0), fc.integer({ min: 1, max: 99 })),
    recovered: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
    lists: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);
type Drawn = Readonly<Record<"initial" | "raised" | "lowered" | "spent" | "recovered", number>> & {
  lists: boolean;
};

/** Sources of a project in 分, all of them consistent. */
function sourcesOf({ initial, raised, lowered, spent, recovered, lists }: Drawn) {
  const less = Math.floor((initial * lowered) / 100);
  const budget = initial + raised - less;
  const paid = Math.floor((budget * spent) / 100);
  const back = lists ? Math.floor(((budget - paid) * recovered) / 100) : 0;
  return { initial, raised, less, back, carried: lists ? budget - paid - back : 0, paid };
}

interface Kind {
  /** What a figure in 分 becomes in its cell. */
  readonly typed: (fen: number) => number;
  /** The derived cells of a row: typed figures, or formulas with what a spreadsheet's doubles give. */
  readonly isLive: boolean;
  readonly unit: "万元" | "元";
}

const KINDS: Readonly<Record<string, Kind>> = {
  "typed in 万元, every 分": { typed: (fen) => fen / 1e6, isLive: false, unit: "万元" },
  "typed in 元": { typed: (fen) => fen / 100, isLive: false, unit: "元" },
  "of live formulas over 元": { typed: (fen) => fen / 100, isLive: true, unit: "元" },
  "of live formulas over 万元, with the noise of doubles": {
    typed: (fen) => fen / 1e6,
    isLive: true,
    unit: "万元",
  },
};

const RATE = { format: "0.00%" };

function bookOf(drawn: readonly Drawn[], { typed, isLive, unit }: Kind) {
  const last = drawn.length + 1;
  const rows = drawn.map((project, index): CellSpec[] => {
    const { initial, raised, less, back, carried, paid } = sourcesOf(project);
    const at = index + 2;
    const source = [initial, raised, less, back, carried].map(typed) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const spent = typed(paid);
    const whole = initial + raised - less;
    // In doubles and in the order of the formula, as a spreadsheet does it.
    const budget = isLive ? source[0] + source[1] - source[2] : typed(whole);
    const left = isLive ? budget - spent : typed(whole - paid);
    const rate = Math.floor((20_000 * paid + whole) / (2 * whole || 1)) / 10_000;
    const cell = (f: string, v: number): CellSpec => (isLive ? { f, v } : v);
    return [
      `第${index + 1}号项目`,
      ...source,
      cell(`B${at}+C${at}-D${at}`, budget),
      spent,
      cell(`G${at}-H${at}`, left),
      isLive
        ? { f: `IF(G${at}=0,0,H${at}/G${at})`, v: whole === 0 ? 0 : spent / budget, ...RATE }
        : { v: rate, ...RATE },
      "跨年实施",
      "指标文1号",
    ];
  });
  const total = Array.from({ length: 8 }, (_, column): CellSpec => {
    const figures = rows
      .map((row) => row[column + 1])
      .map((cell) => (typeof cell === "object" ? cell!.v : cell) as number);
    const letter = LETTERS[column + 1]!;
    if (isLive)
      return { f: `SUM(${letter}2:${letter}${last})`, v: figures.reduce((sum, figure) => sum + figure, 0) };
    const fen = drawn.map(sourcesOf).map(({ initial, raised, less, back, carried, paid }) => {
      const whole = initial + raised - less;
      return [initial, raised, less, back, carried, whole, paid, whole - paid][column]!;
    });
    return typed(fen.reduce((sum, one) => sum + one, 0));
  });
  const names = FIELDS.map((name, at): NameSpec => [
    name,
    `表!$${LETTERS[at]}$2:$${LETTERS[at]}$${last + 1}`,
  ]);
  return buildWorkbook(
    [
      { name: "表", rows: [FIELDS, ...rows, ["合计", ...total]] },
      { name: "封面", rows: [[unit], ["全年预算"]] },
    ],
    [...names, ["金额单位", "封面!$A$1"], ["执行率口径", "封面!$A$2"]],
  );
}

function errorsIn(workbook: ReturnType<typeof bookOf>): readonly string[] {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

describe("a clean workbook", () => {
  it.each(Object.entries(KINDS))("%s gives no error", (_, kind) => {
    fc.assert(
      fc.property(projects, (drawn) => expect(errorsIn(bookOf(drawn, kind))).toEqual([])),
      { seed: 11, numRuns: 120 },
    );
  });
});
