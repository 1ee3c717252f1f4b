import type { AmountField } from "../ledger/fields";
import type { Ledger, Oddity } from "../ledger/ledger";
import type { Assembled, OtherYear } from "../ledger/assembled";
import { Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit } from "../numbers/money-unit";
import { cellAt, type CellRef } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import type { ListPart, ListRow } from "./list-rows";

/** What the rows of a list come to for every project. */
export interface ListSums extends Pick<Assembled, "parts" | "unread" | "otherYears" | "unsigned"> {
  readonly amounts: Readonly<Partial<Record<AmountField, AmountColumn>>>;
  readonly oddities: readonly Oddity[];
}

/**
 * Adds up the parts of every project, field by field, in the ledger's unit. A project without payments has spent
 * nothing; one without adjustments has none, which is a blank. A part that cannot be read leaves its sum unread.
 */
export function listSums(
  ledger: Ledger,
  fields: readonly AmountField[],
  rowsOf: ReadonlyMap<number, readonly ListRow[]>,
): ListSums {
  const { count } = ledger.projects;
  const amounts: Partial<Record<AmountField, AmountColumn>> = {};
  const parts: Partial<Record<AmountField, (readonly CellRef[])[]>> = {};
  const unread: Partial<Record<AmountField, number[]>> = {};
  const oddities: Oddity[] = [];
  for (const field of fields) {
    const column = new AmountColumn(count);
    const cells = new Array<readonly CellRef[]>(count).fill([]);
    const lost: number[] = [];
    for (let project = 0; project < count; project++) {
      const own = (rowsOf.get(project) ?? []).flatMap((row) =>
        row.parts.filter((part) => part.field === field),
      );
      cells[project] = own.map(({ at }) => at);
      const total = totalOf(own, ledger);
      if (!total) {
        lost.push(project);
        for (const { amount, at } of own)
          if (amount === "unreadable") oddities.push(unreadablePart(ledger, field, at, project));
      } else if (own.length > 0 || field === "execution") column.set(project, total);
    }
    amounts[field] = column;
    parts[field] = cells;
    if (lost.length > 0) unread[field] = lost;
  }
  const unsigned = [...rowsOf.values()].flat().flatMap((row) => row.unsigned ?? []);
  return { amounts, parts, unread, oddities, otherYears: otherYears(ledger, rowsOf), unsigned };
}

function totalOf(parts: readonly ListPart[], { heading }: Ledger): Amount | undefined {
  let total = Amount.zero;
  for (const { amount, unit } of parts) {
    if (amount === "unreadable") return undefined;
    total = total.plus(convertUnit(withoutBinaryNoise(amount, unit), unit, heading.unit));
  }
  return total;
}

function unreadablePart({ workbook }: Ledger, field: AmountField, at: CellRef, project: number): Oddity {
  const sheet = workbook.sheets.findIndex(({ name }) => name === at.sheet);
  const { value, format, notCalculated } = cellAt(workbook, sheet, at.row, at.column);
  if (notCalculated) return { kind: "not-calculated", field, at: [at], text: "" };
  const text = shownText(value, format, workbook.date1904);
  return { kind: value.kind === "error" ? "error" : "text", field, at: [at], text, project };
}

function otherYears(
  { heading }: Ledger,
  rowsOf: ReadonlyMap<number, readonly ListRow[]>,
): readonly OtherYear[] {
  const year = heading.budgetYear;
  if (year === undefined) return [];
  return [...rowsOf].flatMap(([project, rows]) =>
    rows.flatMap(({ day, dayAt, parts }): OtherYear[] =>
      day === undefined || !dayAt || Math.floor(day / 10_000) === year
        ? []
        : [{ project, at: dayAt, day, amounts: parts.map(({ at }) => at) }],
    ),
  );
}
