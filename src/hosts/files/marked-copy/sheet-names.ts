import {
  appendTo,
  CREATED,
  insertInOrder,
  isCreated,
  removeChildren,
  setAttribute,
  withPrefix,
  replaceRange,
} from "../xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf, type XmlElement } from "../xml/scan-xml";

/** Order of the children of workbook that we insert, ECMA-376 part 1, § 18.2.27. */
export const WORKBOOK_SEQUENCE = [
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

const PRINT_TITLES = "_xlnm.Print_Titles";

/** Sets or removes the print titles of the sheet at that index. rows is escaped already. */
export function withPrintTitles(xml: string, index: number, rows: string | undefined): string {
  const root = rootOf(xml);
  const prefix = prefixOf(root);
  const list = childOf(xml, root, "definedNames");
  const old = list && childrenOf(xml, list).find((name) => isPrintTitles(xml, name, index));
  if (rows === undefined) return list && old ? withoutNames(xml, list, [old]) : xml;
  if (old) return replaceRange(xml, old.openEnd, old.closeStart, rows);
  const name = `<definedName name="${PRINT_TITLES}" localSheetId="${index}">${rows}</definedName>`;
  if (list) return appendTo(xml, list, withPrefix(name, prefix));
  const fragment = withPrefix(`<definedNames${CREATED}>${name}</definedNames>`, prefix);
  return insertInOrder(xml, root, fragment, "definedNames", WORKBOOK_SEQUENCE);
}

/** Drops the names of a sheet that is gone and moves the indexes behind it. */
export function withoutSheetNames(xml: string, index: number): string {
  let edited = xml;
  const list = childOf(edited, rootOf(edited), "definedNames");
  if (list) {
    const own = childrenOf(edited, list).filter((name) => sheetIndexOf(edited, name) === index);
    edited = withoutNames(edited, list, own);
  }
  edited = moveIndexes(edited, "definedNames", "localSheetId", index);
  edited = moveIndexes(edited, "bookViews", "activeTab", index);
  return moveIndexes(edited, "bookViews", "firstSheet", index);
}

function moveIndexes(xml: string, list: string, attribute: string, removed: number): string {
  let edited = xml;
  for (let at = 0; ; at++) {
    const parent = childOf(edited, rootOf(edited), list);
    const element = parent && childrenOf(edited, parent)[at];
    if (!element) return edited;
    const value = attributesOf(edited, element).get(attribute);
    if (value !== undefined && Number(value) > 0 && Number(value) >= removed)
      edited = setAttribute(edited, element, attribute, String(Number(value) - 1));
  }
}

function withoutNames(xml: string, list: XmlElement, names: readonly XmlElement[]): string {
  if (isCreated(xml, list) && names.length === childrenOf(xml, list).length)
    return removeChildren(xml, rootOf(xml), [list]);
  return removeChildren(xml, list, names);
}

function isPrintTitles(xml: string, name: XmlElement, index: number): boolean {
  return attributesOf(xml, name).get("name") === PRINT_TITLES && sheetIndexOf(xml, name) === index;
}

function sheetIndexOf(xml: string, name: XmlElement): number | undefined {
  const index = attributesOf(xml, name).get("localSheetId");
  return index === undefined ? undefined : Number(index);
}
