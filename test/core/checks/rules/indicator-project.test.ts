import { indicatorProject as rule } from "../../../../src/core/checks/rules/indicator-project";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

describe("indicator-project", () => {
  it("says which code or name the ledger does not have", () => {
    const ledger = evaluatedLedger(
      "A7 | 甲 | 产出 | 场次 | 5 | 90 | 90\nB1 | 乙 | 产出 | 场次 | 5 | 90 | 90\n | 丙 | 产出 | 场次 | 5 | 90 | 90",
    );
    expect(findingsOf(rule, ledger).map(({ message }) => message)).toEqual([
      "绩效指标的项目编码“A7”在台账中没有；台账中同名项目“甲”的编码是“A1”，请核对编码。",
      "绩效指标的项目编码“B1”在台账中没有，其自评表未生成，请核对编码。",
      "绩效指标的项目“丙”在台账中没有，其自评表未生成，请核对名称或补填项目编码。",
    ]);
    expect(tallyOf(rule, ledger)).toMatchObject({ checked: 3, failed: 3 });
  });

  it("asks for a code where several projects bear the name", () => {
    const ledger = evaluatedLedger(" | 甲 | 产出 | 场次 | 5 | 90 | 90", {
      rows: "A1 | 甲 | | 20 | | 10\nA2 | 甲 | | 5 | | 5",
    });
    expect(findingsOf(rule, ledger)[0]!.message).toBe(
      "台账中有几个项目名为“甲”，绩效指标无法对应，请在绩效指标中补填项目编码。",
    );
  });

  it("counts projects with indicators and strangers, and names a project where a name is given", () => {
    const ledger = evaluatedLedger("A1 | | 产出 | 场次 | 5 | 90 | 90\nB1 | | 产出 | 场次 | 5 | 90 | 90", {
      rows: "A1 | 甲 | | 20 | | 10\nA2 | 乙 | | 5 | | 5",
    });
    expect(tallyOf(rule, ledger)).toEqual({ checked: 2, passed: 1, failed: 1, unverifiable: 0 });
    expect(findingsOf(rule, ledger).map(({ project, stated }) => [project, stated])).toEqual([
      [undefined, "B1"],
    ]);
    const named = evaluatedLedger("B1 | 乙 | 产出 | 场次 | 5 | 90 | 90");
    expect(findingsOf(rule, named).map(({ project }) => project)).toEqual(["乙"]);
  });
});
