import { rateBasis } from "../../../../src/core/checks/rules/rate-basis";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调减数 | 全年执行数 | 预算执行率\n";
const INITIAL = HEADER + "甲 | 50 | 28.61 | 21.39 | 42.78%\n乙 | 150 | 7 | 137 | 91.33%\n丙 | 9 | | 9 | 100%";

describe("rate-basis", () => {
  it("says once which denominator undeclared rates follow", () => {
    expect(findingsOf(rateBasis, ledgerOf(INITIAL)).map(({ message }) => message)).toEqual([
      "未注明执行率口径；填列的执行率有2项只与执行数÷年初预算数相符，0项只与执行数÷全年预算数相符，本次按年初预算核对；自评表的预算执行率以全年预算数为分母，请注明口径。",
    ]);
  });

  it("is silent where the basis is declared or the full-year budget fits", () => {
    expect(findingsOf(rateBasis, ledgerOf(INITIAL, { heading: { rateBasis: "年初预算" } }))).toEqual([]);
    expect(findingsOf(rateBasis, ledgerOf(HEADER + "甲 | 50 | 28.61 | 21.39 | 100%"))).toEqual([]);
  });

  it("shows the first rate that is stated, and looks at nothing without rates", () => {
    const [finding] = findingsOf(rateBasis, ledgerOf(INITIAL.replace("\n甲", "\n丁 | 5 | | 1 |\n甲")));
    expect(finding!.at).toEqual([{ sheet: "表", row: 2, column: 4 }]);
    expect(tallyOf(rateBasis, ledgerOf(INITIAL)).checked).toBe(1);
    expect(tallyOf(rateBasis, ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 5 | 1")).checked).toBe(0);
  });
});
