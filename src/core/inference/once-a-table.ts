import type { PlainTable } from "./plain-table";

/** Works out what a table shows at so many decimals once: several steps ask for the same, and tables never change. */
export function onceATable<T>(
  workOut: (table: PlainTable, decimals: number) => T,
): (table: PlainTable, decimals: number) => T {
  const known = new WeakMap<PlainTable, Map<number, T>>();
  return (table, decimals) => {
    const own = known.get(table) ?? new Map<number, T>();
    known.set(table, own);
    if (!own.has(decimals)) own.set(decimals, workOut(table, decimals));
    return own.get(decimals) as T;
  };
}
