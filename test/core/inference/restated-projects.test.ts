import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

const LIST: readonly (readonly CellSpec[])[] = [
  ["项目名称", "全年预算数（万元）", "全年执行数（万元）", "结余数（万元）"],
  ["大厅运转", 30, 29.1, 0.9],
  ["取暖补助", 55, 53.25, 1.75],
  ["专网租赁", 22.6, 22, 0.6],
  ["屋顶修缮", 40, 38.5, 1.5],
  ["档案整理", 12, 11.3, 0.7],
];

function told(header: string, ...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "台账", rows: LIST },
      { name: "去向", rows: [["项目名称", header, "去向"], ...rows] },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ rule }) => rule === "office-summary")
    .map(({ message }) => message);
}

describe("figures of projects on another sheet", () => {
  it("have to be the ledger's where nearly all are", () => {
    expect(
      told(
        "结余资金（元）",
        ["大厅运转", 9000, "收回"],
        ["取暖补助", 15700, "收回"],
        ["专网租赁", 6000, "结转"],
        ["屋顶修缮", 15000, "结转"],
        ["档案整理", 7000, "结转"],
      ),
    ).toEqual([
      "“去向”取暖补助的结余数应为1.75万元：台账中该项目为1.75万元，表中为1.57万元，相差0.18万元；可能是相邻两位数字颠倒。",
    ]);
  });

  it("may be something else where several are not", () => {
    expect(
      told(
        "结余资金（元）",
        ["大厅运转", 9000, "收回"],
        ["取暖补助", 15700, "收回"],
        ["专网租赁", 9000, "结转"],
        ["屋顶修缮", 15000, "结转"],
        ["档案整理", 7000, "结转"],
      ),
    ).toEqual([]);
  });

  it("are of another year where the header says so", () => {
    expect(
      told(
        "2001年结余（万元）",
        ["大厅运转", 0.9, "收回"],
        ["取暖补助", 1.57, "收回"],
        ["专网租赁", 0.6, "结转"],
        ["屋顶修缮", 1.5, "结转"],
        ["档案整理", 0.7, "结转"],
      ),
    ).toEqual([]);
  });
});
