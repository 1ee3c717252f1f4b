import { insertInOrder, setAttribute, withPrefix } from "../xml/edit-xml";
import { childOf, prefixOf, rootOf } from "../xml/scan-xml";

/** Order of the children of workbook up to calcPr, ECMA-376 part 1, § 18.2.27. */
const SEQUENCE = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/** The workbook part that has everything calculated when it is opened: some formulas have no stored value. */
export function withFullCalculation(xml: string): string {
  const root = rootOf(xml);
  const found = childOf(xml, root, "calcPr");
  if (found) return setAttribute(xml, found, "fullCalcOnLoad", "1");
  const element = withPrefix('<calcPr fullCalcOnLoad="1"/>', prefixOf(root));
  return insertInOrder(xml, root, element, "calcPr", SEQUENCE);
}
