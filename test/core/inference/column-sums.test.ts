import { columnSums } from "../../../src/core/inference/column-sums";
import { plainTable } from "../../support/plain-books";
import type { CellSpec } from "../../support/build-workbook";

/** Row by row what a total adds up: its row, the rows of its parts, the columns in which it holds and in which not. */
function sumsIn(...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const table = plainTable(["项目", "预算", "支出"], ...rows);
  const rowOf = (index: number): number => table.rows[index]!.row + 1;
  return columnSums(table, 2).map(
    ({ law, holding, failing }) =>
      `${rowOf(law.whole)}=${law.parts.map(rowOf).join("+")} holds ${holding.length} fails ${failing.length}`,
  );
}

describe("what a total adds up", () => {
  it("is all rows, whether it stands below them or above", () => {
    expect(sumsIn(["东村", 1, 2], ["西村", 3, 4], ["南村", 5, 6], ["合计", 9, 12])).toEqual([
      "5=2+3+4 holds 2 fails 0",
    ]);
    expect(sumsIn(["合计", 9, 12], ["东村", 1, 2], ["西村", 3, 4], ["南村", 5, 6])).toEqual([
      "2=3+4+5 holds 2 fails 0",
    ]);
  });

  it("is the rows since the last 小计, and of the 小计 for 合计", () => {
    const rows = [
      ["东村", 1, 2],
      ["西村", 3, 4],
      ["小计", 4, 6],
      ["南村", 5, 6],
      ["北村", 7, 7],
      ["小计", 12, 13],
      ["合计", 16, 19],
    ] as const;
    expect(sumsIn(...rows)).toEqual([
      "4=2+3 holds 2 fails 0",
      "7=5+6 holds 2 fails 0",
      "8=2+3+5+6 holds 2 fails 0",
    ]);
  });

  it("is no balance that is carried on, be the account short or an entry wrong", () => {
    const account = (...rows: readonly (readonly CellSpec[])[]): readonly string[] => {
      const table = plainTable(["摘要", "收入", "支出", "结余"], ...rows);
      return columnSums(table, 2).flatMap(({ holding, failing }) =>
        [...holding, ...failing].map((column) => table.columns[column]!.header),
      );
    };
    const long = [
      ["年初批复", 80, null, 80],
      ["付款", null, 20, 60],
      ["追加", 15, null, 75],
      ["付款", null, 30, 45],
      ["付款", null, 5, 40],
    ] as const;
    expect(account(...long, ["本年合计", 95, 55, 40])).toEqual(["收入", "支出"]);
    expect(account(...long, ["本年合计", 95, 55, 41])).toEqual(["收入", "支出"]);
    expect(account(...long.slice(0, 4), ["本年合计", 95, 50, 45])).toEqual(["收入", "支出"]);
    const wrong = [...long.slice(0, 2), ["追加", 15, null, 57], long[3]!] as const;
    expect(account(...wrong, ["本年合计", 95, 50, 45])).toEqual(["收入", "支出"]);
    const projects = [
      ["东村", 80, 20, 60],
      ["西村", 15, 10, 5],
      ["南村", 30, 10, 20],
    ] as const;
    expect(account(...projects, ["合计", 125, 40, 85])).toEqual(["收入", "支出", "结余"]);
  });

  it("is the quarters for 全年", () => {
    const quarters = [
      ["一季度", 1, 2],
      ["二季度", 3, 4],
      ["三季度", 2, 2],
    ] as const;
    expect(sumsIn(...quarters, ["四季度", 4, 3], ["全年", 10, 11])).toEqual(["6=2+3+4+5 holds 2 fails 0"]);
    expect(sumsIn(...quarters, ["四季度", 4, 6], ["全年", 4, 6])).toEqual([]);
  });

  it("leaves out rows under 其中", () => {
    expect(sumsIn(["东村", 1, 2], ["其中：中央资金", 1, 1], ["西村", 3, 4], ["合计", 4, 6])).toEqual([
      "5=2+4 holds 2 fails 0",
    ]);
  });

  it("follows the numbering where rows bear sums of their own", () => {
    const rows = [
      ["一、人员", 30, 27],
      ["（一）工资", 10, 9],
      ["（二）津贴", 20, 18],
      ["二、公用", 5, 4],
      ["合计", 35, 31],
    ] as const;
    expect(sumsIn(...rows)).toEqual(["2=3+4 holds 2 fails 0", "6=2+5 holds 2 fails 0"]);
  });

  it("is known from its other columns, so that one that does not fit is wrong", () => {
    expect(
      sumsIn(
        ["东村", 1, 2],
        ["西村", 3, 4],
        ["南村", 5, 6],
        ["小计", 9, 12],
        ["北村", 2, 2],
        ["上村", 1, 3],
        ["小计", 3, 6],
      ),
    ).toEqual(["5=2+3+4 holds 2 fails 0", "8=6+7 holds 1 fails 1"]);
  });

  it("says nothing of a total that no slip explains and nothing else bears out", () => {
    expect(
      sumsIn(["东村", 10.5, 22.25], ["西村", 31.5, 48], ["南村", 57, 16.75], ["合计", 340, 512]),
    ).toEqual([]);
  });

  it("of a list with one 合计 is all rows, where one slip explains that it does not fit", () => {
    const list = [
      ["东村", 110.5, null],
      ["西村", 31.5, null],
      ["南村", 57, null],
    ] as const;
    expect(sumsIn(...list, ["合计", 167.5, null])).toEqual(["5=2+3+4 holds 0 fails 1"]);
    expect(sumsIn(...list, ["合计", 190, null])).toEqual(["5=2+3+4 holds 0 fails 1"]);
    expect(sumsIn(...list, ["合计", 45.3, null])).toEqual([]);
  });

  it("never adds up a row and what that row is the sum of", () => {
    const rows = [
      ["1、劳务费", 20, 30],
      ["2、材料费", 60, 75],
      ["（1）种苗", 30, 35],
      ["（2）肥料", 30, 40],
      ["3、设备费", 40, 25],
    ] as const;
    expect(sumsIn(...rows, ["合计", 120, 205])).toEqual(["3=4+5 holds 2 fails 0", "7=2+3+6 holds 1 fails 1"]);
  });

  it("of a code is the codes below it, though nothing else bears that out", () => {
    const rows = [
      ["301 工资", 216.5, null],
      ["30101 基本工资", 120.4, null],
      ["30102 津贴", 90, null],
      ["30113 公积金", 51.1, null],
    ] as const;
    expect(sumsIn(...rows)).toEqual(["2=3+4+5 holds 0 fails 1"]);
  });

  it("is what follows 其中 where it ends in 其他", () => {
    const rows = [
      ["一、运行经费", 318.2, null],
      ["其中：办公费", 52.3, null],
      ["差旅费", 120, null],
    ] as const;
    expect(sumsIn(...rows, ["其他费用", 154.9, null])).toEqual(["2=3+4+5 holds 0 fails 1"]);
    expect(sumsIn(...rows, ["会议费", 154.9, null])).toEqual([]);
  });

  it("of two rows is judged as of more", () => {
    expect(sumsIn(["东村", 67.6, null], ["西村", 33.5, null], ["合计", 110.1, null])).toEqual([
      "4=2+3 holds 0 fails 1",
    ]);
  });
});
