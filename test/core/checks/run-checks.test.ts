import { MOST_FINDINGS, runChecks } from "../../../src/core/checks/run-checks";
import { ledgerOf } from "../../support/build-ledger";

const HEADER = "项目名称 | 年初预算数 | 全年执行数 | 预算执行率\n";

describe("runChecks", () => {
  it("numbers findings that agree in everything an id is made of", () => {
    const ids = runChecks(ledgerOf(HEADER + "甲 | 20 | 19 | 47.11%\n甲 | 20 | 19 | 47.11%"))
      .findings.filter(({ rule }) => rule === "execution-rate")
      .map(({ id }) => id);
    expect(ids[1]).toBe(`${ids[0]}|#2`);
  });

  it("keeps the ids when rows are inserted above", () => {
    const ids = (table: string) => runChecks(ledgerOf(table)).findings.map(({ id }) => id);
    expect(ids(HEADER + "乙 | 5 | 5 | 100%\n甲 | 20 | 19 | 47.11%")).toEqual(
      ids(HEADER + "甲 | 20 | 19 | 47.11%"),
    );
  });

  it("lists so many findings, errors first, and counts the rest", () => {
    const notes = Array.from({ length: MOST_FINDINGS + 5 }, (_, row) => `注${row} | 16.91 | 16.12 | 95.32%`);
    const errors = ["甲 | 20 | 19 | 47.11%", "乙 | 20 | 19 | 47.11%"];
    const result = runChecks(ledgerOf(HEADER + [...notes, ...errors].join("\n")));
    expect(result.findings).toHaveLength(MOST_FINDINGS);
    expect(result.findings.slice(0, 3).map(({ project }) => project)).toEqual(["甲", "乙", "注0"]);
    expect(result.findingCount).toBe(MOST_FINDINGS + 7);
  });
});
