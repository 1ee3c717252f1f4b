import type { SheetDisplay } from "../../../app/sheet-display";
import { unescapeXml } from "../../shared/xml-text";
import { isYes } from "../xlsx/workbook-part";
import { colorOf } from "./colors";

type Frame = Pick<
  SheetDisplay,
  | "columns"
  | "defaultWidth"
  | "defaultHeight"
  | "fitsRows"
  | "frozenRows"
  | "frozenColumns"
  | "hasGridLines"
  | "tabColor"
>;

/** Fonts whose digits are half as wide as a Chinese character, which is what a column's width is counted in. */
const WIDE_FONT = /[\u3400-\u9fff]|sim(sun|hei)|dengxian|yahei|fangsong|kaiti|noto sans cjk/i;

/** Pixels of the widest digit of the workbook's standard font. */
export function digitWidth({ fontName, fontSize }: { fontName: string; fontSize: number }): number {
  const half = (fontSize * 4) / 3 / 2;
  return Math.max(4, WIDE_FONT.test(fontName) ? Math.ceil(half) : Math.floor(half + 0.5));
}

/** What a sheet part says ahead of its data: views, standard sizes, columns. */
export function readFrame(head: string, digit: number, theme: readonly string[]): Frame {
  const first = (name: string): ReadonlyMap<string, string> | undefined => elements(head, name)[0];
  const pane = first("pane");
  const isFrozen = /^frozen/.test(pane?.get("state") ?? "");
  const format = first("sheetFormatPr");
  const base = format?.get("defaultColWidth");
  const tabColor = colorOf(first("tabColor"), theme);
  return {
    columns: elements(head, "col").map((column) => {
      const width = column.get("width");
      const look = column.get("style");
      return {
        first: Number(column.get("min") ?? 1) - 1,
        last: Number(column.get("max") ?? 1) - 1,
        ...(width !== undefined && { width: pixels(Number(width), digit) }),
        ...(look !== undefined && look !== "0" && { look: Number(look) + 1 }),
      };
    }),
    defaultWidth: base ? pixels(Number(base), digit) : 8 * Math.ceil((8 * digit + 5) / 8),
    defaultHeight: Number(format?.get("defaultRowHeight") ?? 15) || 15,
    fitsRows: !isYes(format?.get("customHeight")),
    frozenRows: isFrozen ? Number(pane!.get("ySplit") ?? 0) || 0 : 0,
    frozenColumns: isFrozen ? Number(pane!.get("xSplit") ?? 0) || 0 : 0,
    hasGridLines: isYes(first("sheetView")?.get("showGridLines") ?? "1"),
    ...(tabColor && { tabColor }),
  };
}

/** ECMA-376 § 18.3.1.13. */
function pixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

function elements(head: string, name: string): ReadonlyMap<string, string>[] {
  const found = head.matchAll(
    new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, "g"),
  );
  return [...found].map(
    ([, tag]) =>
      new Map(
        [...tag!.matchAll(/([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [
          match[1]!,
          unescapeXml(match[2] ?? match[3] ?? ""),
        ]),
      ),
  );
}
