import { DamagedPart } from "./damaged-part";
import { attributesOf, childOf, childrenOf, rootOf } from "../xml/scan-xml";

/** ECMA-376 § 18.8.30, with the Chinese forms that Excel shows for 27–36 and 50–58. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** What the index of a cell's format can count. */
const MOST_CODES = 65_536;

export interface NumberFormats {
  /** Distinct codes; 0 is General. */
  readonly codes: readonly string[];
  /** Index into codes by cell style (cellXfs). */
  readonly ofStyle: Uint16Array;
}

export const NO_STYLES: NumberFormats = { codes: ["General"], ofStyle: new Uint16Array(0) };

/** The number formats of styles.xml; fonts and fills do not matter to the checks. */
export function readNumberFormats(xml: string): NumberFormats {
  const root = rootOf(xml);
  const own = new Map<number, string>();
  const list = childOf(xml, root, "numFmts");
  for (const element of list ? childrenOf(xml, list) : []) {
    const attributes = attributesOf(xml, element);
    own.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "General");
  }
  const codes = new Map([["General", 0]]);
  const styles = childOf(xml, root, "cellXfs");
  const ofStyle = (styles ? childrenOf(xml, styles) : []).map((element) => {
    const id = Number(attributesOf(xml, element).get("numFmtId") ?? 0);
    const code = own.get(id) ?? BUILT_IN[id] ?? "General";
    const known = codes.get(code) ?? codes.size;
    codes.set(code, known);
    return known;
  });
  if (codes.size > MOST_CODES) throw new DamagedPart("数字格式过多");
  return { codes: [...codes.keys()], ofStyle: Uint16Array.from(ofStyle) };
}
