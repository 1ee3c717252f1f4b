import type { CheckResult, Finding } from "../../../src/core/checks/finding";
import { findingsSheet } from "../../../src/core/report/findings-sheet";
import { ledgerOf } from "../../support/build-ledger";

const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n规划编制 | 25 | 24.95", {
  heading: { cutoffDate: "2020年12月31日" },
});

const shift: Finding = {
  id: "1",
  rule: "saving-rate",
  severity: "error",
  kind: "mismatch",
  project: "规划编制",
  at: [{ sheet: "年初批复", row: 4, column: 9 }],
  stated: "0.02%",
  expected: "0.2%",
  cause: "shift",
  rivals: [],
  message: "节约率填列0.02%，按（25.00－24.95）÷25.00计算为0.2%，可能是小数点错位。",
  repairs: [{ cells: [{ at: { sheet: "年初批复", row: 4, column: 9 }, value: "0.002", shown: "0.2%" }] }],
  alternatives: [],
};

const uses: Finding = {
  ...shift,
  id: "2",
  severity: "warning",
  kind: "verify",
  message: "=结余6.00万元，已列年终收回5.00万元，其余1.00万元未列去向。",
  repairs: [],
  alternatives: [
    { cells: [{ at: { sheet: "年初批复", row: 2, column: 7 }, value: "6", shown: "6" }] },
    { cells: [{ at: { sheet: "年初批复", row: 2, column: 6 }, value: "8", shown: "8" }] },
  ],
};

function resultOf(findings: readonly Finding[], findingCount = findings.length): CheckResult {
  return {
    findings,
    findingCount,
    tally: { checked: 0, passed: 0, failed: 0, unverifiable: 0 },
    tallyByRule: new Map(),
    statements: new Map(),
    bases: {
      rateBasis: "年初预算",
      rateBasisDeclared: true,
      recoveryBasis: "年终收回",
      recoveryBasisDeclared: false,
    },
  };
}

const textsOf = (findings: Parameters<typeof findingsSheet>[2], count?: number): string[][] =>
  findingsSheet(ledger, resultOf(findings, count), findings, "勾稽不符1项。").rows.map(({ cells }) =>
    cells.map((cell) => String(cell?.value ?? "")),
  );

describe("findingsSheet", () => {
  it("leads with the outcome and the line of 口径, then lists each finding with what may be done", () => {
    const rows = textsOf([
      { ...shift, verified: null },
      { ...uses, verified: null },
    ]);
    expect(rows.slice(0, 4)).toEqual([
      ["核对结果"],
      ["勾稽不符1项。"],
      ["口径：年初预算 · 年终收回不扣减 · 万元 · 截至2020年12月31日"],
      ["序号", "性质", "项目", "单元格", "填列", "应为", "说明", "处理"],
    ]);
    expect(rows[4]).toEqual([
      "1",
      "勾稽不符",
      "规划编制",
      "年初批复!J5",
      "0.02%",
      "0.2%",
      shift.message,
      "按算式更正：J5改为0.2%",
    ]);
    expect(rows[5]!.at(-1)).toBe("以下任一可使算式成立：H3改为6；或G3改为8");
  });

  it("links each finding to its cell and repeats the header row in print", () => {
    const sheet = findingsSheet(ledger, resultOf([shift]), [{ ...shift, verified: null }], "");
    expect(sheet.headerRow).toBe(3);
    expect(sheet.rows[4]!.cells[3]).toEqual({ value: "年初批复!J5", style: "link", link: shift.at[0] });
    expect(sheet.pageHeader).toBe("表.xlsx　口径：年初预算 · 年终收回不扣减 · 万元 · 截至2020年12月31日");
  });

  it("shows the checker's note instead of what may be done", () => {
    const rows = textsOf([
      {
        ...uses,
        verified: { finding: "2", note: "已与指标文核对", checker: "李会计", date: "2021-01-20" },
      },
    ]);
    expect(rows[4]).toEqual(["已核实，无须修改　1项"]);
    expect(rows[5]!.at(-1)).toBe("已核实，无须修改：已与指标文核对（李会计 2021-01-20）");
  });

  it("shows what is 已核实 apart, after all that is open, numbered on", () => {
    const note = { finding: "1", note: "无误", checker: "李会计", date: "2021-01-20" };
    const rows = textsOf([
      { ...shift, verified: note },
      { ...uses, verified: null },
    ]);
    expect(rows.slice(4, 7).map(([first]) => first)).toEqual(["1", "已核实，无须修改　1项", "2"]);
    expect(rows[4]!.join()).toContain(uses.message);
  });

  it("says how many findings are not listed, and leaves blanks to sign", () => {
    const rows = textsOf([{ ...shift, verified: null }], 12_000);
    expect(rows.flat()).toContain("另有11999项未逐条列出。");
    expect(rows.at(-1)![0]).toMatch(/^核对人：\s+复核人：\s+日期：/u);
  });
});
