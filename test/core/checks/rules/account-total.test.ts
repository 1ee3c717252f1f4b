import { accountTotal } from "../../../../src/core/checks/rules/account-total";
import {
  accountFindings,
  accountSays,
  checkedAccount,
  withAccount,
  withEntry,
} from "../../../support/account-book";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const said = (...book: Parameters<typeof checkedAccount>) => accountSays("account-total", ...book);

test("a total is the sum of its rows", () => {
  expect(checkedAccount().result.tallyByRule.get("account-total")).toMatchObject({ checked: 4, passed: 4 });
  expect(said(withEntry(4, ["合计", null, 600000, 50000, 249000, 121000]))).toEqual([
    "“明细账”第7行合计的支付应为429000.00元：所列2行之和为429000.00元，表中为249000.00元，相差180000.00元；可能是相邻两位数字颠倒。",
  ]);
});

test("the balance of the total is the last one, or what was granted less what was paid", () => {
  expect(said(withEntry(4, ["合计", null, 600000, 50000, 429000, 112000]))).toEqual([
    "“明细账”第7行合计的余额应为121000.00元：最后一行的余额为121000.00元，表中为112000.00元，相差9000.00元；可能是相邻两位数字颠倒。",
  ]);
  expect(said(withEntry(3, ["2024-08-09", "尾款", null, null, 281000, 112000]))).toEqual([]);
});

const LEDGER = ledgerOf("项目名称 | 全年预算数 | 全年执行数\n码头维修 | 55 | 42.9");
const ROWS = ["0.06 | | | 0.06", "0.04 | | 0.03 | 0.07"];

test("its cells, what may have happened and the repair are told", () => {
  const [sum, balance] = findingsOf(accountTotal, withAccount(LEDGER, ROWS, { total: "1 | | 0.03 | 0.99" }));
  expect(sum).toMatchObject({
    project: "码头维修",
    at: [
      { row: 4, column: 2 },
      { row: 2, column: 2 },
      { row: 3, column: 2 },
    ],
    stated: "1.00万元",
    expected: "0.10万元",
    cause: "shift",
    rivals: ["rounded-up"],
    repairs: [{ cells: [{ at: { row: 4, column: 2 }, value: "0.1", shown: "0.1" }] }],
  });
  expect(balance).toMatchObject({
    at: [
      { row: 4, column: 5 },
      { row: 3, column: 5 },
    ],
    cause: "none",
    rivals: [],
    repairs: [{ cells: [{ value: "0.07" }] }],
  });
});

test("a live formula is not written over", () => {
  const total = ["合计", null, 600000, 50000, { f: "SUM(E3:E5)", v: 249000 }, 121000];
  expect(accountFindings("account-total", withEntry(4, total))[0]!.repairs).toEqual([]);
});

test.each([
  ["a total that cannot be read", ["10 | | | 10"], "见附件 | | | 10", { checked: 2, unverifiable: 1 }],
  ["an entry that cannot be read", ["见附件 | | | 10"], "10 | | | 10", { checked: 2, unverifiable: 1 }],
  ["a last balance that cannot be read", ["10 | | | 见附件"], "10 | | | 10", { checked: 2, unverifiable: 1 }],
  [
    "a total balance that cannot be read",
    ["10 | | | 10"],
    "10 | | | 见附件",
    { checked: 2, unverifiable: 1 },
  ],
  ["no rows at all", [], "10 | | | 10", { checked: 1, failed: 1 }],
  ["what cannot be granted", ["见附件 | 1 | 2 | 10"], " | | | 9", { checked: 1, failed: 1 }],
  ["what cannot be paid", ["10 | 1 | 见附件 | 10"], " | | | 9", { checked: 1, failed: 1 }],
])("%s is counted", (_, rows, total, tally) => {
  expect(tallyOf(accountTotal, withAccount(LEDGER, rows, { total }))).toMatchObject(tally);
});
