import { savingRate } from "../../../../src/core/checks/rules/saving-rate";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调减数 | 全年执行数 | 节约率\n";

describe("saving-rate", () => {
  it("sees a shifted point where the execution rate and the saving do not make 100%", () => {
    const [finding] = findingsOf(savingRate, ledgerOf(HEADER + "甲 | 25 | | 24.95 | 0.02%"));
    expect(finding).toMatchObject({ cause: "shift", kind: "mismatch", expected: "0.20%" });
  });

  it("sees an execution rate in the place of the saving", () => {
    const [finding] = findingsOf(savingRate, ledgerOf(HEADER + "甲 | 25 | | 24.95 | 99.8%"));
    expect(finding).toMatchObject({ cause: "complement", expected: "0.20%" });
  });

  it("names the other denominator", () => {
    const [finding] = findingsOf(savingRate, ledgerOf(HEADER + "甲 | 150 | 7 | 137 | 8.67%"));
    expect(finding).toMatchObject({ cause: "denominator", kind: "hint", expected: "4.20%" });
  });

  it("looks only at rates that are stated", () => {
    expect(tallyOf(savingRate, ledgerOf(HEADER + "甲 | 25 | | 24.95 | 0.2%\n乙 | 9 | | 8 |"))).toMatchObject({
      checked: 1,
      passed: 1,
    });
  });
});
