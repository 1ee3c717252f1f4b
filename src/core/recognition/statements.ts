import { spaceless } from "../numbers/spaceless";
import { overlap, identityKeys } from "./block-roles";
import { placeOfBlock, type FoundBlock } from "./found-block";
import type { Table } from "./table";
import { comesToSame } from "./subject-totals";
import { isSidePair, isTwoSided } from "./two-sided";

export interface SettledStatements {
  readonly kept: readonly FoundBlock[];
  readonly remarks: readonly string[];
}

/** 类, 款, 项 of the expenditure classification, and 类, 款 of the economic one: 205, 20502, 2050201. */
const CODE = /^(\d{3}(?:\d{2}){0,2})(?!\d)/;
const SUBJECTS = /科目|功能分类|经济分类/;
const SUM = /^(?:\D*(?:合计|总计|小计)|栏次|行次)/;
const PROJECTS = /项目名称|项目编[码号]|项目代码/;
/** Of the rows, so many in a hundred bear a code. */
const MOST = 80;
/** So much of a list stands in the ledger that it is held against it. */
const SHARED = 0.3;

/**
 * Sets aside what is plainly a statement: income left and expenditure right under one header, and tables whose rows are
 * 科目 that state either budgets or what was spent, or both where a ledger tells of each project under which of these
 * 科目 it comes, or comes to the same total. Their own sums are judged (core/inference); a list of projects that the ledger knows under the same codes
 * stays.
 */
export function settleStatements(blocks: readonly FoundBlock[]): SettledStatements {
  const sides = new Set(
    blocks.flatMap((block, index) => {
      const next = blocks[index + 1];
      if (next && isSidePair(block, next)) return [block, next];
      return isTwoSided(block) ? [block] : [];
    }),
  );
  const others = blocks.filter((block) => !sides.has(block));
  const bySubject = new Set(
    others.filter(
      (block) =>
        isBySubject(block) &&
        (statesEither(block) ||
          others.some(
            (ledger) => details(ledger, block) || (!isBySubject(ledger) && comesToSame(block, ledger)),
          )),
    ),
  );
  const ledgers = others.filter((block) => block.role === "ledger" && !bySubject.has(block));
  const isKnown = (block: FoundBlock): boolean =>
    ledgers.some(
      (ledger) =>
        overlap(identityKeys(block.table, block.fields), identityKeys(ledger.table, ledger.fields)) >= SHARED,
    );
  const kept = others.filter((block) => !bySubject.has(block) || isKnown(block));
  const remarks = blocks.flatMap((block, index) => {
    const former = blocks[index - 1];
    if (kept.includes(block) || (sides.has(block) && former && isSidePair(former, block))) return [];
    const kind = sides.has(block) ? "收入支出总表" : "按科目列示的报表";
    return [`${placeOfBlock(block)}是${kind}，不是项目台账，没有作为项目读取。`];
  });
  return { kept, remarks };
}

function statesEither({ role }: FoundBlock): boolean {
  return role === "spent-only" || role === "planned-only";
}

/** Whether a ledger whose header names projects states by each of them one of the other's 科目, and all of those. */
function details(ledger: FoundBlock, statement: FoundBlock): boolean {
  const { table } = ledger;
  if (ledger === statement || ledger.form || ledger.role !== "ledger") return false;
  if (!table.columns.some(({ header }) => PROJECTS.test(header))) return false;
  const wanted = new Set(rowsOf(statement.table).flatMap((label) => CODE.exec(label)?.[1] ?? []));
  return table.columns.some(({ header, column }) => {
    if (!SUBJECTS.test(header)) return false;
    const stated = new Set<string>();
    for (let row = table.firstRow; row <= table.lastRow; row++) {
      const text = table.view.text(row, column) ?? table.view.figure(row, column)?.amount.toString();
      const code = text === undefined ? undefined : CODE.exec(text.trim())?.[1];
      if (code === undefined) continue;
      if (!wanted.has(code)) return false;
      stated.add(code);
    }
    return stated.size === wanted.size;
  });
}

/** The labels of a table's rows but its sums. */
function rowsOf(table: Table): readonly string[] {
  const rows = Array.from(
    { length: table.lastRow - table.firstRow + 1 },
    (_, index) => table.firstRow + index,
  );
  return rows.flatMap((row) => labelIn(table, row) ?? []).filter((label) => !SUM.test(label));
}

/** Rows with codes, of several levels or under a header that says 科目, where no header names projects. */
function isBySubject({ table, form }: FoundBlock): boolean {
  if (form) return false;
  const headers = table.columns.map(({ header }) => header);
  if (headers.some((header) => PROJECTS.test(header))) return false;
  let [coded, named, levels] = [0, 0, 0];
  let above = "";
  for (const label of rowsOf(table)) {
    named += 1;
    const code = CODE.exec(label)?.[1];
    if (code === undefined) continue;
    coded += 1;
    if (above !== "" && code.length > above.length && code.startsWith(above)) levels += 1;
    above = code;
  }
  const isSaid = headers.some((header) => SUBJECTS.test(header));
  return coded > 1 && (levels > 0 || isSaid) && coded * 100 >= named * MOST;
}

/** Code and name as one text, whether they stand in one cell or in two; undefined in a row without words or figures. */
function labelIn({ view, left, right }: Table, row: number): string | undefined {
  let label = "";
  let hasWords = false;
  for (let column = left; column <= right; column++) {
    const text = spaceless(view.text(row, column));
    const figure = view.figure(row, column);
    if (hasWords && (figure || view.isNumber(row, column))) return label;
    if (text !== undefined && !figure) hasWords = true;
    label += text ?? figure?.amount.toString() ?? "";
  }
  return undefined;
}
