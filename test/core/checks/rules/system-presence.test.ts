import type { Finding } from "../../../../src/core/checks/finding";
import { systemPresence } from "../../../../src/core/checks/rules/system-presence";
import { runChecks } from "../../../../src/core/checks/run-checks";
import type { SystemExport } from "../../../../src/core/comparison/system-export";
import { Amount } from "../../../../src/core/numbers/amount";
import { ledgerOf } from "../../../support/build-ledger";

const payments = (
  ...rows: readonly (readonly [row: number, name: string, yuan: string])[]
): SystemExport => ({
  fileName: "支付.csv",
  sheetName: "支付",
  subjects: [{ subject: "execution", place: "C列“支付金额”", unit: "元" }],
  rows: rows.map(([row, name, yuan]) => ({ row, name, amounts: [Amount.of(yuan)] })),
});

const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲项目 | 150 | 137\n科技工作经费 | 9 | 8");
const findings = (exported: SystemExport): readonly Finding[] =>
  runChecks(ledger, [systemPresence], { exported }).findings;

describe("systemPresence", () => {
  it("tells what only one side has, with names that may be meant", () => {
    const messages = findings(payments([2, "甲项目", "1370000"], [3, "科技工作", "80000"])).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      "仅台账有：执行数8.00万元，“支付.csv”中没有这个项目，名称相近的有科技工作，不能自动认定；请核对项目编码、名称和导出范围。",
      "仅系统有：“支付.csv”第3行80000.00元，即8.00万元，台账中没有这个项目，名称相近的有科技工作经费，不能自动认定；请核对是否漏记。",
    ]);
  });

  it("tells all names that may be meant, and counts what only one side has", () => {
    const exported = payments([2, "甲项目", "1370000"], [3, "科技工作", "30000"], [4, "科技工作费", "50000"]);
    const { findings: found, tally } = runChecks(ledger, [systemPresence], { exported });
    expect(found[0]!.message).toContain("，名称相近的有科技工作、科技工作费，");
    expect(tally).toEqual({ checked: 3, passed: 0, failed: 3, unverifiable: 0 });
    expect(runChecks(ledger, [systemPresence]).tally.checked).toBe(0);
  });
});
