import fc from "fast-check";
import { Amount, sum } from "../../../src/core/numbers/amount";
import { AmountColumn } from "../../../src/core/numbers/amount-column";
import {
  columnSum,
  combined,
  countEntries,
  countFilled,
  rowsThatFail,
} from "../../../src/core/numbers/column-arithmetic";
import { RowRange } from "../../../src/core/numbers/row-range";

const column = (...texts: (string | undefined)[]): AmountColumn =>
  AmountColumn.of(texts.map((text) => (text === undefined ? undefined : Amount.of(text))));

/** Ordinary money, money of mixed scales, and figures far outside the safe integers. */
const anAmount = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => Amount.ofScaled(cents, 2)),
  fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }))
    .map(([mantissa, scale]) => Amount.ofScaled(mantissa, scale)),
  fc.constantFrom("1e308", "-123456789012345678901.12", "1e-20").map(Amount.of),
);
const aColumn = fc.array(fc.option(anAmount, { nil: undefined }), { minLength: 6, maxLength: 6 });
/** A column whose entries are never made objects of, as a million rows are added up. */
const bare = (...texts: (string | undefined)[]): AmountColumn => {
  const own = column(...texts);
  own.at = () => {
    throw new Error("an object for a row");
  };
  return own;
};

describe("rowsThatFail", () => {
  it("adds up ordinary figures of any scale without an object", () => {
    const target = bare("4.00", "5", "3.5", "0");
    const terms = [
      { column: bare("1.5", "4", "2.25", "0"), sign: 1 as const },
      { column: bare("2.500", undefined, "1.25", "1"), sign: 1 as const },
      { column: bare(undefined, "-1", undefined, "1"), sign: -1 as const },
    ];
    expect(rowsThatFail(target, terms)).toEqual([]);
    expect(rowsThatFail(target, terms.slice(0, 2))).toEqual([1, 3]);
  });

  it("counts a cleared entry as nothing", () => {
    const cleared = column("7");
    cleared.clear(0);
    const terms = [
      { column: column("1"), sign: 1 as const },
      { column: cleared, sign: 1 as const },
    ];
    expect(rowsThatFail(column("1"), terms)).toEqual([]);
  });

  it("holds sums that fail in binary doubles and names the row that differs", () => {
    const target = column("4555.55", "0.3", "138");
    const terms = [
      { column: column("3441.95", "0.1", "150"), sign: 1 as const },
      { column: column("1113.6", "0.2", undefined), sign: 1 as const },
      { column: column(undefined, undefined, "7"), sign: -1 as const },
    ];
    expect(rowsThatFail(target, terms)).toEqual([2]);
  });

  it("skips rows without a target", () => {
    expect(rowsThatFail(column(undefined, "1"), [{ column: column("5", "1"), sign: 1 }])).toEqual([]);
  });

  it("agrees with Amount arithmetic on any figures", () => {
    fc.assert(
      fc.property(aColumn, aColumn, aColumn, fc.boolean(), (target, plus, minus, exactTarget) => {
        const expected = plus.map((amount, row) => (amount ?? Amount.zero).minus(minus[row] ?? Amount.zero));
        const stated = exactTarget ? expected : target;
        const failing = stated.flatMap((amount, row) =>
          amount && !amount.equals(expected[row]!) ? [row] : [],
        );
        const terms = [
          { column: AmountColumn.of(plus), sign: 1 as const },
          { column: AmountColumn.of(minus), sign: -1 as const },
        ];
        expect(rowsThatFail(AmountColumn.of(stated), terms)).toEqual(failing);
      }),
    );
  });
});

describe("combined", () => {
  it("adds up ordinary figures of any scale without an object, at the finest scale", () => {
    const result = combined(3, [
      { column: bare("1.50", "3", undefined), sign: 1 },
      { column: bare("0.5", undefined, undefined), sign: -1 },
    ]);
    expect([0, 1, 2].map((row) => result.at(row)?.scaled())).toEqual([
      { mantissa: 100, scale: 2 },
      { mantissa: 3, scale: 0 },
      undefined,
    ]);
  });

  it("agrees with Amount arithmetic row by row and leaves rows without entries absent", () => {
    fc.assert(
      fc.property(aColumn, aColumn, (plus, minus) => {
        const result = combined(6, [
          { column: AmountColumn.of(plus), sign: 1 },
          { column: AmountColumn.of(minus), sign: -1 },
        ]);
        plus.forEach((amount, row) => {
          const expected = (amount ?? Amount.zero).minus(minus[row] ?? Amount.zero);
          if (amount || minus[row]) expect(result.at(row)!.equals(expected)).toBe(true);
          else expect(result.has(row)).toBe(false);
        });
      }),
    );
  });
});

it("goes on beyond the rows that are taken at a time", () => {
  const figures = new Array<string>(2050).fill("1.5");
  const [stated, wrong] = [column(...figures), column(...figures.slice(1), "1.6")];
  expect(rowsThatFail(wrong, [{ column: stated, sign: 1 }])).toEqual([2049]);
  expect(
    combined(2050, [{ column: wrong, sign: 1 }])
      .at(2049)!
      .toString(),
  ).toBe("1.6");
});

describe("counts of entries", () => {
  const figures = column("0", undefined, "2", "-3");

  it("are of those present, or of those other than nothing, among the rows asked for", () => {
    expect(countEntries(figures, new RowRange(0, 3))).toBe(3);
    expect(countFilled(figures, new RowRange(0, 3))).toBe(2);
    expect(countFilled(figures, [0, 3])).toBe(1);
    expect(countEntries(figures, new Set([1, 2]))).toBe(1);
  });
});

describe("columnSum", () => {
  it("adds up ordinary figures without an object", () => {
    expect(columnSum(bare("1.50", undefined, "3")).toString()).toBe("4.5");
  });

  it("is the exact sum, of all rows or of those asked for", () => {
    const execution = column("136.84", "61.86", "60.36", "77.42", "1", "20", "404.7", "6", "1.48", undefined);
    expect(columnSum(execution).toString()).toBe("769.66");
    expect(columnSum(execution, [0, 4, 9]).toString()).toBe("137.84");
  });

  it("agrees with Amount arithmetic on any figures", () => {
    fc.assert(
      fc.property(aColumn, (amounts) => {
        const expected = sum(amounts.flatMap((amount) => amount ?? []));
        expect(columnSum(AmountColumn.of(amounts)).equals(expected)).toBe(true);
      }),
    );
  });
});
