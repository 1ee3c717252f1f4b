/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import type { ExpectedChange } from "../../../src/app/ports";
import { writeCells } from "../../../src/hosts/excel/write-cells";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import { type BookState, formulaPlace } from "../../support/office-host/excel/book-state";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { sampleBook } from "./sample-book";

let excel: EmulatedExcel;
let book: BookState;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  book = sampleBook();
  excel.book = book;
});

const change = (row: number, column: number, expected: string, value: string): ExpectedChange => ({
  at: { sheet: "年初批复", row, column },
  value,
  shown: value,
  expected,
});

describe("writeCells", () => {
  it("writes numbers as numbers and gives back what takes them back", async () => {
    const before = dumpWorkbook(book);
    const back = await writeCells([change(2, 3, "0.9833", "0.983333"), change(3, 3, "1", "0.5")]);
    const { cells } = book.sheets[0]!;
    expect([cells.value(2, 3), cells.value(3, 3)]).toEqual([0.983333, 0.5]);
    expect(back.map(({ value, expected, shown }) => [value, expected, shown])).toEqual([
      ["0.9833", "0.983333", "98.33%"],
      ["1", "0.5", "100.00%"],
    ]);
    expect(excel.traffic.messages).toBe(2);
    await writeCells(back);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("takes a formula back that it overwrote", async () => {
    book.knownResults.set(`${formulaPlace(book.sheets[0]!, 1, 3)}=C2/B2`, 137 / 150);
    const before = dumpWorkbook(book);
    const back = await writeCells([change(1, 3, "0.913333333333333", "0.9133")]);
    expect(book.sheets[0]!.cells.formula(1, 3)).toBeUndefined();
    expect(back).toMatchObject([{ formula: "C2/B2", expected: "0.9133" }]);
    await writeCells(back);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("writes texts as texts, whatever they begin with", async () => {
    const { cells } = book.sheets[0]!;
    cells.put(2, 3, "0.02%");
    await writeCells([change(2, 3, "0.02%", "0.2%"), change(2, 0, "干部培训", "=1+1")]);
    expect([cells.value(2, 3), cells.value(2, 0), cells.formula(2, 0)]).toEqual(["0.2%", "=1+1", undefined]);
  });

  it("keeps a text cell a text cell", async () => {
    const { cells } = book.sheets[0]!;
    cells.setNumberFormat(2, 3, "@");
    cells.put(2, 3, "0.02");
    await writeCells([change(2, 3, "0.02", "0.2")]);
    expect(cells.value(2, 3)).toBe("0.2");
  });

  it("writes nothing when one of the cells has changed since", async () => {
    const before = dumpWorkbook(book);
    const refusal = writeCells([change(3, 3, "1", "0.5"), change(2, 3, "0.97", "0.5")]);
    await expect(refusal).rejects.toMatchObject({ name: "HostError", code: "changed" });
    await expect(refusal).rejects.toThrow("工作表“年初批复”的D3已不是“0.97”，没有写入任何内容。");
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it.each([
    ["protected", (spoilt: BookState): void => void (spoilt.sheets[0]!.isProtected = true)],
    ["sheet-gone", (spoilt: BookState): void => void spoilt.sheets.shift()],
  ] as const)("refuses with %s before it writes", async (code, spoil) => {
    spoil(book);
    const before = dumpWorkbook(book);
    await expect(writeCells([change(3, 3, "1", "0.5")])).rejects.toMatchObject({ code });
    expect(dumpWorkbook(book)).toEqual(before);
  });
});
