import { readHeaderText } from "../ledger/header-text";
import type { SheetView } from "./sheet-view";
import type { Table } from "./table";
import { textsAround } from "./texts-around";
import { lastHeaderWord } from "./last-header-word";

/** 结余＝上年结转＋全年预算－支出, as a note beside a table says how one of its columns is reckoned. */
export interface NotedEquation {
  readonly whole: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** The same in columns of a table. */
export interface ColumnEquation {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly taken: readonly number[];
}

interface Headed {
  readonly header: string;
}

const EQUATION = /(\p{Script=Han}{2,14})=(\p{Script=Han}{2,14}(?:[-+—–]\p{Script=Han}{2,14})+)/gu;

/** What the notes above and below a table of these rows say of how its figures are reckoned. */
export function notedEquations(view: SheetView, firstRow: number, lastRow: number): readonly NotedEquation[] {
  return [...textsAround(view, firstRow, lastRow)].flatMap(equationsIn);
}

export function equationsIn(text: string): readonly NotedEquation[] {
  if (!/[=＝﹦]/.test(text)) return [];
  const plain = text.normalize("NFKC").replace(/[\s“”"]/g, "");
  return [...plain.matchAll(EQUATION)].map(([, whole, terms]) => {
    const signed = [...`+${terms!}`.matchAll(/([-+—–])(\p{Script=Han}+)/gu)];
    const named = (isPlus: boolean): readonly string[] =>
      signed.flatMap(([, sign, word]) => ((sign === "+") === isPlus ? [word!] : []));
    return { whole: whole!.replace(/^(?:其中|表中|本表)/, ""), plus: named(true), minus: named(false) };
  });
}

/** Which columns an equation speaks of, by their index; undefined where a word is none of one column alone. */
export function equationOfColumns(
  { whole, plus, minus }: NotedEquation,
  columns: readonly Headed[],
): ColumnEquation | undefined {
  const [result, ...terms] = [whole, ...plus, ...minus].map((word) => columnNamed(word, columns));
  const all = [result, ...terms];
  if (result === undefined || all.includes(undefined) || new Set(all).size < all.length) return undefined;
  const known = terms as readonly number[];
  return { whole: result, parts: known.slice(0, plus.length), taken: known.slice(plus.length) };
}

/** The notes beside a table, in its sheet's columns. */
export function equationsBeside(
  { view, firstRow, lastRow }: Table,
  columns: readonly (Headed & { readonly column: number })[],
): readonly ColumnEquation[] {
  return notedEquations(view, firstRow, lastRow).flatMap((noted) => {
    const found = equationOfColumns(noted, columns);
    const at = (index: number): number => columns[index]!.column;
    return found ? [{ whole: at(found.whole), parts: found.parts.map(at), taken: found.taken.map(at) }] : [];
  });
}

function columnNamed(word: string, columns: readonly Headed[]): number | undefined {
  const own = bare(word);
  const meaning = readHeaderText(word)?.word?.meaning;
  const tests: readonly ((header: string) => boolean)[] = [
    (header) => bare(header) === own,
    (header) => bare(header).endsWith(own) || own.endsWith(bare(header)),
    (header) => meaning !== undefined && readHeaderText(header)?.word?.meaning === meaning,
  ];
  for (const test of tests) {
    const found = columns.flatMap(({ header }, index) => (test(lastHeaderWord(header)) ? [index] : []));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Without what is in brackets, and without 数, 额 and 金额 at the end. */
function bare(word: string): string {
  const plain = word.normalize("NFKC").replace(/\s|\([^)]*\)/g, "");
  return plain.replace(/(?<=.{2})(?:金额|资金|数|额)$/, "");
}
