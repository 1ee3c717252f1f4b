import { adjustmentDate } from "../../../../src/core/checks/rules/adjustment-date";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 全年执行数 | 调整日期\n";
const IN_2020 = { heading: { budgetYear: 2020 } } as const;

describe("adjustment-date", () => {
  it("asks about a document of another year", () => {
    const [finding] = findingsOf(adjustmentDate, ledgerOf(HEADER + "甲 | 10 | 2 | 12 | 2021-01-06", IN_2020));
    expect(finding).toMatchObject({ kind: "verify", stated: "2021-01-06" });
    expect(finding!.message).toBe(
      "调整日期为2021-01-06，不在2020年度之内，请核对日期，或核对指标文是否属于本年度。",
    );
  });

  it.each(["2020-05-06", "2020/5/6", "2020.5", "2020年5月6日", "２０２０年５月"])("reads %s", (date) => {
    const tally = tallyOf(adjustmentDate, ledgerOf(`${HEADER}甲 | 10 | 2 | 12 | ${date}`, IN_2020));
    expect(tally).toMatchObject({ checked: 1, passed: 1 });
  });

  it("cannot judge a date without a year or a workbook without a budget year, and skips blanks", () => {
    const table = ledgerOf(HEADER + "甲 | 10 | 2 | 12 | 5月6日\n乙 | 5 | | 5 |", IN_2020);
    expect(tallyOf(adjustmentDate, table)).toMatchObject({ checked: 1, unverifiable: 1 });
    const undated = ledgerOf(HEADER + "甲 | 10 | 2 | 12 | 2021-05-06");
    expect(tallyOf(adjustmentDate, undated)).toMatchObject({ failed: 0, unverifiable: 1 });
  });
});
