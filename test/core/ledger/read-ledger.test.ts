import { readLedger } from "../../../src/core/ledger/read-ledger";
import type { Ledger } from "../../../src/core/ledger/ledger";
import { originOf } from "../../../src/core/ledger/origin";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { buildWorkbook, type CellSpec, type NameSpec } from "../../support/build-workbook";

const percent = (v: number): CellSpec => ({ v, format: "0.00%" });

const approved = {
  name: "年初批复",
  rows: [
    ["某区某局2020年度部门预算"],
    ["", "", "", "", "", "", "单位：万元"],
    ["序号", "项目名称", "科室", "年初预算数", "调减数", "全年执行数", "预算执行率", "项目个数"],
    ["一", "行政文教科"],
    [1, "慰问开支", "行政文教科", 0.72, "", 0.72, percent(1)],
    [4, "规划编制", "", 25, "—", 24.95, percent(0.998)],
    ["", "小 计", "", { f: "SUM(D5:D6)", v: 25.72 }, "", { f: "SUM(F5:F6)", v: 25.67 }],
    ["二", "产业科"],
    [2, "企业奖励", "产业科", 150, 7, 137, "91.33万元"],
    [21, "上级转移支付项目", "产业科", 16.91, "", 16.12, percent(0.9532), 3],
    ["", "小计", "", 166.91, 7, 153.12],
    ["合计", "", "", 192.63, 7, 178.79, percent(0.9281), 5],
    ["注：本表数据截至年底"],
  ] as CellSpec[][],
  merges: ["A12:B12", "C5:C6"],
};

const approvedNames: NameSpec[] = [
  ["序号", "年初批复!$A:$A", "年初批复"],
  ["项目名称", "年初批复!$B:$B", "年初批复"],
  ["批复科室", "年初批复!$C:$C", "年初批复"],
  ["年初预算", "年初批复!$D:$D", "年初批复"],
  ["调减数", "年初批复!$E:$E", "年初批复"],
  ["执行数", "年初批复!$F:$F", "年初批复"],
  ["执行率", "年初批复!$G:$G", "年初批复"],
  ["项目个数", "年初批复!$H:$H", "年初批复"],
];

const added = {
  name: "本级追加",
  rows: [
    ["单位：元"],
    ["项目名称", "调增数", "执行数", "资金类别"],
    ["视频会议系统", 774200, 774200, "区级调增"],
    ["固定资产清查", 14800, 14800, "区级调增"],
  ] as CellSpec[][],
};

const addedNames: NameSpec[] = [
  ["项目名称", "本级追加!$A$3:$A$4", "本级追加"],
  ["调增数", "本级追加!$B$3:$B$4", "本级追加"],
  ["执行数", "本级追加!$C$3:$C$4", "本级追加"],
  ["资金类别", "本级追加!$D$3:$D$4", "本级追加"],
];

function ledger(workbook: WorkbookSnapshot): Ledger {
  const reading = readLedger(workbook);
  if (reading.kind === "unusable") throw new Error(reading.message);
  return reading.ledger;
}

function numbers(
  column: { at(index: number): { toString(): string } | undefined } | undefined,
  count: number,
): string[] {
  return Array.from({ length: count }, (_, index) => column?.at(index)?.toString() ?? "");
}

describe("readLedger", () => {
  const read = ledger(buildWorkbook([approved, added], [...addedNames, ...approvedNames]));
  const { projects } = read;

  it("reads the projects of all blocks in sheet order", () => {
    expect(projects.texts.projectName).toEqual([
      "慰问开支",
      "规划编制",
      "企业奖励",
      "上级转移支付项目",
      "视频会议系统",
      "固定资产清查",
    ]);
    expect([...projects.block]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...projects.row]).toEqual([4, 5, 8, 9, 2, 3]);
    expect([...projects.projectCount]).toEqual([1, 1, 1, 3, 1, 1]);
    expect(originOf(read, "execution", 2)).toEqual({ sheet: "年初批复", row: 8, column: 5 });
  });

  it("brings every block to one unit, exactly", () => {
    expect(read.blocks.map(({ unit }) => unit)).toEqual(["万元", "元"]);
    expect(read.heading.unit).toBe("万元");
    expect(numbers(projects.amounts.execution, 6)).toEqual([
      "0.72",
      "24.95",
      "137",
      "16.12",
      "77.42",
      "1.48",
    ]);
    expect(numbers(projects.amounts.initialBudget, 6)).toEqual(["0.72", "25", "150", "16.91", "", ""]);
    expect(numbers(projects.amounts.increase, 6)).toEqual(["", "", "", "", "77.42", "1.48"]);
  });

  it("reads rates in percentage points and keeps a money unit behind one", () => {
    const rates = projects.rates.executionRate!;
    expect(numbers(rates.values, 4)).toEqual(["100", "99.8", "91.33", "95.32"]);
    expect([...rates.decimals].slice(0, 4)).toEqual([2, 2, 2, 2]);
    expect([...rates.wrongUnits]).toEqual([[2, "万元"]]);
    expect(rates.convention).toBe("fraction");
  });

  it("lets a merged 科室 count for each of its rows", () => {
    expect(projects.texts.approvalOffice).toEqual([
      "行政文教科",
      "行政文教科",
      "产业科",
      "产业科",
      undefined,
      undefined,
    ]);
  });

  it("splits the older 资金类别", () => {
    expect(projects.source).toEqual([undefined, undefined, undefined, undefined, "本级", "本级"]);
  });

  it("tells sums from projects, with their members", () => {
    expect(read.sums.map(({ kind, label, row, members }) => ({ kind, label, row, members }))).toEqual([
      { kind: "subtotal", label: "小计", row: 6, members: { from: 0, to: 1 } },
      { kind: "subtotal", label: "小计", row: 10, members: { from: 2, to: 3 } },
      { kind: "total", label: "合计", row: 11, members: { from: 0, to: 3 } },
    ]);
    const total = read.sums[2]!;
    expect(total.amounts.initialBudget?.toString()).toBe("192.63");
    expect(total.rates.executionRate).toMatchObject({ decimals: 2 });
    expect(total.projectCount?.toString()).toBe("5");
  });

  it("finds nothing odd in it", () => {
    expect(read.oddities).toEqual([]);
  });

  it("reads the same from workbook-scoped names as one block", () => {
    const names = approvedNames.map(([name, formula]): NameSpec => [name, formula]);
    const { blocks, projects: table } = ledger(buildWorkbook([approved], names));
    expect(blocks).toHaveLength(1);
    expect(table.count).toBe(4);
  });

  it("reads a copied sheet's scoped names beside the workbook's own", () => {
    const copy = { ...approved, name: "年初批复 (2)" };
    const names: NameSpec[] = [
      ...approvedNames.map(([name, formula]): NameSpec => [name, formula]),
      ...approvedNames.map(([name, formula]): NameSpec => [
        name,
        formula.replace("年初批复", "'年初批复 (2)'"),
        "年初批复 (2)",
      ]),
    ];
    const both = ledger(buildWorkbook([approved, copy], names));
    expect(both.blocks.map(({ sheetName }) => sheetName)).toEqual(["年初批复", "年初批复 (2)"]);
    expect(both.projects.count).toBe(8);
  });
});
