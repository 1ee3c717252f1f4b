import { notCalculated } from "../../../../src/core/checks/rules/not-calculated";
import { runChecks } from "../../../../src/core/checks/run-checks";
import type { Oddity } from "../../../../src/core/ledger/ledger";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";
import { unsavedLedger } from "../../../support/unsaved-ledger";

const column = (field: "balance" | "executionRate", index: number): Oddity => ({
  kind: "not-calculated",
  field,
  at: [{ sheet: "表", row: 1, column: index }],
  text: "",
});

describe("not-calculated", () => {
  it("is said once for all columns", () => {
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [column("balance", 3), column("executionRate", 4)],
    });
    expect(findingsOf(notCalculated, ledger).map(({ message }) => message)).toEqual([
      "下列各列的公式没有存储计算结果（未重算）：工作表“表”的结余数、工作表“表”的预算执行率；有关核对未作，请在表格软件中重新计算并保存后再核对。",
    ]);
  });

  it("is silent where every formula has its value", () => {
    expect(
      findingsOf(notCalculated, ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | =4+5 → 9 | 5")),
    ).toEqual([]);
  });

  it("shows the first cell of a column, and names no sheet where none is known", () => {
    const [one] = column("balance", 3).at;
    const ledger = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 20 | 5", {
      oddities: [
        { ...column("balance", 3), at: [one!, { ...one!, row: 2 }] },
        { ...column("executionRate", 4), at: [] },
      ],
    });
    const [finding] = findingsOf(notCalculated, ledger);
    expect(finding!.at).toEqual([one]);
    expect(finding!.message).toContain("：工作表“表”的结余数、预算执行率；");
  });

  describe("where the formulas could be calculated", () => {
    it("is said once, with their number on each sheet", () => {
      expect(findingsOf(notCalculated, unsavedLedger("SUM(B2:B3)")).map(({ message }) => message)).toEqual([
        "下列公式没有存储计算结果（未重算）：工作表“表”3个；本次按公式算出的数核对，不符的已列出，相符的仍按未核对计数，请在表格软件中重新计算并保存后再核对一次。",
      ]);
    });

    it("tells what does not agree, and counts what agrees as unverifiable", () => {
      const right = runChecks(unsavedLedger("SUM(B2:B3)"));
      expect(right.findings.map(({ rule }) => rule)).not.toContain("subtotal");
      expect(right.tallyByRule.get("balance")).toMatchObject({ checked: 2, passed: 0, unverifiable: 2 });
      const short = runChecks(unsavedLedger("SUM(B2:B2)"));
      expect(short.findings.find(({ rule }) => rule === "subtotal")?.message).toContain(
        "合计的年初预算数应为50.00万元",
      );
    });
  });
});
