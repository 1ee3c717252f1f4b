import { runChecks } from "../../../src/core/checks/run-checks";
import { ledgerOf } from "../../support/build-ledger";
import { BOOKS } from "./catalogue/books";

/** 已核实 is kept by a finding's id: it must not outlive a change of what the finding says. */
describe("the id of a finding", () => {
  const spoken = BOOKS.map(
    ({ ledger, exported }) => runChecks(ledger, undefined, exported ? { exported } : {}).findings,
  );

  it("is its own within a workbook", () => {
    for (const findings of spoken) expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });

  it("changes with every figure that the sentence states", () => {
    const known = new Map<string, string>();
    for (const { id, message, rule } of spoken.flat()) {
      if (rule === "uncovered-rows" || rule === "unmarked-sum") continue; // they speak of rows, which are no figures
      const plain = message.replace(/第\d+行/g, "");
      const before = known.get(`${rule} ${id}`);
      if (before !== undefined) expect(plain).toBe(before);
      known.set(`${rule} ${id}`, plain);
    }
  });

  it.each([
    [
      "a counted sum",
      "项目名称 | 项目个数 | 年初预算数 | 全年执行数\n甲 | 1 | 5 | 5\n乙 | 3 | 5 | 5\n合计 | 3 | 10 | 10",
      "乙 | 3",
      "乙 | 4",
    ],
    ["a rate", "项目名称 | 年初预算数 | 全年执行数 | 预算执行率\n甲 | 20 | 19 | 47.11%", "19 |", "18 |"],
    ["an over-execution", "项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 25", "20 |", "21 |"],
    [
      "the uses of a balance",
      "项目名称 | 年初预算数 | 收回数 | 全年执行数\n甲 | 20 | 0.5 | 19",
      "0.5 |",
      "0.6 |",
    ],
    ["a missing reason", "项目名称 | 年初预算数 | 全年执行数 | 未完成原因\n甲 | 20 | 5 |", "5 |", "6 |"],
  ])("lapses with a figure of %s", (_, table, before, after) => {
    const ids = (text: string) => runChecks(ledgerOf(text)).findings.map(({ id }) => id);
    const kept = new Set(ids(table));
    const changed = ids(table.replace(before, after));
    expect(changed).toHaveLength(kept.size);
    expect(changed.filter((id) => kept.has(id))).toEqual([]);
  });
});
