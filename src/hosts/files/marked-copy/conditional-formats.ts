import type { Severity } from "../../../core/checks/finding";
import { formatAddress } from "../../../core/workbook/address";
import type { CellRef } from "../../../core/workbook/cell";
import { isMarkFormula, MARK_LOOKS } from "../../shared/mark-look";
import { escapeText } from "../../shared/xml-text";
import { insertInOrder, removeChildren, withPrefix } from "../xml/edit-xml";
import { childrenOf, prefixOf, rootOf, textOf, type XmlElement } from "../xml/scan-xml";
import { WORKSHEET_SEQUENCE } from "./worksheet-sequence";

/** Excel reads longer lists of areas, but other programs cut them off. */
const LONGEST_LIST = 8_000;

/** The worksheet with one conditional format a severity over the cells, ranked behind all of the user's own. */
export function withMarks(
  xml: string,
  cells: ReadonlyMap<Severity, readonly CellRef[]>,
  dxf: Readonly<Record<Severity, number>>,
): string {
  const root = rootOf(xml);
  let priority = lastPriority(xml, root);
  const formats = MARK_LOOKS.flatMap(({ severity, formula }) =>
    areaLists(cells.get(severity) ?? []).map((areas) => {
      priority += 1;
      return (
        `<conditionalFormatting sqref="${areas}">` +
        `<cfRule type="expression" dxfId="${dxf[severity]}" priority="${priority}">` +
        `<formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`
      );
    }),
  );
  if (formats.length === 0) return xml;
  const fragment = withPrefix(formats.join(""), prefixOf(root));
  return insertInOrder(xml, root, fragment, "conditionalFormatting", WORKSHEET_SEQUENCE);
}

/** The worksheet without our marks; rules of the user's in the same element stay. */
export function withoutMarks(xml: string): string {
  let edited = xml;
  const count = formatsIn(xml).length;
  for (let index = count - 1; index >= 0; index--) {
    const format = formatsIn(edited)[index]!;
    const rules = childrenOf(edited, format).filter(({ local }) => local === "cfRule");
    const ours = rules.filter((rule) => isMark(edited, rule));
    if (ours.length === 0) continue;
    edited =
      ours.length === rules.length
        ? removeChildren(edited, rootOf(edited), [format])
        : removeChildren(edited, format, ours);
  }
  return edited;
}

function formatsIn(xml: string): XmlElement[] {
  return childrenOf(xml, rootOf(xml)).filter(({ local }) => local === "conditionalFormatting");
}

function isMark(xml: string, rule: XmlElement): boolean {
  const formula = childrenOf(xml, rule).find(({ local }) => local === "formula");
  return formula !== undefined && isMarkFormula(textOf(xml, formula));
}

/** The largest priority in the sheet, those in extension lists included: they share one ranking. */
function lastPriority(xml: string, root: XmlElement): number {
  let last = 0;
  for (const child of childrenOf(xml, root)) {
    if (child.local !== "conditionalFormatting" && child.local !== "extLst") continue;
    for (const match of xml.slice(child.start, child.end).matchAll(/\spriority\s*=\s*["'](\d+)["']/g))
      last = Math.max(last, Number(match[1]));
  }
  return last;
}

/** The cells as lists of areas for sqref; cells below one another become one area. */
function areaLists(cells: readonly CellRef[]): string[] {
  const sorted = [...cells].sort((left, right) => left.column - right.column || left.row - right.row);
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run && run.column === column && row <= run.bottom + 1) run.bottom = Math.max(run.bottom, row);
    else runs.push({ column, top: row, bottom: row });
  }
  const lists: string[] = [];
  for (const { column, top, bottom } of runs) {
    const first = formatAddress(top, column);
    const area = top === bottom ? first : `${first}:${formatAddress(bottom, column)}`;
    const list = lists.at(-1);
    if (list === undefined || list.length + 1 + area.length > LONGEST_LIST) lists.push(area);
    else lists[lists.length - 1] = `${list} ${area}`;
  }
  return lists;
}
