import { WORKBOOK_SEQUENCE } from "../marked-copy/sheet-names";
import { insertInOrder, setAttribute, withPrefix } from "../xml/edit-xml";
import { childOf, prefixOf, rootOf } from "../xml/scan-xml";

/** The workbook part that has everything calculated when it is opened: some formulas have no stored value. */
export function withFullCalculation(xml: string): string {
  const root = rootOf(xml);
  const found = childOf(xml, root, "calcPr");
  if (found) return setAttribute(xml, found, "fullCalcOnLoad", "1");
  const element = withPrefix('<calcPr fullCalcOnLoad="1"/>', prefixOf(root));
  return insertInOrder(xml, root, element, "calcPr", WORKBOOK_SEQUENCE);
}
