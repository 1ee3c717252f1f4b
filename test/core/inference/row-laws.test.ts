import { rowLaws } from "../../../src/core/inference/row-laws";
import { plainTable } from "../../support/plain-books";
import type { CellSpec } from "../../support/build-workbook";

/** Laws in letters of the sheet's columns: E=B+C−D, and the rows that do not follow. */
function lawsIn(headers: readonly string[], ...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const table = plainTable(["项目", ...headers], ...rows);
  const letter = (column: number): string => "ABCDEFGHIJ"[table.columns[column]!.column]!;
  return rowLaws(table, 2).map(({ law: { whole, parts, taken }, tally: { failing } }) => {
    const minus = taken.map((column) => `-${letter(column)}`).join("");
    const but = failing.map((row) => ` not ${table.rows[row]!.row + 1}`).join("");
    return `${letter(whole)}=${parts.map(letter).join("+")}${minus}${but}`;
  });
}

const ROWS = [
  ["东村", 1, 2, 3],
  ["西村", 4, 1, 5],
  ["南村", 2, 7, 9],
  ["北村", 3, 3, 6],
] as const;

describe("what columns make up one another", () => {
  it("is what all rows follow", () => {
    expect(lawsIn(["本级", "上级", "小计"], ...ROWS)).toEqual(["D=B+C"]);
  });

  it("is what nearly all follow, and the one row that does not is wrong", () => {
    expect(lawsIn(["本级", "上级", "小计"], ...ROWS, ["上村", 5, 5, 11])).toEqual(["D=B+C not 6"]);
  });

  it("is nothing where as many rows do not follow", () => {
    expect(
      lawsIn(["甲数", "乙数", "丙数"], ...ROWS, ["上村", 5, 5, 11], ["下村", 1, 8, 2], ["中村", 9, 9, 1]),
    ).toEqual([]);
  });

  it("is nothing where a column is nothing in nearly all rows: then chance makes it", () => {
    const rows = [
      ["东村", 1, 0, 1],
      ["西村", 4, 0, 4],
      ["南村", 2, 7, 9],
      ["北村", 3, 0, 3],
    ] as const;
    expect(lawsIn(["甲数", "乙数", "丙数"], ...rows)).toEqual([]);
  });

  it("has a third term where it is needed, and then blames no row that needs it", () => {
    const rows = [
      ["东村", 10, 2, 0, 12],
      ["西村", 20, 0, 3, 17],
      ["南村", 30, 4, 5, 29],
      ["北村", 40, 6, 0, 46],
      ["上村", 50, 7, 9, 48],
    ] as const;
    expect(lawsIn(["甲数", "乙数", "丙数", "丁数"], ...rows)).toEqual(["E=B+C-D"]);
  });

  it("has the term that only few rows have, even where figures were rounded", () => {
    const rows = [
      ["东村", 39.57, 20.97, 14.67, 53.25, 21.94],
      ["西村", 29.63, 6.22, "/", 35, 0.85],
      ["南村", 53.73, 8.39, "", 39.64, 22.48],
      ["北村", 29.48, 6.59, "无", 22.79, 13.28],
      ["上村", 165.25, 25.17, "", 181.85, 8.57],
      ["下村", 87.84, 21.1, "", 106.38, 2.55],
    ] as const;
    const headers = ["当年", "上年结转", "其他", "支出", "结余"];
    expect(lawsIn(headers, ...rows)).toEqual(["F=B+C+D-E"]);
    const wrong = ["中村", 52.48, 21.71, 8.97, 67.42, 18.75] as const;
    expect(lawsIn(headers, ...rows, wrong)).toEqual(["F=B+C+D-E not 8"]);
  });

  it("is told once of months that add up, not of any three of them", () => {
    const rows = [
      ["东村", 1, 2, 4, 7],
      ["西村", 8, 3, 5, 16],
      ["南村", 2, 9, 1, 12],
      ["北村", 6, 5, 7, 18],
    ] as const;
    expect(lawsIn(["1月", "2月", "3月", "累计"], ...rows)).toEqual(["E=B+C+D"]);
  });

  it("adds up whole quarters, whatever chance makes of blank ones", () => {
    const headers = ["一季度小计", "10月", "11月", "12月", "四季度小计", "全年合计"];
    const rows = [
      ["东村", 5, null, 3, null, 3, 8],
      ["西村", 4, null, 6, null, 6, 10],
      ["南村", 7, null, 2, null, 2, 9],
      ["北村", 1, 1, 4, 2, 7, 8],
    ] as const;
    expect(lawsIn(headers, ...rows)).toEqual(["F=C+D+E", "G=B+F"]);
  });

  it("leaves out no month between others, nor takes one twice", () => {
    const rows = [
      ["东村", 2, null, 3, 5, 5],
      ["西村", 4, null, 6, 10, 10],
      ["南村", 7, null, 2, 9, 9],
      ["北村", 1, 0, 4, 5, 5],
    ] as const;
    expect(lawsIn(["一季度", "二季度", "三季度", "合计", "已付"], ...rows)).toEqual(["E=B+C+D"]);
  });

  it("is nothing where 年初结转＋收入＝支出 leaves out what is carried on", () => {
    const rows = [
      ["东村", 1, 2, 3],
      ["西村", 4, 1, 5],
      ["南村", 2, 7, 9],
      ["北村", 3, 3, 6],
      ["上村", 5, 5, 9],
    ] as const;
    expect(lawsIn(["年初结转", "本年收入", "本年支出"], ...rows)).toEqual([]);
    expect(lawsIn(["年初结转", "本年收入", "可用资金"], ...rows)).toEqual(["D=B+C not 6"]);
  });

  it("is not borne out by rows that only add up the one below them", () => {
    const rows = [
      ["201 甲类", 1, 2, 3],
      ["20101 甲款", 1, 2, 3],
      ["2010101 甲项", 1, 2, 3],
      ["202 乙类", 4, 1, 5],
      ["20201 乙款", 4, 1, 5],
      ["2020101 乙项", 4, 1, 5],
    ] as const;
    expect(lawsIn(["甲数", "乙数", "丙数"], ...rows)).toEqual([]);
    expect(lawsIn(["甲数", "乙数", "合计"], ...rows)).toEqual(["D=B+C"]);
  });
});
