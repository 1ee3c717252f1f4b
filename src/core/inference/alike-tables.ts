import { supportIn, type Support } from "./column-sums";
import { usualDecimals } from "./law";
import type { PlainTable } from "./plain-table";

/** Fewer others show no custom. */
const FEWEST_OTHERS = 3;
const NONE: Support = new Map();

/**
 * What the totals of other tables under the same headers add up, by kind of total: on cards of projects, a sheet each,
 * the one 支出小计 shows by itself nothing, and those of the other cards show what it is.
 */
export function supportOfAlike(tables: readonly PlainTable[]): (table: PlainTable) => Support {
  const groups = new Map<string, PlainTable[]>();
  for (const table of tables) {
    const key = formOf(table);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const known = new Map<PlainTable, Support>();
  const totals = new Map<string, Support>();
  for (const [key, alike] of groups) {
    if (alike.length <= FEWEST_OTHERS) continue;
    for (const table of alike) known.set(table, supportIn(table, usualDecimals(table)));
    totals.set(key, added(alike.map((table) => known.get(table)!)));
  }
  return (table) => {
    const all = totals.get(formOf(table));
    return all ? without(all, known.get(table)!) : NONE;
  };
}

/** Unheaded columns have nothing in common. */
function formOf(table: PlainTable): string {
  const headers = table.columns.map(({ column, header }) => `${column} ${header}`);
  return table.columns.every(({ header }) => header === "") ? "" : headers.join("|");
}

function added(supports: readonly Support[]): Support {
  const sum = new Map<string, { holding: number; failing: number }>();
  for (const [key, { holding, failing }] of supports.flatMap((each) => [...each])) {
    const known = sum.get(key) ?? { holding: 0, failing: 0 };
    sum.set(key, { holding: known.holding + holding, failing: known.failing + failing });
  }
  return sum;
}

function without(all: Support, own: Support): Support {
  return new Map(
    [...all].map(([key, { holding, failing }]) => {
      const less = own.get(key) ?? { holding: 0, failing: 0 };
      return [key, { holding: holding - less.holding, failing: failing - less.failing }];
    }),
  );
}
