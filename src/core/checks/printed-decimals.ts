import type { Ledger } from "../ledger/ledger";

/** The most decimals that a figure of the block has in the block's own unit, by so much larger than the ledger's. */
export function printedDecimals({ funds, projects }: Ledger, block: number, shift: number): number {
  const stated = funds
    .filter((fund) => fund.block === block)
    .flatMap(({ amounts }) => Object.values(amounts));
  for (let project = 0; project < projects.count; project++)
    if (projects.block[project] === block)
      stated.push(...Object.values(projects.amounts).flatMap((column) => column.at(project) ?? []));
  return Math.max(0, ...stated.map((amount) => amount.shifted(-shift).decimals()));
}
