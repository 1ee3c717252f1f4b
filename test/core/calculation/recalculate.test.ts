import { cellAt } from "../../../src/core/workbook/cell";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";
import { edited, oneSheet, places, shown } from "./edited-workbook";

jest.setTimeout(60_000);

describe("recalculate", () => {
  const budget = oneSheet([
    ["项目", "年初", "执行", "结余", "执行率"],
    ["甲", 150, 137, { f: "B2-C2", v: 13 }, { f: "IF(B2=0,0,C2/B2)", v: 0.913333333333333 }],
    ["乙", 50, 60, { f: "B3-C3", v: -10 }, { f: "IF(B3=0,0,C3/B3)", v: 1.2 }],
    [
      "合计",
      { f: "SUM(B2:B3)", v: 200 },
      { f: "SUM(C2:C3)", v: 197 },
      { f: "SUM(D2:D3)", v: 3 },
      { f: "IF(B4=0,0,C4/B4)", v: 0.985 },
    ],
  ]);

  it("calculates what depends on the cell, and nothing else", () => {
    const { workbook, recalculated, uncalculated } = edited(budget, { C2: 140 });
    expect(places(recalculated).sort()).toEqual(["C4", "D2", "D4", "E2", "E4"]);
    expect(uncalculated).toEqual([]);
    expect(["C2", "D2", "E2", "C4", "D4", "E4", "D3"].map((cell) => shown(workbook, cell))).toEqual([
      "140",
      "10",
      "0.933333333333333",
      "200",
      "0",
      "1",
      "-10",
    ]);
    expect(shown(budget, "D2")).toBe("13");
  });

  it("puts a value in the place of a formula, and the formula back", () => {
    const typed = edited(budget, { D2: 12 });
    expect(cellAt(typed.workbook, 0, 1, 3).formula).toBeUndefined();
    expect(shown(typed.workbook, "D4")).toBe("2");
    expect(shown(edited(typed.workbook, { C2: 1 }, typed.runs).workbook, "D2")).toBe("12");
    const back = edited(typed.workbook, { D2: "=B2-C2" }, typed.runs);
    expect(cellAt(back.workbook, 0, 1, 3).formula).toBe("B2-C2");
    expect([shown(back.workbook, "D2"), shown(back.workbook, "D4")]).toEqual(["13", "3"]);
    expect(shown(edited(back.workbook, { C2: 130 }, back.runs).workbook, "D4")).toBe("10");
  });

  it("keeps an error as the value of a cell, which the dependants get too", () => {
    const { workbook } = edited(
      oneSheet([[4, 2, { f: "A1/B1", v: 2 }, { f: "C1+1", v: 3 }, { f: 'IFERROR(C1,"—")', v: 2 }]]),
      {
        B1: 0,
      },
    );
    expect(["C1", "D1", "E1"].map((cell) => shown(workbook, cell))).toEqual(["#DIV/0!", "#DIV/0!", "—"]);
    expect(cellAt(workbook, 0, 0, 2).value.kind).toBe("error");
  });

  it("follows names, tables, whole columns and other sheets", () => {
    const book = buildWorkbook(
      [
        {
          name: "年初批复",
          rows: [
            ["项目", "年初"],
            ["甲", 1],
            ["乙", 2],
          ],
          tables: [{ name: "表1", area: "A1:B3", columns: ["项目", "年初"] }],
        },
        {
          name: "汇总",
          rows: [
            [
              { f: "SUM(年初预算数)", v: 3 },
              { f: "SUM(表1[年初])", v: 3 },
            ],
            [
              { f: "SUM(年初批复!B:B)", v: 3 },
              { f: "SUM(动态)", v: 3 },
            ],
            [
              { f: "'年初批复'!B2*2", v: 2 },
              { f: "A3+B2", v: 5 },
            ],
          ],
        },
      ],
      [
        ["年初预算数", "年初批复!$B$2:$B$3"],
        ["动态", "OFFSET(年初批复!$B$1,1,0,COUNTA(年初批复!$A:$A)-1,1)"],
      ],
    );
    const { workbook } = edited(book, { B2: 10 });
    expect(["A1", "B1", "A2", "B2", "A3", "B3"].map((cell) => shown(workbook, cell, 1))).toEqual([
      "12",
      "12",
      "12",
      "12",
      "20",
      "32",
    ]);
    expect(shown(edited(book, { A4: "丙", B4: 5 }).workbook, "B2", 1)).toBe("8");
  });

  it("leaves without a value what it cannot calculate, and what depends on that", () => {
    const book = oneSheet([
      [1, { f: "STDEV(A1:A3)", v: 1 }, { f: "B1+1", v: 2 }],
      [2, { f: "SUM(A1:A3)", v: 6 }, { f: "[1]外!A1+A2", v: 9 }],
      [3, { f: "SUM(E1:E2)", v: 0 }, { f: "YEAR(E9)", v: 1900 }],
    ]);
    const { workbook, uncalculated } = edited(book, { A2: 5 });
    expect(places(uncalculated).sort()).toEqual(["B1", "C1", "C2"]);
    expect(["B1", "C1", "B2", "C2", "B3", "C3"].map((cell) => shown(workbook, cell))).toEqual([
      "未重算",
      "未重算",
      "9",
      "未重算",
      "0",
      "1900",
    ]);
  });

  it("makes nothing up for formulas that read themselves", () => {
    const book = oneSheet([
      [1, { f: "A1+C1", v: 1 }, { f: "B1*2", v: 2 }, { f: "C1+1", v: 3 }, { f: "SUM(A1:E1)", v: 7 }],
    ]);
    const { workbook } = edited(book, { A1: 2 });
    expect(["B1", "C1", "D1", "E1"].map((cell) => shown(workbook, cell))).toEqual(Array(4).fill("未重算"));
  });

  it("does not take the corner of OFFSET or ROW for something that is read", () => {
    const book = oneSheet([[1], [2], [{ f: "SUM(OFFSET(A3,-2,0,2,1))", v: 3 }], [{ f: "ROW(A4)", v: 4 }]]);
    expect(shown(edited(book, { A1: 10 }).workbook, "A3")).toBe("12");
  });

  it("waits for dependants that only OFFSET or INDEX leads to", () => {
    const book = oneSheet([
      [{ f: "SUM(OFFSET(B1,0,0,1,2))", v: 3 }, { f: "D1", v: 1 }, { f: "D1*2", v: 2 }, 1],
    ]);
    expect(shown(edited(book, { D1: 7 }).workbook, "A1")).toBe("21");
  });

  it("calculates cells without a stored value once somebody reads them", () => {
    const book = oneSheet([[1, { f: "5+5" }, { f: "A1+B1" }, { f: "99" }]]);
    const { workbook } = edited(book, { A1: 2 });
    expect(["B1", "C1", "D1"].map((cell) => shown(workbook, cell))).toEqual(["10", "12", "未重算"]);
  });

  it("leaves an array formula alone", () => {
    const book = oneSheet([[1, { f: "SUM(A1:A2*A1:A2)", v: 5 }], [2]]);
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      arrayAreas: [{ top: 0, bottom: 0, left: 1, right: 1 }],
    }));
    expect(shown(edited({ ...book, sheets }, { A1: 3 }).workbook, "B1")).toBe("未重算");
  });

  it("takes the cell in its own row from a longer column", () => {
    const book = oneSheet(
      [
        [1, { f: "甲*2", v: 2 }],
        [2, { f: "甲*2", v: 4 }],
      ],
      [["甲", "表!$A:$A"]],
    );
    expect(shown(edited(book, { A2: 9 }).workbook, "B2")).toBe("18");
  });

  it("leaves hidden rows and other subtotals out of SUBTOTAL", () => {
    const rows = [[1], [2], [{ f: "SUBTOTAL(9,A1:A2)", v: 3 }], [4], [{ f: "SUBTOTAL(109,A1:A4)", v: 7 }]];
    const book = oneSheet(rows);
    expect(shown(edited(book, { A1: 10 }).workbook, "A5")).toBe("16");
  });

  it("does not guess whether a filter hides a row that SUBTOTAL would then leave out", () => {
    const book = oneSheet([
      [1],
      [2],
      [
        { f: "SUBTOTAL(9,A1:A2)", v: 3 },
        { f: "SUBTOTAL(109,A1:A2)", v: 1 },
      ],
    ]);
    const hidden = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, hiddenRows: [1] })) };
    const { workbook } = edited(hidden, { A1: 10 });
    expect([shown(workbook, "A3"), shown(workbook, "B3")]).toEqual(["未重算", "10"]);
  });

  it("follows a chain longer than any stack, from its far end", () => {
    const length = 30_000;
    const rows = Array.from({ length }, (_, row): CellSpec[] => [
      row === 0 ? 1 : { f: `A${row}+1`, v: row + 1 },
    ]);
    const { workbook, recalculated } = edited(oneSheet(rows), { A1: 11 });
    expect(recalculated.length).toBe(length - 1);
    expect(shown(workbook, `A${length}`)).toBe(String(length + 10));
  });
});
