import { unitShift, type MoneyUnit } from "../numbers/money-unit";
import type { Amount } from "../numbers/amount";
import type { RoledBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf } from "./restatement";
import { sumsByProject } from "./sums-by-project";

const FEWEST_SAME = 2;

type Sums = ReadonlyMap<string, Amount>;

interface Figure {
  readonly plus: readonly MappedField[];
  readonly minus: readonly MappedField[];
}

/** What the rows of a list may add up to, and what a table beside it states of each project. */
const FIGURES: readonly Figure[] = [
  { plus: ["increase"], minus: ["decrease"] },
  { plus: ["execution"], minus: [] },
  { plus: ["amount"], minus: [] },
  { plus: ["initialBudget"], minus: [] },
  { plus: ["fullYearBudget"], minus: [] },
];

/**
 * The unit in which what a table says of each project is what the others, whose units are stated, say of it too: where it
 * is so of several projects in one unit and of none in another. undefined where it does not tell.
 */
export function unitByProjects(
  block: RoledBlock,
  others: readonly RoledBlock[],
  units: readonly MoneyUnit[],
): MoneyUnit | undefined {
  const agreeing = others.map((other) => agreeingIn(block, other));
  const same = units.map((unit) => ({ unit, count: Math.max(0, ...agreeing.map((count) => count(unit))) }));
  const [best, ...rest] = same.filter(({ count }) => count > 0);
  return best && rest.length === 0 && best.count >= FEWEST_SAME ? best.unit : undefined;
}

/** Of how many projects some figure is the same, if the table's unit is the one asked about. */
function agreeingIn(block: RoledBlock, other: RoledBlock): (unit: MoneyUnit) => number {
  const theirUnit = other.unit.unit;
  const identity = (["projectName", "projectCode"] as const).find((field) =>
    [block, other].every((each) => columnOf(each, field) !== undefined),
  );
  if (!theirUnit || !identity || other === block) return () => 0;
  const [own, theirs] = [sumsOf(block, identity), sumsOf(other, identity)];
  return (unit) => {
    const shift = unitShift(unit, theirUnit);
    const same = (sums: Sums, stated: Sums): number =>
      [...sums].filter(([name, amount]) => {
        const match = stated.get(name);
        if (!match || amount.isZero() || match.isZero()) return false;
        return amount.shifted(shift).rounded(match.decimals()).equals(match);
      }).length;
    return Math.max(0, ...own.flatMap((sums) => theirs.map((stated) => same(sums, stated))));
  };
}

function sumsOf(block: RoledBlock, identity: MappedField): readonly Sums[] {
  return FIGURES.map(({ plus, minus }) => sumsByProject(identity, [block], plus, minus));
}
