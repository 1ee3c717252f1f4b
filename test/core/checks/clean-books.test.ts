import fc from "fast-check";
import { runChecks } from "../../../src/core/checks/run-checks";
import { Amount } from "../../../src/core/numbers/amount";
import { computedRate } from "../../../src/core/numbers/stated-rate";
import { ledgerOf } from "../../support/build-ledger";

const HEADER =
  "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年预算数 | 全年执行数 | 结余数 | 预算执行率 | 调整依据 | 未完成原因";

/** A bureau's projects in 分; everything else follows. No amount is so small that 万元 would show it as nothing. */
const projects = fc.array(
  fc.record({
    initial: fc.integer({ min: 1_000_000, max: 900_000_000 }),
    raised: fc.oneof(fc.constant(0), fc.integer({ min: 10_000, max: 50_000_000 })),
    lowered: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 90 })),
    spent: fc.oneof(fc.constant(1000), fc.integer({ min: 50, max: 950 })),
  }),
  { minLength: 1, maxLength: 25 },
);

type Printed = (fen: number) => string;
const exactYuan: Printed = (fen) => Amount.ofScaled(fen, 6).toString();
const roundedYuan: Printed = (fen) => Amount.ofScaled(fen, 6).rounded(2).toString();

function book(
  rows: readonly { initial: number; raised: number; lowered: number; spent: number }[],
  shown: Printed,
): string {
  const total = [0, 0, 0, 0, 0, 0];
  const line = (name: string, fen: readonly number[]): string => {
    const [, , , budget, spent] = fen as [number, number, number, number, number];
    const rate = computedRate(Amount.ofScaled(spent, 0), Amount.ofScaled(budget, 0), 2).toFixed(2);
    return [name, ...fen.map(shown), `${rate}%`, "指标文1号", "跨年实施"].join(" | ");
  };
  const lines = rows.map(({ initial, raised, lowered, spent }, index) => {
    const less = Math.floor((initial * lowered) / 100);
    const budget = initial + raised - less;
    const paid = Math.floor((budget * spent) / 1000);
    const fen = [initial, raised, less, budget, paid, budget - paid];
    fen.forEach((amount, column) => (total[column]! += amount));
    return line(`项目${index + 1}`, fen);
  });
  return [HEADER, ...lines, line("合计", total)].join("\n");
}

/** 项目名称, 全年预算数, 全年执行数, 结余数 and 预算执行率 of such a book. */
function withoutParts(table: string): string {
  const kept = [0, 4, 5, 6, 7, 9];
  return table
    .split("\n")
    .map((line) =>
      line
        .split(" | ")
        .filter((_, column) => kept.includes(column))
        .join(" | "),
    )
    .join("\n");
}

const errorsIn = (table: string): readonly string[] =>
  runChecks(ledgerOf(table, { heading: { rateBasis: "全年预算" } }))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);

describe("a clean book", () => {
  it("gives no error where the cells hold every 分", () => {
    fc.assert(
      fc.property(projects, (rows) => expect(errorsIn(book(rows, exactYuan))).toEqual([])),
      { seed: 1, numRuns: 150 },
    );
  });

  it("gives no error where amounts held in 元 are printed in 万元 and rates come from the unrounded ones", () => {
    fc.assert(
      fc.property(projects, (rows) => expect(errorsIn(book(rows, roundedYuan))).toEqual([])),
      { seed: 2, numRuns: 300 },
    );
  });

  it("gives no error in print where only the budget of the year is listed", () => {
    fc.assert(
      fc.property(projects, (rows) => expect(errorsIn(withoutParts(book(rows, roundedYuan)))).toEqual([])),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe("a book of rounded copies", () => {
  const several = projects.filter((rows) => rows.length >= 3);

  it("shows a balance that is off by more than rounding allows", () => {
    const slips = fc.tuple(several, fc.nat(), fc.integer({ min: 2, max: 500 }), fc.boolean());
    fc.assert(
      fc.property(slips, ([rows, which, hundredths, isMore]) => {
        const lines = withoutParts(book(rows, roundedYuan)).split("\n");
        const line = 1 + (which % rows.length);
        const cells = lines[line]!.split(" | ");
        // Two hundredths may be one of rounding beside one of the slip.
        const off = Amount.ofScaled(isMore ? hundredths + 1 : -hundredths - 1, 2);
        cells[3] = Amount.of(cells[3]!).plus(off).toString();
        lines[line] = cells.join(" | ");
        expect(errorsIn(lines.join("\n")).join()).toContain("结余数");
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
