import { checkWorkbook } from "../../../../src/app/check-workbook";
import { twoUnits } from "../../../../src/core/checks/rules/two-units";
import { Amount } from "../../../../src/core/numbers/amount";
import { formatAddress } from "../../../../src/core/workbook/address";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";
import { buildWorkbook, type CellSpec, type NameSpec } from "../../../support/build-workbook";

const HEADER = ["项目名称", "年初预算数（万元）", "实际支付（元）", "执行数（万元）"];

const NAMES: readonly NameSpec[] = [
  ["项目名称", "台账!$A$2:$A$5"],
  ["年初预算数", "台账!$B$2:$B$5"],
  ["全年执行数", "台账!$D$2:$D$5"],
];

function saidOf(...rows: readonly (readonly CellSpec[])[]): readonly string[] {
  return said(rows, []);
}

function said(rows: readonly (readonly CellSpec[])[], names: readonly NameSpec[]): readonly string[] {
  const outcome = checkWorkbook(buildWorkbook([{ name: "台账", rows: [HEADER, ...rows] }], names));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings
    .filter(({ rule }) => rule === "two-units")
    .map(
      ({ at, message }) => `${at.map(({ row, column }) => formatAddress(row, column)).join(" ")} ${message}`,
    );
}

describe("two-units", () => {
  it("is content with what rounding to the larger unit takes off, and with blanks", () => {
    expect(
      saidOf(
        ["河道清淤", 45, 441234.56, 44.12],
        ["节水宣传", 6, 59990, 5.99],
        ["校舍维修", 50, null, 48],
        ["合计", 101, 981224.56, 98.12],
      ),
    ).toEqual([]);
  });

  it("names the figure that is not the same in the other unit, of a sum as well", () => {
    expect(
      saidOf(
        ["河道清淤", 45, 440000, 44],
        ["节水宣传", 6, 95000, 5.9],
        ["校舍维修", 50, 480000, 48],
        ["人才公寓", 10, 90000, 9],
        ["合计", 111, 1105000, 106.9],
      ),
    ).toEqual([
      "C3 D3 执行数5.90万元，“实际支付（元）”一列换算后却为9.50万元，相差3.60万元；两列是同一个数，请核对。",
      "C6 D6 合计的执行数106.90万元，“实际支付（元）”一列换算后却为110.50万元，相差3.60万元；两列是同一个数，请核对。",
    ]);
  });

  it("does not take payments to another day for the same figure", () => {
    const rows = [
      ["河道清淤", 45, 300000, 44],
      ["节水宣传", 6, 59000, 5.9],
      ["校舍维修", 50, 210000, 48],
      ["合计", 101, 569000, 97.9],
    ];
    expect(said(rows, NAMES)).toEqual([]);
    expect(said([...rows.slice(0, 2), ["校舍维修", 50, 480000, 48]], NAMES)).toHaveLength(1);
  });

  it("tells rival causes apart, and knows none of most", () => {
    const at = { sheet: "表", row: 1, column: 1 };
    const twin = (amount: string, stated: string) => ({
      field: "execution" as const,
      header: "实际支付（元）",
      amount: Amount.of(amount),
      at,
      stated: Amount.of(stated),
      statedAt: at,
      owner: "甲",
      project: 0,
      step: Amount.of("0.01"),
    });
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5");
    const found = findingsOf(twoUnits, { ...ledger, twins: [twin("1", "0.1"), twin("9.5", "5.93")] });
    expect(found.map(({ cause, rivals }) => [cause, rivals])).toEqual([
      ["shift", ["rounded-up"]],
      ["none", []],
    ]);
  });
});
