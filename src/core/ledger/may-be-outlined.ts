import { CellKind, KIND_MASK, type CellColumn } from "../workbook/snapshot";
import { indentOf, outlineOf, outlineOfName } from "./row-outline";

/** A column of more different texts is no column of a person's numbering. */
const MOST_TEXTS = 5000;
/** A whole number beyond is a code such as 2050201, not a serial number. */
const LONGEST_SERIAL = 1_000_000;
/** In a table of not so many rows 30101 is one too. */
const LONGEST_SERIAL_OF_FEW = 9999;
const RANK_OF_SERIALS = 3;
const RANK_OF_CODES = 3.1;

/** Whether numbers of different kinds, or blanks before names, may tell which rows belong to which. */
export function mayBeOutlined(numbering: readonly CellColumn[], names: CellColumn | undefined): boolean {
  const ranks = new Set<number>();
  let [hasSerials, hasCodes] = [false, false];
  for (const { strings, kinds, scales, mantissas } of numbering) {
    if (strings.length > MOST_TEXTS) return false;
    for (const text of strings) {
      const rank = outlineOf(text)?.rank;
      if (rank !== undefined) ranks.add(rank);
    }
    const longest = kinds.length > MOST_TEXTS ? LONGEST_SERIAL : LONGEST_SERIAL_OF_FEW;
    for (let row = 0; row < kinds.length; row++) {
      if ((kinds[row]! & KIND_MASK) !== CellKind.number) continue;
      if (scales[row]! > 0 || mantissas[row]! > longest) hasCodes = true;
      else hasSerials = true;
    }
  }
  if (hasSerials) ranks.add(RANK_OF_SERIALS);
  if (hasCodes) ranks.add(RANK_OF_CODES);
  if (ranks.size > 1) return true;
  const texts = names?.strings ?? [];
  return (
    texts.length <= MOST_TEXTS &&
    texts.some((name) => indentOf(name) > 0 || outlineOfName(name) !== undefined)
  );
}
