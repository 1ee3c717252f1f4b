import { parseReference } from "../workbook/address";
import type { Area } from "../workbook/snapshot";

/**
 * The areas that a formula adds up and nothing else: SUM(D5:D17), SUBTOTAL(9,D5:D17), D5+D6. Undefined where the
 * formula does anything more, or reads another sheet.
 */
export function summedAreas(formula: string): readonly Area[] | undefined {
  const text = formula.replace(/\s/g, "");
  const call = /^(?:SUM\(|SUBTOTAL\((?:10)?9,)([^()]*)\)$/i.exec(text);
  const parts = call ? call[1]!.split(",") : text.split("+");
  const areas: Area[] = [];
  for (const part of parts) {
    const reference = parseReference(part);
    if (!reference || reference.sheet !== undefined) return undefined;
    areas.push(reference.area);
  }
  return areas;
}
