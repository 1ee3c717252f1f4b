import { SOURCE_FIELDS } from "../../ledger/fields";
import { unitOfColumn } from "../../ledger/origin";
import type { Amount } from "../../numbers/amount";
import { formatRate } from "../../numbers/format-amount";
import type { CellRef } from "../../workbook/cell";
import type { Draft } from "../define-rule";
import { changeOfAmount, changeOfRate } from "../derived-repair";
import type { Cause, Change } from "../finding";
import { fieldWord, money, projectName } from "../words";
import { isRate, type CellBook, type CellId } from "./cell-book";
import { findingKey, TIE, type Localisation } from "./localise";
import type { Localised } from "./localised";
import { contains } from "./relation";
import type { CellRepair, Repair } from "./search-repairs";

/** More rival repairs than these say that the figures cannot decide. */
const MOST_RIVALS = 4;
/** Explanations that already say all there is to say about the cell itself. */
const SETTLED: readonly (Cause | undefined)[] = ["denominator", "population"];

/**
 * A finding with the cells put first that the identities of the whole ledger speak against. Its own repair stays only
 * where its own cell may be the wrong one; what would mend source figures is told, never offered.
 */
export function pointedAtCause(rule: string, draft: Draft, localisation: Localisation): Draft {
  const own = draft.at[0];
  const localised = own && localisation.byFinding.get(findingKey(rule, own));
  if (!localised || SETTLED.includes(draft.cause)) return draft;
  const { book } = localisation;
  const best = likeliest(localised);
  const [first] = best;
  if (!first || best.length > MOST_RIVALS) return draft;
  const isOwn = (repair: Repair): boolean =>
    repair.changes.length === 1 && isSame(book.ref(repair.changes[0]!.cell), own);
  if (best.every((repair) => isOwn(repair) || mendsEachByItself(repair, localised))) return draft;
  const others = best.filter((repair) => !isOwn(repair));
  const relation = localised.relations.find((one) => one.rule === rule && isSame(book.ref(one.target), own));
  const wrong = best.flatMap(({ changes }) => changes.map(({ cell }) => cell));
  const nearest = relation ? wrong.filter((cell) => contains(relation, cell)) : [];
  const cells = [...nearest, ...wrong].flatMap((cell) => book.refs(cell));
  const mendable = others.filter(({ changes }) => changes.every(({ cell }) => book.ref(cell)));
  const causes = [...new Set(best.map(({ changes }) => changes[0]!.slip.cause))];
  return {
    ...draft,
    at: distinct([...cells, ...draft.at]),
    cause: isOwn(first) ? (draft.cause ?? "none") : causes[0]!,
    rivals: causes.filter((cause) => cause !== (isOwn(first) ? draft.cause : causes[0])),
    message: draft.message.replace(/。$/, `；${sentence(book, localised, first, best, others, isOwn)}。`),
    repairs: best.some(isOwn) ? (draft.repairs ?? []) : [],
    alternatives: [...(draft.alternatives ?? []), ...mendable.map((repair) => changeOf(book, repair))],
  };
}

/** Nothing but the reported cells themselves is changed: each finding says so already. */
function mendsEachByItself({ changes }: Repair, { relations }: Localised): boolean {
  const reported = new Set(relations.map(({ target }) => target));
  return changes.length === reported.size && changes.every(({ cell }) => reported.has(cell));
}

function likeliest({ repairs }: Localised): readonly Repair[] {
  const [first] = repairs;
  return first ? repairs.filter(({ cost }) => cost <= first.cost + TIE) : [];
}

function sentence(
  book: CellBook,
  { relations }: Localised,
  first: Repair,
  best: readonly Repair[],
  others: readonly Repair[],
  isOwn: (repair: Repair) => boolean,
): string {
  const clauses = others.map(({ changes }) =>
    changes.map((change, index) => clauseOf(book, change, changes[index - 1])).join("，且"),
  );
  const also = best.some(isOwn) ? "也可能是" : "可能是";
  const outcome = relations.length > 1 ? `，则有关的${relations.length}项勾稽均相符` : "，则算式相符";
  const undecided = best.length > 1 ? "，仅凭表中数字不能判断" : "";
  const isSource = best.some(({ changes }) => changes.some(({ cell }) => isSourceCell(book, cell)));
  const proof = isSource ? "，请以批复、指标文、额度收回通知、支付凭证为准" : "";
  return `${isOwn(first) ? "也可能是" : also}${clauses.join("，或")}${outcome}${undecided}${proof}`;
}

/** A row is named once, however many of its figures are told one after another. */
function clauseOf(book: CellBook, { cell, right, slip }: CellRepair, before: CellRepair | undefined): string {
  const typed = figure(book, cell, book.value(cell)!);
  const how = slip.clause === "" ? "" : `（${slip.clause.replace("（恰为该行金额）", "，恰为该行金额")}）`;
  const isSameRow = before !== undefined && rowKey(book, before.cell) === rowKey(book, cell);
  const { field } = book.place(cell);
  const words = isSameRow && field !== "overallRate" ? `该行的${fieldWord(field)}` : cellWords(book, cell);
  return `${words}有误，现为${typed}，若为${figure(book, cell, right)}${how}`;
}

function rowKey(book: CellBook, cell: CellId): string {
  const place = book.place(cell);
  switch (place.kind) {
    case "project":
      return `project ${place.project}`;
    case "sum":
      return `sum ${place.sum}`;
    case "fund":
      return `fund ${place.fund}`;
    case "stated":
      return place.field;
  }
}

function cellWords(book: CellBook, cell: CellId): string {
  const { ledger } = book;
  const place = book.place(cell);
  switch (place.kind) {
    case "project": {
      const row = ledger.projects.row[place.project]! + 1;
      return `第${row}行“${projectName(ledger, place.project)}”的${fieldWord(place.field)}`;
    }
    case "sum":
      return `第${ledger.sums[place.sum]!.row + 1}行“${ledger.sums[place.sum]!.label}”的${fieldWord(place.field)}`;
    case "stated":
      return fieldWord(place.field);
    case "fund": {
      const { row, label } = ledger.funds[place.fund]!;
      return `第${row + 1}行“${label}”的${fieldWord(place.field)}`;
    }
  }
}

function isRateCell(book: CellBook, cell: CellId): boolean {
  const { field } = book.place(cell);
  return field === "overallRate" || isRate(field as "executionRate");
}

function figure(book: CellBook, cell: CellId, value: Amount): string {
  return isRateCell(book, cell)
    ? formatRate(value, Math.max(2, value.decimals()))
    : money(book.ledger, value);
}

function isSourceCell(book: CellBook, cell: CellId): boolean {
  const place = book.place(cell);
  const isSource = (SOURCE_FIELDS as readonly string[]).includes(place.field);
  return isSource && (place.kind === "project" || place.kind === "fund");
}

function changeOf(book: CellBook, { changes }: Repair): Change {
  return { cells: changes.flatMap((change) => cellChange(book, change)) };
}

function cellChange(book: CellBook, { cell, right }: CellRepair): Change["cells"] {
  const { ledger } = book;
  const at = book.ref(cell);
  const place = book.place(cell);
  if (!at) return [];
  if (place.kind !== "stated" && isRate(place.field)) {
    const own = place.kind === "fund" ? ledger.funds[place.fund]!.executionRate : undefined;
    const convention = (own ?? ledger.projects.rates[place.field])?.convention ?? "fraction";
    return changeOfRate(at, right, right.decimals(), convention).cells;
  }
  if (place.kind === "stated" && place.field === "overallRate")
    return changeOfRate(at, right, right.decimals(), ledger.stated.overallRate?.convention ?? "fraction")
      .cells;
  const block = blockOf(book, cell);
  const unit =
    block === undefined || place.kind === "stated"
      ? ledger.heading.unit
      : unitOfColumn(ledger.blocks[block]!, place.field);
  return changeOfAmount(ledger, at, right, unit).cells;
}

function blockOf(book: CellBook, cell: CellId): number | undefined {
  const { ledger } = book;
  const place = book.place(cell);
  switch (place.kind) {
    case "project":
      return ledger.projects.block[place.project];
    case "sum":
      return ledger.sums[place.sum]!.block;
    case "fund":
      return ledger.funds[place.fund]!.block;
    case "stated":
      return undefined;
  }
}

function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  return cells.filter((cell, index) => cells.findIndex((other) => isSame(other, cell)) === index);
}

function isSame(a: CellRef | undefined, b: CellRef | undefined): boolean {
  return a !== undefined && a.sheet === b?.sheet && a.row === b.row && a.column === b.column;
}
