import type { Finding } from "../../../../src/core/checks/finding";
import { systemAmount } from "../../../../src/core/checks/rules/system-amount";
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

const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲项目 | 150 | 137\n乙项目 | 9 | 8");
const findings = (exported: SystemExport): readonly Finding[] =>
  runChecks(ledger, [systemAmount], { exported }).findings;

describe("systemAmount", () => {
  it("says both figures, the difference and which paper decides, and repairs nothing", () => {
    const [finding, ...others] = findings(
      payments([2, "甲项目", "1000000"], [3, "甲项目", "370500"], [4, "乙项目", "80000"]),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: "mismatch",
      project: "甲项目",
      at: [{ row: 1, column: 2 }],
      stated: "137.00万元",
      expected: "137.05万元",
      message:
        "执行数与系统导出不一致：台账137.00万元，“支付.csv”第2、3行合计1370500.00元，即137.05万元，相差0.05万元；可能是将137.05取整；请以支付凭证为准。",
      repairs: [],
    });
    expect(finding!.alternatives.map(({ cells }) => cells[0]!.value)).toEqual(["137.05"]);
  });

  it("names a slip of unit", () => {
    expect(findings(payments([2, "甲项目", "137"], [3, "乙项目", "80000"]))[0]).toMatchObject({
      cause: "unit",
    });
  });

  it("is silent without an export", () => {
    const { tally } = runChecks(ledger, [systemAmount]);
    expect(tally).toEqual({ checked: 0, passed: 0, failed: 0, unverifiable: 0 });
  });

  const tallied = (table: string, exported: SystemExport) =>
    runChecks(ledgerOf(`项目名称 | 年初预算数 | 全年执行数\n${table}`), [systemAmount], { exported }).tally;

  it("counts what stands on both sides, and leaves open what cannot be read", () => {
    const exported = payments(
      [2, "甲项目", "1370000"],
      [3, "乙项目", "80000"],
      [4, "丙项目", "10000"],
      [5, "戊项目", "20000"],
    );
    expect(
      tallied("甲项目 | 150 | 137\n乙项目 | 9 | 待定\n丁项目 | 3 | 3\n戊项目 | 2 | 2", exported),
    ).toEqual({
      checked: 3,
      passed: 2,
      failed: 0,
      unverifiable: 1,
    });
  });

  describe("offers as an alternative", () => {
    const offered = (table: string, subject: "execution" | "budget" = "execution") => {
      const exported = payments([2, "甲项目", "1370500"]);
      const subjects = exported.subjects.map((each) => ({ ...each, subject }));
      const book = ledgerOf(`项目名称 | 年初预算数 | 全年执行数\n${table}`);
      const [finding] = runChecks(book, [systemAmount], { exported: { ...exported, subjects } }).findings;
      return finding!.alternatives.map(({ cells }) => cells.map(({ value }) => value));
    };

    it("the system's figure for one typed execution", () => {
      expect(offered("甲项目 | 150 | 137")).toEqual([["137.05"]]);
    });

    it.each([
      ["a formula", "甲项目 | 150 | =100+37 → 137", "execution"],
      ["several rows", "甲项目 | 100 | 100\n甲项目 | 50 | 37", "execution"],
      ["a budget", "甲项目 | 150 | 137", "budget"],
    ] as const)("nothing for %s", (_, table, subject) => {
      expect(offered(table, subject)).toEqual([]);
    });
  });

  it("tells rival causes apart, and knows none of nothing", () => {
    const exported = payments([2, "甲项目", "1000"]);
    const one = (spent: string) =>
      runChecks(ledgerOf(`项目名称 | 年初预算数 | 全年执行数\n甲项目 | 1 | ${spent}`), [systemAmount], {
        exported,
      }).findings[0];
    expect(one("1")).toMatchObject({ cause: "shift", rivals: ["rounded-up"] });
    expect(one("0")).toMatchObject({ cause: "none", rivals: [] });
  });
});
