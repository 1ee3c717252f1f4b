import { parseReference } from "../../core/workbook/address";
import type { Area, DefinedName } from "../../core/workbook/snapshot";

const REFERENCE =
  /(?:'(?:[^']|'')+'|[^\s'!,;:()+\-*/&=<>^{}]+)!\$?[A-Z]{1,3}(?:\$?\d+)?(?::\$?[A-Z]{1,3}(?:\$?\d+)?)?/gi;
const MOVES = /\b(OFFSET|INDIRECT|CHOOSE|INDEX)\b|\[/i;

/**
 * The rightmost column of a sheet that a defined name speaks of: nothing to the right of it is read from a sheet that is
 * too large for one message. Undefined where that cannot be told, and the whole sheet is to be read.
 */
export function lastNamedColumn(sheet: string, names: readonly DefinedName[]): number | undefined {
  let last: number | undefined;
  for (const { formula } of names) {
    if (MOVES.test(formula)) return undefined;
    for (const [text] of formula.matchAll(REFERENCE)) {
      const reference = parseReference(text);
      if (reference?.sheet?.toLowerCase() !== sheet.toLowerCase()) continue;
      last = Math.max(last ?? 0, (reference.area as Area).right);
    }
  }
  return last;
}
