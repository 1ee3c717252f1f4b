import { originOf } from "../../src/core/ledger/origin";
import { cellAt } from "../../src/core/workbook/cell";
import { ledgerOf } from "./build-ledger";

describe("ledgerOf", () => {
  const ledger = ledgerOf(
    `项目名称 | 年初预算数 | 全年执行数 | 预算执行率
     甲项目   | 150       | 137       | 91.33万元
     乙项目   | 25        | 待定      | 99.8%
     合计     | =SUM(B2:B3) → 175 | 161.95 |`,
    { stated: { overallRate: "92.54%" } },
  );

  it("reads projects, rates and sum rows off the table", () => {
    expect(ledger.projects.count).toBe(2);
    expect(ledger.projects.rates.executionRate?.wrongUnits.get(0)).toBe("万元");
    expect(ledger.projects.rates.executionRate?.decimals[1]).toBe(1);
    expect(ledger.sums[0]?.members).toEqual([0, 1]);
    expect(ledger.stated.overallRate?.value.toString()).toBe("92.54");
  });

  it("keeps the cells behind the figures", () => {
    const at = originOf(ledger, "initialBudget", 0)!;
    expect(at).toEqual({ sheet: "表", row: 1, column: 1 });
    expect(cellAt(ledger.workbook, 0, 3, 1).formula).toBe("SUM(B2:B3)");
    const rate = cellAt(ledger.workbook, 0, 2, 3).value;
    expect(rate.kind === "number" && rate.value.toString()).toBe("0.998");
  });

  it("tells texts among figures as the reading of a workbook would", () => {
    expect(ledger.oddities.map(({ kind, field, project }) => [kind, field, project])).toEqual([
      ["text", "execution", 1],
    ]);
  });
});
