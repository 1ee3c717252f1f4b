import {
  appendTo,
  CREATED,
  insertInOrder,
  isCreated,
  removeChildren,
  setAttribute,
  withPrefix,
} from "../xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf } from "../xml/scan-xml";

/** Order of the children of styleSheet, ECMA-376 part 1, § 18.8.39. */
const SEQUENCE = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

type StyleList = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What a list must begin with where a styles part has none: index 0 is everybody's default. */
const DEFAULTS: Readonly<Record<StyleList, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** Appends items to a list of the styles part, so that no index in use changes; first is the index of the first one. */
export function appendStyles(
  xml: string,
  list: StyleList,
  items: readonly string[],
): { readonly xml: string; readonly first: number } {
  const root = rootOf(xml);
  const prefix = prefixOf(root);
  const element = childOf(xml, root, list);
  if (!element) {
    const all = [...DEFAULTS[list], ...items];
    const fragment = withPrefix(`<${list}${CREATED}count="${all.length}">${all.join("")}</${list}>`, prefix);
    return { xml: insertInOrder(xml, root, fragment, list, SEQUENCE), first: DEFAULTS[list].length };
  }
  const first = childrenOf(xml, element).length;
  const counted = withCount(xml, list, first + items.length);
  const appended = appendTo(
    counted,
    childOf(counted, rootOf(counted), list)!,
    withPrefix(items.join(""), prefix),
  );
  return { xml: appended, first };
}

/** Takes the last items off a list; a list with fewer is left alone. */
export function dropStyles(xml: string, list: StyleList, count: number): string {
  const element = childOf(xml, rootOf(xml), list);
  const children = element ? childrenOf(xml, element) : [];
  if (!element || children.length < count) return xml;
  if (isCreated(xml, element) && children.length - count <= DEFAULTS[list].length)
    return removeChildren(xml, rootOf(xml), [element]);
  return withCount(removeChildren(xml, element, children.slice(-count)), list, children.length - count);
}

export function countStyles(xml: string, list: StyleList): number {
  const element = childOf(xml, rootOf(xml), list);
  return element ? childrenOf(xml, element).length : 0;
}

function withCount(xml: string, list: StyleList, count: number): string {
  const element = childOf(xml, rootOf(xml), list)!;
  return attributesOf(xml, element).has("count") ? setAttribute(xml, element, "count", String(count)) : xml;
}
