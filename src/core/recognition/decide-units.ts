import { Amount } from "../numbers/amount";
import { moneyUnitNamed, type MoneyUnit } from "../numbers/money-unit";
import type { RoledBlock } from "./found-block";
import { placeOfBlock } from "./found-block";
import type { ProposedSingle } from "./proposal";
import { unitByProjects } from "./unit-by-projects";

export interface UnitedBlock extends RoledBlock {
  readonly moneyUnit: MoneyUnit | undefined;
  readonly unitFrom: string;
  readonly unitRivals: readonly MoneyUnit[];
}

/** No project of a bureau costs as much in 万元; hardly any so little in 元. */
const SURELY_YUAN = Amount.of("100000");
const SURELY_TEN_THOUSANDS = Amount.of("20000");
const MOST_ROWS = 400;

/**
 * The unit of every block: stated by it, by a cell 金额单位, by the other sheets, by what they state of the
 * same projects, or by how large the figures are.
 */
export function decideUnits(
  blocks: readonly RoledBlock[],
  singles: readonly ProposedSingle[],
): { readonly blocks: readonly UnitedBlock[]; readonly remarks: readonly string[] } {
  const declared = singles.find(({ field }) => field === "amountUnit");
  const named = declared && moneyUnitNamed(declared.value);
  const stated = [
    ...new Set(blocks.flatMap(({ unit, role }) => (role === "offices" ? [] : (unit.unit ?? [])))),
  ];
  const remarks: string[] = [];
  const united = blocks.map((block): UnitedBlock => {
    const { unit, from, rivals } = block.unit;
    if (unit) return { ...block, moneyUnit: unit, unitFrom: from, unitRivals: [] };
    if (rivals.length > 1) return { ...block, moneyUnit: undefined, unitFrom: "", unitRivals: rivals };
    if (named) return { ...block, moneyUnit: named, unitFrom: declared.evidence, unitRivals: [] };
    const fitting = unitByProjects(block, blocks, [...new Set([...stated, "万元", "元"] as const)]);
    if (fitting && (stated.length > 1 || fitting !== stated[0])) {
      remarks.push(
        `${placeOfBlock(block)}没有注明金额单位，各项目的合计按${fitting}与其他表相符，按${fitting}读取。`,
      );
      return { ...block, moneyUnit: fitting, unitFrom: "没有注明，按与其他表相符", unitRivals: [] };
    }
    if (stated.length === 1) {
      const other = blocks.find((each) => each.unit.unit === stated[0])!;
      remarks.push(`${placeOfBlock(block)}没有注明金额单位，按其他表注明的${stated[0]!}读取。`);
      return { ...block, moneyUnit: stated[0], unitFrom: `其他表注明：${other.unit.from}`, unitRivals: [] };
    }
    const guessed = stated.length > 1 ? undefined : unitBySize(blocks);
    if (guessed) {
      remarks.push(`${placeOfBlock(block)}没有注明金额单位，按数额大小作${guessed}读取。`);
      return { ...block, moneyUnit: guessed, unitFrom: "没有注明，按数额大小", unitRivals: [] };
    }
    return { ...block, moneyUnit: undefined, unitFrom: "", unitRivals: ["万元", "元"] };
  });
  return { blocks: united, remarks };
}

function unitBySize(blocks: readonly RoledBlock[]): MoneyUnit | undefined {
  let largest = Amount.zero;
  for (const { table, fields } of blocks)
    for (const { field, column } of fields) {
      if (
        field !== "initialBudget" &&
        field !== "fullYearBudget" &&
        field !== "execution" &&
        field !== "amount"
      )
        continue;
      for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + MOST_ROWS); row++) {
        const amount = table.view.amount(row, column).abs();
        if (amount.compare(largest) > 0) largest = amount;
      }
    }
  if (largest.compare(SURELY_YUAN) >= 0) return "元";
  return largest.compare(SURELY_TEN_THOUSANDS) < 0 && largest.isPositive() ? "万元" : undefined;
}
