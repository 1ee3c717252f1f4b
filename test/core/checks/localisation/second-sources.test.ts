import { checkWorkbook } from "../../../../src/app/check-workbook";
import type { Finding } from "../../../../src/core/checks/finding";
import { formatAddress } from "../../../../src/core/workbook/address";
import { buildWorkbook, type CellSpec } from "../../../support/build-workbook";

/** The second project was paid 38.24, not 37.04, and its row was worked out from the wrong figure. */
const LEDGER: readonly (readonly CellSpec[])[] = [
  ["2023年项目支出汇总表（万元）"],
  ["项目编码", "项目名称", "年初预算数", "全年预算数", "全年执行数", "结余数"],
  ["A1", "图书馆免费开放", 60, 60, 52.5, 7.5],
  ["A2", "数字档案室", 51.83, 51.83, 37.04, 14.79],
  ["A3", "文物普查", 12, 12, 11.88, 0.12],
  ["A4", "非遗保护", 30, 30, 29.31, 0.69],
  ["", "合计", 153.83, 153.83, 131.93, 21.9],
];
const PAYMENTS: readonly (readonly CellSpec[])[] = [
  ["支付明细（单位：元）"],
  ["支付日期", "项目编码", "项目名称", "支付金额"],
  ["2023-04-03", "A1", "图书馆免费开放", 525000],
  ["2023-05-07", "A2", "数字档案室", 382400],
  ["2023-06-11", "A3", "文物普查", 118800],
  ["2023-06-11", "A4", "非遗保护", 293100],
];

function subtotalsOf(...sheets: (readonly [string, readonly (readonly CellSpec[])[]])[]): readonly Finding[] {
  const outcome = checkWorkbook(buildWorkbook(sheets.map(([name, rows]) => ({ name, rows }))));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings.filter(({ rule }) => rule === "subtotal");
}
const first = ({ at }: Finding): string => formatAddress(at[0]!.row, at[0]!.column);

describe("a list beside the ledger", () => {
  it("shows which of many rows the total speaks against", () => {
    const [execution] = subtotalsOf(["汇总", LEDGER], ["支付明细", PAYMENTS]);
    expect(first(execution!)).toBe("E4");
    expect(execution!.message).toBe(
      "合计的执行数应为130.73万元：所列4行之和为130.73万元，表中为131.93万元，相差1.20万元；可能是第4行“数字档案室”的执行数有误，现为37.04万元，若为38.24万元，且该行的结余数有误，现为14.79万元，若为13.59万元，则算式相符，请以批复、指标文、额度收回通知、支付凭证为准。",
    );
    expect(execution!.repairs).toEqual([]);
  });

  it("is not there to tell them apart where nothing was paid by list", () => {
    expect(subtotalsOf(["汇总", LEDGER]).map(first)).not.toContain("E4");
  });
});
