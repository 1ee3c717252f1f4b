import { escapeAttribute, escapeText, unescapeXml } from "../../shared/xml-text";
import { appendTo, CREATED, insertInOrder, isCreated, removeChildren, withPrefix } from "../xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf, type XmlElement } from "../xml/scan-xml";
import { WORKBOOK_SEQUENCE } from "./sheet-names";

/** A name as the workbook part lists it. */
export interface ListedName {
  readonly name: string;
  /** Of the sheet that it belongs to; undefined for workbook scope. */
  readonly index: number | undefined;
  /** Without "=". */
  readonly formula: string;
}

export function namesIn(xml: string): readonly ListedName[] {
  const list = childOf(xml, rootOf(xml), "definedNames");
  return list ? childrenOf(xml, list).map((element) => listedName(xml, element)) : [];
}

/** Adds names behind those that are there. */
export function appendNames(xml: string, names: readonly ListedName[]): string {
  const root = rootOf(xml);
  const elements = names.map(({ name, index, formula }) => {
    const scope = index === undefined ? "" : ` localSheetId="${index}"`;
    return `<definedName name="${escapeAttribute(name)}"${scope}>${escapeText(formula)}</definedName>`;
  });
  const prefix = prefixOf(root);
  const list = childOf(xml, root, "definedNames");
  if (list) return appendTo(xml, list, withPrefix(elements.join(""), prefix));
  const fragment = withPrefix(`<definedNames${CREATED}>${elements.join("")}</definedNames>`, prefix);
  return insertInOrder(xml, root, fragment, "definedNames", WORKBOOK_SEQUENCE);
}

/** Takes the names out that isGone picks. */
export function withoutNamesAt(xml: string, isGone: (name: ListedName) => boolean): string {
  const root = rootOf(xml);
  const list = childOf(xml, root, "definedNames");
  if (!list) return xml;
  const all = childrenOf(xml, list);
  const gone = all.filter((element) => isGone(listedName(xml, element)));
  if (gone.length > 0 && gone.length === all.length && isCreated(xml, list))
    return removeChildren(xml, root, [list]);
  return removeChildren(xml, list, gone);
}

function listedName(xml: string, element: XmlElement): ListedName {
  const attributes = attributesOf(xml, element);
  const index = attributes.get("localSheetId");
  return {
    name: attributes.get("name") ?? "",
    index: index === undefined ? undefined : Number(index),
    formula: unescapeXml(xml.slice(element.openEnd, element.closeStart)),
  };
}
