import type { Ledger } from "../ledger/ledger";
import { sheetViews } from "../recognition/recognise";
import { spaceless } from "../numbers/spaceless";
import type { SheetView } from "../recognition/sheet-view";
import type { CellRef } from "../workbook/cell";
import { claimsIn, type Claim } from "./sentence-claims";

/** What one sentence of the workbook says of all projects together. */
export interface ToldSentence extends FiguredSentence {
  readonly claims: readonly Claim[];
}

/** Sheets of more rows hold figures, not sentences. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 60;
const SENTENCE_ENDS = /[。\n]/;
const CLAUSE_ENDS = /[；;]/;
const TOLD = /\d[\d,.]*\s*(?:个|亿元|万元|元|[%％])/;
const RATED = /元.*\d\s*[%％]/;
const LABEL = /^(.{2,12}?)\((个|亿元|万元|元)\):?$/;
/** Kept in sheets of their own, and written for other ends. */
const NO_STATEMENT = /文字材料|上年|去年|报告措辞|报告章节|待说明|绩效指标/;

/**
 * Sentences around the list of projects, and on sheets without one, that state figures of all its projects: 以上12个项目，
 * 年初预算1841.92万元. Sentences of another year are none.
 */
export function toldSentences(ledger: Ledger): readonly ToldSentence[] {
  const { bureauName, bureauShortName, budgetYear } = ledger.heading;
  const own = [bureauName, bureauShortName].flatMap((name) => name ?? []);
  const isOfOtherYear = (sentence: string): boolean =>
    budgetYear !== undefined &&
    [...sentence.matchAll(/(\d{4})年/g)].some(([, year]) => Number(year) !== budgetYear);
  return figuredSentences(ledger).flatMap(({ text, at }) => {
    const claims = isOfOtherYear(text) ? [] : claimsOf(text, own);
    return claims.length > 0 ? [{ claims, text, at }] : [];
  });
}

/** A sentence that holds figures, and its cell. */
export interface FiguredSentence {
  readonly text: string;
  readonly at: CellRef;
}

/** The sentences that toldSentences looks at, whatever they say. */
export function figuredSentences(ledger: Ledger): readonly FiguredSentence[] {
  return sheetViews(ledger.workbook).flatMap((view) =>
    textsOutside(view, ledger).flatMap(({ text, at }) =>
      text.split(SENTENCE_ENDS).flatMap((each) => (TOLD.test(each) ? [{ text: each, at }] : [])),
    ),
  );
}

/**
 * The sentences in the rows of the listed projects that state a rate, such as those under 完成情况. They speak of one
 * project each, so they are no statement of all.
 */
export function sentencesOfRows(ledger: Ledger): readonly FiguredSentence[] {
  return sheetViews(ledger.workbook).flatMap((view) => {
    const { name, columns } = view.snapshot;
    const listed = rowsOfProjects(ledger, name);
    if (!listed) return [];
    const worded = columns.flatMap((cells, column) =>
      cells?.strings.some((text) => RATED.test(text)) ? [column] : [],
    );
    const found: FiguredSentence[] = [];
    for (let row = listed.first; worded.length > 0 && row <= listed.last; row++)
      for (const column of worded) {
        const text = view.text(row, column);
        if (text === undefined || !RATED.test(text)) continue;
        for (const each of text.split(SENTENCE_ENDS)) found.push({ text: each, at: view.ref(row, column) });
      }
    return found;
  });
}

/** 项目个数（个） | 15, a label and its figure alone in a row, as the sentence that they stand for: 项目个数15个. */
function labelled(view: SheetView, row: number, column: number, label: string): readonly FiguredSentence[] {
  const [, words, unit] = LABEL.exec(spaceless(label)) ?? [];
  const figure = view.figure(row, column + 1);
  if (words === undefined || !figure) return [];
  for (let other = 0; other < Math.min(view.snapshot.columnCount, MOST_COLUMNS); other++)
    if (other !== column && other !== column + 1 && !view.isBlank(row, other)) return [];
  return [{ text: `${words}${figure.amount.toString()}${unit}`, at: view.ref(row, column + 1) }];
}

/** Of a sentence up to the clause that narrows it: what follows may be about that part only. */
function claimsOf(sentence: string, own: readonly string[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const clause of sentence.split(CLAUSE_ENDS)) {
    const said = claimsIn(clause, own);
    if (!said) break;
    claims.push(...said);
  }
  return claims;
}

/** The texts of a sheet that hold figures and stand in no row of a list of projects. */
function textsOutside(view: SheetView, ledger: Ledger): readonly FiguredSentence[] {
  const { name, rowCount, columnCount } = view.snapshot;
  if (NO_STATEMENT.test(name)) return [];
  const listed = rowsOfProjects(ledger, name);
  if (!listed && rowCount > MOST_ROWS) return [];
  const { first, last } = listed ?? { first: rowCount, last: -1 };
  const found: FiguredSentence[] = [];
  const width = Math.min(columnCount, MOST_COLUMNS);
  for (let row = 0; row < rowCount; row++) {
    if (row >= first && row <= last) {
      row = last;
      continue;
    }
    for (let column = 0; column < width; column++) {
      const text = view.text(row, column);
      if (text === undefined) continue;
      if (TOLD.test(text)) found.push({ text, at: view.ref(row, column) });
      else found.push(...labelled(view, row, column, text));
    }
  }
  return found;
}

/** From the first to the last project on a sheet; undefined where it lists none. */
function rowsOfProjects(
  { blocks, projects }: Ledger,
  sheet: string,
): { readonly first: number; readonly last: number } | undefined {
  const own = new Set(blocks.flatMap(({ sheetName }, index) => (sheetName === sheet ? [index] : [])));
  if (own.size === 0) return undefined;
  let [first, last] = [Infinity, -1];
  for (let project = 0; project < projects.count; project++)
    if (own.has(projects.block[project]!)) {
      first = Math.min(first, projects.row[project]!);
      last = Math.max(last, projects.row[project]!);
    }
  return last < 0 ? undefined : { first, last };
}
