import { Amount } from "../../numbers/amount";
import { ExactTotal } from "../../numbers/exact-total";
import { valueIn, type CellValue } from "../../workbook/cell";
import { CellKind, KIND_MASK, NOT_CALCULATED_FLAG, type Area } from "../../workbook/snapshot";
import type { Call, SheetFunction } from "../call";
import { calculatedValue, usedPart, type CellSource } from "../cell-source";
import { CellError, Uncalculable } from "../uncalculable";
import { number, type AreaValue, type Value } from "../values";
import { criterionOf, type Criterion } from "./criterion";

interface Condition {
  readonly place: AreaValue;
  readonly holds: Criterion;
}

const BLANK: CellValue = { kind: "blank" };

function condition(call: Call, index: number): Condition {
  const place = call.area(index);
  return { place, holds: criterionOf(call.scalar(index + 1)) };
}

/** Conditions from an argument on, each an area and a criterion, all areas of one size. */
function conditions(call: Call, from: number): readonly Condition[] {
  const found: Condition[] = [];
  for (let index = from; index < call.count; index += 2) found.push(condition(call, index));
  const [first] = found;
  if (!first || (call.count - from) % 2 === 1) throw new Uncalculable();
  if (found.some(({ place }) => !isSameSize(place.area, first.place.area))) throw new CellError("#VALUE!");
  return found;
}

/** Takes the offsets into the areas at which every condition holds, blanks beyond the used range left out. */
function eachMatch(
  source: CellSource,
  all: readonly Condition[],
  others: readonly AreaValue[],
  take: (down: number, across: number) => void,
): void {
  const [first] = all as [Condition];
  const { top, bottom, left, right } = first.place.area;
  const read = [...all.map(({ place }) => place), ...others];
  for (const place of read) source.demand(place.sheet, usedPart(source, place));
  const used = Math.max(...read.map(({ sheet, area }) => source.size(sheet).rows - area.top));
  const height = Math.min(bottom - top + 1, used);
  for (let across = 0; across <= right - left; across++) {
    const columns = all.map(({ place }) => source.column(place.sheet, place.area.left + across));
    if (columns.every((cells) => !cells) && !all.every(({ holds }) => holds(BLANK))) continue;
    for (let down = 0; down < height; down++)
      if (
        all.every(({ place, holds }, index) => holds(calculatedValue(columns[index], place.area.top + down)))
      )
        take(down, across);
  }
}

function count(call: Call, all: readonly Condition[]): Value {
  let found = 0;
  let seen = 0;
  const { top, bottom, left, right } = all[0]!.place.area;
  eachMatch(call.source, all, [], () => (found += 1));
  const used = Math.max(...all.map(({ place }) => call.source.size(place.sheet).rows - place.area.top));
  if (all.every(({ holds }) => holds(BLANK))) seen = Math.max(0, bottom - top + 1 - Math.max(0, used));
  return number(Amount.of(String(found + seen * (right - left + 1))));
}

function sum(call: Call, all: readonly Condition[], summed: AreaValue): Value {
  const total = new ExactTotal();
  const { top, left } = summed.area;
  eachMatch(call.source, all, [summed], (down, across) => {
    const cells = call.source.column(summed.sheet, left + across);
    const row = top + down;
    const flags = cells?.kinds[row] ?? 0;
    if (flags & NOT_CALCULATED_FLAG) throw new Uncalculable();
    if ((flags & KIND_MASK) === CellKind.error)
      throw new CellError(String((valueIn(cells!, row) as { value: unknown }).value));
    if ((flags & KIND_MASK) === CellKind.number) total.add(cells!.mantissas[row]!, cells!.scales[row]!);
  });
  return number(total.sum());
}

/** The area of the same size from the corner of another. */
function sized({ sheet, area }: AreaValue, like: Area): AreaValue {
  const bottom = area.top + like.bottom - like.top;
  const right = area.left + like.right - like.left;
  return { kind: "area", sheet, area: { ...area, bottom, right } };
}

function isSameSize(one: Area, other: Area): boolean {
  return (
    one.bottom - one.top === other.bottom - other.top && one.right - one.left === other.right - other.left
  );
}

function sumIf(call: Call): Value {
  call.expect(2, 3);
  const one = condition(call, 0);
  return sum(call, [one], call.has(2) ? sized(call.area(2), one.place.area) : one.place);
}

function sumIfs(call: Call): Value {
  const all = conditions(call, 1);
  const summed = call.area(0);
  if (!isSameSize(summed.area, all[0]!.place.area)) throw new CellError("#VALUE!");
  return sum(call, all, summed);
}

export const COUNTING: Readonly<Record<string, SheetFunction>> = {
  COUNTIF(call) {
    call.expect(2);
    return count(call, [condition(call, 0)]);
  },
  COUNTIFS: (call) => count(call, conditions(call, 0)),
  SUMIF: sumIf,
  SUMIFS: sumIfs,
};
