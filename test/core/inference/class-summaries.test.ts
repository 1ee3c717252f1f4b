import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

const LIST: readonly (readonly CellSpec[])[] = [
  ["项目名称", "类别", "年初预算数（万元）", "全年执行数（万元）"],
  ["大厅运转", "运转类", 30, 29.1],
  ["取暖补助", "民生类", 55, 53],
  ["专网租赁", "运转类", 22.6, 22],
  ["屋顶修缮", "基建类", 40, 38],
];

function told(...counts: readonly (readonly CellSpec[])[]): readonly string[] {
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "统计", rows: [["类别", "项目数（个）", "占比"], ...counts] },
      { name: "明细", rows: LIST },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ rule }) => rule === "office-summary")
    .map(({ message }) => message);
}

describe("counts of projects by class", () => {
  it("says which count is not that of the projects in the class", () => {
    expect(told(["运转类", 3], ["民生类", 1], ["基建类", 1], ["合计", 4])).toEqual([
      "“统计”分类汇总运转类的项目个数应为2个：明细中该类各项目共2个，表中为3个。",
    ]);
  });

  it("says that a total is not the number of projects", () => {
    expect(told(["运转类", 2], ["民生类", 1], ["基建类", 1], ["合计", 5])).toEqual([
      "“统计”分类汇总合计的项目个数应为4个：明细中各项目共4个，表中为5个。",
    ]);
  });

  it("says nothing where the classes are not those of a column of the list", () => {
    expect(told(["运转类", 3], ["民生类", 1], ["其他", 1], ["合计", 5])).toEqual([]);
    expect(told(["运转类", 3], ["民生类", 1], ["合计", 4])).toEqual([]);
  });

  it("says nothing where most counts are of something else", () => {
    expect(told(["运转类", 5], ["民生类", 4], ["基建类", 1], ["合计", 10])).toEqual([]);
  });
});

function toldOfMoney(header: string, ...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "统计", rows: [["类别", header], ...rows] },
      { name: "明细", rows: LIST },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ rule }) => rule === "office-summary")
    .map(({ message }) => message);
}

describe("amounts by class", () => {
  it("says which amount is not that of the projects in the class", () => {
    expect(
      toldOfMoney("执行数（万元）", ["运转类", 29.1], ["民生类", 53], ["基建类", 38], ["合计", 120.1]),
    ).toEqual([
      "“统计”分类汇总运转类的执行数应为51.10万元：明细中该类各项目（2行）之和为51.10万元，表中为29.10万元，相差22.00万元；可能是漏加“专网租赁”，差额恰为其数额。",
    ]);
  });

  it("reads another unit, and says nothing where most amounts are of something else", () => {
    expect(toldOfMoney("支出数（元）", ["运转类", 511000], ["民生类", 530000], ["基建类", 380000])).toEqual(
      [],
    );
    expect(toldOfMoney("执行数（万元）", ["运转类", 9], ["民生类", 8], ["基建类", 38])).toEqual([]);
  });
});
