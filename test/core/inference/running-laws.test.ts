import { runningLaws } from "../../../src/core/inference/running-laws";
import type { CellSpec } from "../../support/build-workbook";
import { plainTable } from "../../support/plain-books";

type Rows = readonly (readonly CellSpec[])[];

/** C from A+B−…, in letters of the sheet's columns, and the rows that do not go on from the one before. */
function runningIn(headers: readonly string[], rows: Rows): readonly string[] {
  const table = plainTable(["摘要", ...headers], ...rows);
  const letter = (column: number): string => "ABCDE"[table.columns[column]!.column]!;
  return runningLaws(table, 2).map(({ running, added, taken, failing }) => {
    const minus = taken === undefined ? "" : `-${letter(taken)}`;
    const but = failing.map(({ row }) => ` not ${table.rows[row]!.row + 1}`).join("");
    const plus = added === undefined ? "" : `+${letter(added)}`;
    return `${letter(running)}${plus}${minus}${but}`;
  });
}

const MONTHS = [
  ["一月", 5, 5],
  ["二月", 7, 12],
  ["三月", 1, 13],
  ["一季度小计", 13, 13],
  ["四月", 4, 17],
  ["五月", 6, 23],
  ["六月", 2, 25],
  ["七月", 3, 28],
  ["八月", 8, 36],
  ["九月", 1, 37],
] as const;

describe("a column that goes on from the row before", () => {
  it("is what was added up so far, over the totals between", () => {
    expect(runningIn(["本月", "累计"], MONTHS)).toEqual(["C+B"]);
  });

  it("is not broken where a column that is filled once moves it", () => {
    const withReduction = ["指标增加", "支付", "余额", "指标减少"];
    const rows = (left: number): Rows => [
      ["下达", 100, "", 100, ""],
      ["付款", "", 12, 88, ""],
      ["追加", 30, "", 118, ""],
      ["付款", "", 20, 98, ""],
      ["调减收回", "", "", left, 7],
      ["付款", "", 11, left - 11, ""],
      ["付款", "", 31, left - 42, ""],
    ];
    expect(runningIn(withReduction, rows(91))).toEqual(["D+B-C"]);
    expect(runningIn(withReduction, rows(90))).toEqual(["D+B-C not 6"]);
  });

  it("is what a grant told above the register has left after each payment", () => {
    const payments = [13, 8, 21, 5, 16, 9, 4, 12, 7].reduce<(readonly [string, number, number])[]>(
      (rows, paid) => [...rows, ["付款", paid, (rows.at(-1)?.[2] ?? 120) - paid]],
      [],
    );
    expect(runningIn(["支付", "预算余额"], payments)).toEqual(["C-B"]);
    const wrong = payments.map(([word, paid, left], row) => [word, paid, row === 3 ? 37 : left] as const);
    expect(runningIn(["支付", "预算余额"], wrong)).toEqual(["C-B not 5 not 6"]);
  });

  it("names the two rows between which one figure is wrong", () => {
    const wrong = MONTHS.map((row) => (row[0] === "五月" ? ["五月", 6, 32] : row));
    expect(runningIn(["本月", "累计"], wrong)).toEqual(["C+B not 7 not 8"]);
  });

  it("is a balance where something is taken off, and begins anew with another account", () => {
    const account = [
      ["下达", 50, null, 50],
      ["付款", null, 20, 30],
      ["追加", 10, null, 40],
      ["付款", null, 15, 25],
      ["付款", null, 5, 20],
      ["下达", 80, null, 80],
      ["付款", null, 30, 50],
    ] as const;
    expect(runningIn(["增加", "支付", "余额"], account)).toEqual(["D+B-C"]);
  });

  it("is nothing where rows just happen to rise", () => {
    const rows = [
      ["东村", 5, 8],
      ["西村", 7, 9],
      ["南村", 1, 17],
      ["北村", 4, 19],
      ["上村", 6, 31],
      ["下村", 2, 32],
    ] as const;
    expect(runningIn(["户数", "人数"], rows)).toEqual([]);
  });
});
