import { paymentBeforeDocument } from "../../../../src/core/checks/rules/payment-before-document";
import { runChecks } from "../../../../src/core/checks/run-checks";
import type { SystemExport } from "../../../../src/core/comparison/system-export";
import { Amount } from "../../../../src/core/numbers/amount";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEADER = "项目名称 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 调整依据 | 调整日期\n";
const heading = { budgetYear: 2020, cutoffDate: "2020年9月30日" };

const payments = (
  ...rows: readonly (readonly [name: string, yuan: string, day?: number])[]
): SystemExport => ({
  fileName: "支付.csv",
  sheetName: "支付",
  subjects: [{ subject: "execution", place: "C列“支付金额”", unit: "元" }],
  rows: rows.map(([name, yuan, day], index) => ({
    row: index + 2,
    name,
    amounts: [Amount.of(yuan)],
    ...(day !== undefined && { day }),
  })),
});

describe("payment-before-document", () => {
  it("asks where more was spent by the cut-off than was granted before a later document", () => {
    const ledger = ledgerOf(HEADER + "甲 | 10 | 5 | 2 | 9 | 指标文1号 | 2020-11-05", { heading });
    const [finding] = findingsOf(paymentBeforeDocument, ledger);
    expect(finding).toMatchObject({ kind: "verify", project: "甲", stated: "2020-11-05", repairs: [] });
    expect(finding!.at.map(({ column }) => column)).toEqual([6, 2, 4, 1]);
    expect(finding!.message).toBe(
      "调整日期2020-11-05在数据截止日期2020年9月30日之后，而截至该日执行数9.00万元已大于不含本次调增的预算8.00万元，多1.00万元；请核对指标文日期和支付凭证。",
    );
  });

  it.each([
    ["a document of before the cut-off", "甲 | 0 | 5 | | 5 | 指标文1号 | 2020-09-30"],
    ["spending within what was granted", "甲 | 10 | 5 | 2 | 8 | 指标文1号 | 2020-11-05"],
    ["no increase", "甲 | 10 | | 2 | 9 | 指标文1号 | 2020-11-05"],
    ["a month without a day", "甲 | 0 | 5 | | 5 | 指标文1号 | 2020年11月"],
    ["no date", "甲 | 0 | 5 | | 5 | 指标文1号 |"],
  ])("is silent about %s", (_, row) => {
    expect(findingsOf(paymentBeforeDocument, ledgerOf(HEADER + row, { heading }))).toEqual([]);
  });

  it("counts a document later than the cut-off as judged, and an unreadable execution as not", () => {
    const rows = "甲 | 10 | 5 | | 10 | 1号 | 2020-11-05\n乙 | 0 | 5 | | 待定 | 2号 | 2020-11-05";
    expect(tallyOf(paymentBeforeDocument, ledgerOf(HEADER + rows, { heading }))).toEqual({
      checked: 2,
      passed: 1,
      failed: 0,
      unverifiable: 1,
    });
  });

  it("takes a decrease beyond the initial budget for nothing granted", () => {
    const ledger = ledgerOf(HEADER + "甲 | 1 | 5 | 3 | 2 | 1号 | 2020-11-05", { heading });
    expect(findingsOf(paymentBeforeDocument, ledger)[0]!.message).toContain("预算0.00万元，多2.00万元");
  });

  const ledger = ledgerOf(
    HEADER + "甲 | 1 | 5 | | 6 | 指标文1号 | 2020-05-06\n乙 | 0 | 2 | | 2 | 2号 | 2020-05-06",
  );
  const found = (exported: SystemExport) => runChecks(ledger, [paymentBeforeDocument], { exported }).findings;

  it("adds up the export's payments of before the document", () => {
    const exported = payments(
      ["甲", "20000", 20200430],
      ["甲", "10000", 20200505],
      ["甲", "30000", 20200506],
      ["乙", "20000", 20200601],
    );
    expect(found(exported).map(({ project, message }) => [project, message])).toEqual([
      [
        "甲",
        "调整日期2020-05-06之前，“支付.csv”所列支付已达3.00万元，大于不含本次调增的预算1.00万元，多2.00万元；请核对指标文日期和支付凭证。",
      ],
    ]);
  });

  it("judges nothing by payments without a date", () => {
    expect(found(payments(["甲", "30000"], ["甲", "30000", 20200101]))).toEqual([]);
    expect(found(payments(["甲", "30000"], ["乙", "20000"]))).toEqual([]);
  });

  it.each(["甲 | 待定 | 5 | | 10", "甲 | 1 | 5 | 待定 | 10"])("cannot judge %s", (row) => {
    const unread = ledgerOf(`${HEADER}${row} | 1号 | 2020-11-05`, { heading });
    expect(tallyOf(paymentBeforeDocument, unread)).toMatchObject({ checked: 1, failed: 0, unverifiable: 1 });
  });

  it("looks at nothing before a month without a day, and writes a date without blanks", () => {
    const exported = payments(["甲", "30000", 20200101]);
    const dated = (...adjustmentDate: readonly string[]) => {
      const texts = { ...ledger.projects.texts, adjustmentDate };
      const book = { ...ledger, projects: { ...ledger.projects, texts } };
      return runChecks(book, [paymentBeforeDocument], { exported });
    };
    expect(dated("2020年5月", "").tally.checked).toBe(0);
    expect(dated(" 2020-05-06 ", "").findings[0]).toMatchObject({ stated: "2020-05-06" });
  });
});
