import { nameKeyOf } from "../ledger/project-identity";

const SHORTEST = 2;

/**
 * The one office after which a sheet is named, or which the title above its table names: 种植业科, 1.种植业科项目. Keys
 * as nameKeyOf makes them; of 一科 and 规划一科 the longer one is meant.
 */
export function officeNamedBy(sheet: string, title: string, offices: Iterable<string>): string | undefined {
  const keys = [...new Set(offices)].filter(({ length }) => length >= SHORTEST);
  for (const text of [sheet, title].map(nameKeyOf)) {
    const named = keys.filter((key) => text.includes(key));
    const outer = named.filter((key) => !named.some((other) => other !== key && other.includes(key)));
    if (outer.length === 1) return outer[0];
  }
  return undefined;
}
