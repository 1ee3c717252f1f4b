import { findPlainTables } from "../../../src/core/inference/find-plain-tables";
import { sheetViews } from "../../../src/core/recognition/recognise";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

function headersIn(...rows: readonly (readonly CellSpec[])[]): readonly (readonly string[])[] {
  const [view] = sheetViews(buildWorkbook([{ name: "表", rows }]));
  return findPlainTables(view!).map(({ columns }) => columns.map(({ header }) => header));
}

describe("the headers of a plain table", () => {
  const figures = [
    ["东村", 1, 2],
    ["西村", 3, 4],
  ] as const;

  it("may bear the note of the unit in one of their cells", () => {
    expect(headersIn(["村名（单位：万元）", "预算", "支出"], ...figures)).toEqual([["预算", "支出"]]);
  });

  it("are not the line of bureau, date and unit above them", () => {
    const note = ["填报单位：某局", "2023年12月31日", "单位：万元"];
    expect(headersIn(note, ["村名", "预算", "支出"], ...figures)).toEqual([["预算", "支出"]]);
  });
});

describe("a column of percentages", () => {
  it("says so in its own header or in the one above it", () => {
    const rows = [
      ["项目", "预算", "支出", "执行率", null, "支出进度"],
      [null, null, null, "按可用资金", "按本年预算", "本年数"],
      ["东渠", 90, 45, 40, 50, 45],
      ["西渠", 80, 60, 60, 75, 60],
    ];
    const merges = ["D1:E1"];
    const [view] = sheetViews(buildWorkbook([{ name: "表", rows, merges }]));
    const [table] = findPlainTables(view!);
    expect(table!.columns.map(({ isPercent }) => isPercent)).toEqual([false, false, true, true, false]);
  });
});

describe("a column of money or points", () => {
  it("may be called after progress or a rate", () => {
    const rows = [
      ["项目", "预付款", "进度款", "执行率得分", "支付进度"],
      ["东渠", 9, 12, 9.5, 45],
      ["西渠", 8, 16, 10, 60],
    ];
    const [view] = sheetViews(buildWorkbook([{ name: "表", rows }]));
    const [table] = findPlainTables(view!);
    expect(table!.columns.map(({ isPercent }) => isPercent)).toEqual([false, false, false, true]);
  });
});

describe("the line of column numbers", () => {
  function rowsIn(...line: readonly CellSpec[]): readonly number[] {
    const rows = [
      ["村名", "中央", "省级", "小计", "已拨"],
      line,
      ["东村", 9, 3, 12, 5],
      ["西村", 4, 4, 8, 8],
    ];
    const [view] = sheetViews(buildWorkbook([{ name: "表", rows }]));
    return findPlainTables(view!).flatMap((table) => table.rows.map(({ row }) => row + 1));
  }

  it("counts on through the columns that say what they are made of", () => {
    expect(rowsIn("栏次", 1, 2, "3=1+2", 4)).toEqual([3, 4]);
    expect(rowsIn(null, 1, 2, "③＝①＋②", 4)).toEqual([3, 4]);
    expect(rowsIn("栏次", 1, 2)).toEqual([3, 4]);
  });

  it("counts without gaps", () => {
    expect(rowsIn("北村", 1, 2, 3, 4)).toEqual([2, 3, 4]);
    expect(rowsIn(null, 1, 2, "3=1+2", 7)).toEqual([2, 3, 4]);
  });

  it("may lack a number where it says that it is one", () => {
    expect(rowsIn("栏次", 1, null, 3, 4)).toEqual([3, 4]);
    expect(rowsIn("栏次", 4, 3, 9, 2)).toEqual([2, 3, 4]);
  });
});
