import { formatAddress } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { isPatternName, PATTERNS, slotsOf, type PatternName } from "./patterns";
import { readTable, type TableRow } from "./read-table";

const SHEET = "报告措辞";

/** The sentence patterns of a report. */
export type Patterns = Readonly<Record<PatternName, string>>;

export interface Wording {
  readonly patterns: Patterns;
  /** What is wrong with the bureau's own patterns, one Chinese sentence each; such a pattern is not used. */
  readonly faults: readonly string[];
}

/** What the product never says of its own accord. */
const JUDGEMENTS = /显著|圆满|全部完成|超支|闲置|疑似|节约|节省|满意|成效/u;

const MOST_SIMILAR = 6;

/** The bureau's own patterns from the sheet 报告措辞 (条目 | 句式) over the usual ones. */
export function readWording(workbook: WorkbookSnapshot): Wording {
  const rows = readTable(workbook, SHEET, ["条目", "句式"]);
  if (rows?.length === 0) return { patterns: PATTERNS, faults: [headerFault()] };
  const own = new Map<PatternName, string>();
  const faults: string[] = [];
  for (const row of rows ?? []) {
    const [name, typed] = row.texts;
    if (name === undefined || typed === undefined) continue;
    const pattern = withPlainBraces(typed);
    const fault =
      faultOf(name, pattern, row) ?? (own.has(name as PatternName) ? twice(name, row) : undefined);
    if (fault) faults.push(fault);
    else own.set(name as PatternName, fitted(name as PatternName, pattern));
  }
  return { patterns: { ...PATTERNS, ...Object.fromEntries(own) }, faults };
}

function faultOf(name: string, pattern: string, { at }: TableRow): string | undefined {
  const place = placeOf(at);
  if (!isPatternName(name)) return `${place}的条目“${name}”不是报告的句式名称，未采用${similarTo(name)}。`;
  const wanted = slotsOf(PATTERNS[name]);
  const given = slotsOf(pattern);
  const missing = wanted.filter((slot) => !given.includes(slot));
  if (missing.length > 0)
    return `${place}“${name}”的句式缺少${listed(missing)}，已改用通用句式“${PATTERNS[name]}”。`;
  const unknown = given.filter((slot) => !(wanted as readonly string[]).includes(slot));
  if (unknown.length > 0)
    return `${place}“${name}”的句式中${listed(unknown)}不是可用的占位，已改用通用句式；此处可用${listed(wanted) || "不带占位的文字"}。`;
  const judgement = JUDGEMENTS.exec(pattern)?.[0];
  if (judgement !== undefined)
    return `${place}“${name}”的句式中写有“${judgement}”，这类评价只能由人写在文字材料里，已改用通用句式。`;
  if (name === "占批复比例" && pattern.includes("执行率"))
    return `${place}“${name}”的句式把占年初批复数的比例称为执行率，已改用通用句式。`;
  const typed = /\d[\d.,]*\s*(?:万元|亿元|元|个|%|％)/u.exec(pattern)?.[0];
  if (typed !== undefined && !PATTERNS[name].includes(typed))
    return `${place}“${name}”的句式中写有固定数字“${typed}”，数字只能来自工作簿，已改用通用句式。`;
  return undefined;
}

function twice(name: string, { at }: TableRow): string {
  return `${placeOf(at)}的条目“${name}”重复，只采用前一条。`;
}

function placeOf({ row, column }: TableRow["at"]): string {
  return `工作表“${SHEET}”${formatAddress(row, column)}`;
}

function headerFault(): string {
  return `工作表“${SHEET}”没有“条目”“句式”两列表头或没有内容，已用通用句式。`;
}

function listed(slots: readonly string[]): string {
  return slots.map((slot) => `{${slot}}`).join("、");
}

/** Names that share the most characters with the one that is none. */
function similarTo(name: string): string {
  const near = Object.keys(PATTERNS).filter((known) => known.includes(name) || name.includes(known));
  const shared = Object.keys(PATTERNS).filter(
    (known) => [...known].filter((sign) => name.includes(sign)).length > 1,
  );
  const similar = (near.length > 0 ? near : shared).slice(0, MOST_SIMILAR);
  return similar.length > 0 ? `；相近的有：${similar.join("、")}` : "";
}

/** Braces as a Chinese keyboard types them, and blanks within. */
function withPlainBraces(pattern: string): string {
  return pattern.replace(/[｛{]\s*([^{}｛｝]*?)\s*[｝}]/gu, "{$1}");
}

const LEADING = /^[，、；：]+/u;
const TRAILING = /[。．，、；\s]+$/u;

/**
 * A clause joins its sentence by the mark that the usual pattern begins with, unless the bureau's begins with another;
 * the stop comes from the sentence.
 */
function fitted(name: PatternName, pattern: string): string {
  const usual = LEADING.exec(PATTERNS[name])?.[0] ?? "";
  const own = LEADING.exec(pattern)?.[0] ?? "";
  const body = pattern.replace(LEADING, "").replace(TRAILING, "");
  const ends = PATTERNS[name].endsWith("：") ? `${body.replace(/：$/u, "")}：` : body;
  return (usual && (own.slice(0, 1) || usual)) + ends;
}
