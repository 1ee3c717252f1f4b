import { findTurnedTables } from "../../../src/core/inference/find-turned-tables";
import { SheetView } from "../../../src/core/recognition/sheet-view";
import { formatAddress } from "../../../src/core/workbook/address";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** Each table as its labels, and its lines as name, first and last cell. */
function turnedIn(...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const view = new SheetView(buildWorkbook([{ name: "表", rows }]), 0);
  return findTurnedTables(view).map(({ table }) => {
    const cell = (row: number, column: number): string => {
      const at = table.view.ref(table.rows[row]!.row, table.columns[column]!.column);
      return formatAddress(at.row, at.column);
    };
    const lines = table.rows.map(
      ({ label }, row) => `${label} ${cell(row, 0)}:${cell(row, table.columns.length - 1)}`,
    );
    return `${table.columns.map(({ header }) => header).join("、")}；${lines.join("，")}`;
  });
}

const NAMES = ["指标", "合计", "甲", "乙"];
const FIGURES = [
  ["年初预算数", 9, 4, 5],
  ["加：追加", 1, 0, 1],
  ["全年预算数", 10, 4, 6],
  ["实际支出", 8, 3, 5],
  ["执行率", "80%", "75%", "83%"],
] as const;

it("has nothing but figures in it, wherever one looks", () => {
  const view = new SheetView(buildWorkbook([{ name: "表", rows: [NAMES, ...FIGURES] }]), 0);
  const [{ table }] = findTurnedTables(view) as [ReturnType<typeof findTurnedTables>[number]];
  expect(table.view.snapshot).toMatchObject({ rowCount: 3, columnCount: 5 });
  expect([table.view.text(3, 0), table.view.figure(-1, 0)]).toEqual([undefined, undefined]);
});

describe("tables that name their figures down a column", () => {
  it("are read by lines of what stands across", () => {
    expect(turnedIn(["某局对照表"], NAMES, ...FIGURES)).toEqual([
      "年初预算数、加:追加、全年预算数、实际支出、执行率；合计 B3:B7，甲 C3:C7，乙 D3:D7",
    ]);
  });

  it("are not numbered by a column of theirs", () => {
    const [[first, ...names], ...rows] = [NAMES, ...FIGURES];
    const numbered = rows.map(([label, ...figures], row) => [label, row + 1, ...figures]);
    expect(turnedIn([first!, "行次", ...names], ...numbered)).toEqual([
      "年初预算数、加:追加、全年预算数、实际支出、执行率；合计 C2:C6，甲 D2:D6，乙 E2:E6",
    ]);
  });

  it("are one where they have the same labels, one below the other; a score is no figure of theirs", () => {
    const score = ["自评得分（满分10分）", 9];
    expect(turnedIn(NAMES, ...FIGURES, score, [], NAMES, ...FIGURES, score)).toEqual([
      "年初预算数、加:追加、全年预算数、实际支出、执行率；合计 B2:B6，甲 C2:C6，乙 D2:D6，合计 B10:B14，甲 C10:C14，乙 D10:D14",
    ]);
  });

  it("are none without names across, with amounts across too, or without budget and execution", () => {
    expect(turnedIn([], ...FIGURES)).toEqual([]);
    expect(turnedIn(["指标", "金额", null, "比重"], ...FIGURES)).toEqual([]);
    expect(turnedIn(["指标", "预算数", "执行数", "结余数"], ...FIGURES)).toEqual([]);
    expect(turnedIn(NAMES, ["年初预算数", 9, 4, 5], ["结余数", 1, 0, 1], ["执行率", 1, 1, 1])).toEqual([]);
  });
});
