import { lastHeaderWord } from "../recognition/last-header-word";
import { periodIn } from "../recognition/period";
import { isPeriodHeader, isSumOfPeriodsHeader } from "../recognition/period-columns";
import type { Law } from "./law";
import type { PlainTable } from "./plain-table";

const FEWEST = 2;

/** 全年累计 as the sum of all the months or quarters that stand next to it, as the headers say. */
export function periodLaws({ columns }: PlainTable): readonly Law[] {
  return columns.flatMap(({ header }, whole): Law[] => {
    if (!isSumOfPeriodsHeader(lastHeaderWord(header))) return [];
    const runs = [runFrom(columns, whole, -1).reverse(), runFrom(columns, whole, 1)];
    return runs.flatMap((parts) =>
      parts.length >= FEWEST && followOn(columns, parts) ? [{ whole, parts, taken: [] }] : [],
    );
  });
}

/** Whether a law adds up some of those months only, which a table whose other months are mostly blank seems to follow. */
export function isOfSomePeriods(law: Law, all: readonly Law[]): boolean {
  return all.some(
    ({ whole, parts }) =>
      law.whole === whole &&
      law.taken.length === 0 &&
      law.parts.length < parts.length &&
      law.parts.every((part) => parts.includes(part)),
  );
}

/** The columns of periods from next to one on, in that direction. */
function runFrom(columns: PlainTable["columns"], from: number, step: 1 | -1): number[] {
  const run: number[] = [];
  for (let at = from + step; at >= 0 && at < columns.length; at += step) {
    if (!isPeriodHeader(lastHeaderWord(columns[at]!.header))) break;
    run.push(at);
  }
  return run;
}

/** From left to right later and later, so that no month is in a quarter beside it. */
function followOn(columns: PlainTable["columns"], run: readonly number[]): boolean {
  let until = 0;
  return run.every((column) => {
    const period = periodIn(lastHeaderWord(columns[column]!.header));
    const follows = period !== undefined && period.first > until;
    until = period?.last ?? until;
    return follows;
  });
}
