import { factsOf } from "../../../src/core/checks/ledger-facts";
import type { Ledger, MoneyUnit } from "../../../src/core/ledger/ledger";
import { ledgerOf } from "../../support/build-ledger";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数\n";
const EXACT = { sumsAreExact: true, ratesAreExact: true, areRoundedCopies: false };
const DOUBTFUL = { sumsAreExact: false, ratesAreExact: false, areRoundedCopies: false };

/** The ledger in the unit of its first rows; its last rows in a block of another unit. */
function inTwoUnits(unit: MoneyUnit, own: string, other: MoneyUnit, others: string): Ledger {
  const ledger = ledgerOf(`${HEADER}${own}\n${others}`, { heading: { unit } });
  const first = own.split("\n").length;
  const [block] = ledger.blocks;
  return {
    ...ledger,
    blocks: [block!, { ...block!, unit: other }],
    projects: { ...ledger.projects, block: ledger.projects.block.map((_, row) => (row < first ? 0 : 1)) },
  };
}

describe("precisionsOf", () => {
  it("takes figures in 元 beside a list in 万元 for exact, and no figure in 万元 for as fine as they", () => {
    const ledger = inTwoUnits("万元", "甲 | 41 | 0 | 41 | 18.02", "元", "乙 | 41 | 0 | 41 | 18.015925");
    const { precision, precisions } = factsOf(ledger);
    expect(precision).toEqual({ decimals: 2, ...DOUBTFUL });
    expect(precisions).toEqual([precision, EXACT]);
  });

  it("rounds a list in 万元 beside figures in 元 to its own last place", () => {
    const ledger = inTwoUnits(
      "元",
      "甲 | 410000 | 0 | 410000 | 180159.25",
      "万元",
      "乙 | 410000 | 0 | 410000 | 180200",
    );
    expect(factsOf(ledger).precisions).toEqual([EXACT, { decimals: -2, ...DOUBTFUL }]);
  });

  it("lets the figures of each unit tell by themselves whether they were rounded one by one", () => {
    const rows = (name: string, count: number, budget: string): string =>
      Array.from({ length: count }, (_, row) => `${name}${row} | 12500 | 12500 | ${budget} | 0`).join("\n");
    const missing = (budget: string) =>
      factsOf(inTwoUnits("元", rows("甲", 9, "25000"), "万元", rows("乙", 3, budget))).precisions[1];
    expect(missing("25100")).toEqual({ decimals: -2, ...DOUBTFUL, areRoundedCopies: true });
    expect(missing("25000")).toEqual({ decimals: -2, ...DOUBTFUL });
  });
});
