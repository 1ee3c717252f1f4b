import { accountBalance } from "../../../../src/core/checks/rules/account-balance";
import {
  accountFindings,
  accountSays,
  checkedAccount,
  ENTRIES,
  withAccount,
  withEntry,
} from "../../../support/account-book";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf } from "../../../support/findings-of";

const said = (...book: Parameters<typeof checkedAccount>) => accountSays("account-balance", ...book);

test("an account in order says nothing, and every balance of it is looked at", () => {
  const { result, findings } = checkedAccount();
  expect(result.tallyByRule.get("account-balance")).toMatchObject({ checked: 4, passed: 4 });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a balance goes on from the one above; the next row that goes on from the right one is in order", () => {
  const wrong = ["2024-05-20", "调减", null, 50000, null, 420000];
  expect(said(withEntry(2, wrong))).toEqual([
    "“明细账”第5行的余额应为402000.00元：上一行余额452000.00元－指标调减50000.00元＝402000.00元，表中为420000.00元，相差18000.00元；可能是相邻两位数字颠倒。",
  ]);
});

test("a payment with which balance and total would come right is the wrong cell", () => {
  const wrong = ["2024-03-02", "进度款", null, null, 184000, 452000];
  const [message] = said(withEntry(1, wrong));
  expect(message).toBe(
    "“明细账”第4行的支付184000.00元与余额、合计不符：上一行余额600000.00元－支付184000.00元＝416000.00元，表中余额为452000.00元，相差36000.00元；支付若为148000.00元，则余额和支付合计都相符；可能是相邻两位数字颠倒，请以指标文、支付凭证为准。",
  );
  expect(accountSays("account-total", withEntry(1, wrong))).toEqual([]);
});

test("an account may begin with what was left before, and rows of running sums are none of its own", () => {
  const opened = [
    ["2024-01-01", "上年结转", null, null, null, 5000],
    ["2024-01-15", "年初批复", 600000, null, null, 605000],
    ["2024-01-31", "本月合计", 600000, null, null, 605000],
    ["2024-03-02", "进度款", null, null, 148000, 457000],
  ];
  expect(said(opened, { ledger: null })).toEqual([]);
});

test("a row whose payment cannot be read, or that states no balance, is not judged", () => {
  const unread = ["2024-03-02", "进度款", null, null, "见附件", 452000];
  expect(checkedAccount(withEntry(1, unread)).result.tallyByRule.get("account-balance")).toMatchObject({
    failed: 0,
    unverifiable: 1,
  });
  expect(said(withEntry(1, [...ENTRIES[1]!.slice(0, 5), null]))).toEqual([]);
});

test("without a ledger the accounts alone are judged", () => {
  const { ledger, figures } = checkedAccount(ENTRIES, { ledger: null });
  expect(ledger.projects.count).toBe(0);
  expect(figures!.remarks).toEqual([
    "工作表“明细账”是分项目的指标明细账（1个），没有汇总各项目的台账，只核对各账的余额和合计。",
  ]);
});

const LEDGER = ledgerOf("项目名称 | 全年预算数 | 全年执行数\n码头维修 | 55 | 42.9");

test("the first row begins with nothing; its cells, what may have happened, and the repair are told", () => {
  const [finding] = findingsOf(accountBalance, withAccount(LEDGER, ["0.1 | | | 1", " | | 0.04 | 0.06"]));
  expect(finding).toEqual({
    id: "account-balance|码头维修|余额|0.00万元|＋指标下达0.10万元|1.00万元",
    rule: "account-balance",
    severity: "error",
    kind: "mismatch",
    project: "码头维修",
    at: [
      { sheet: "明细账", row: 2, column: 5 },
      { sheet: "明细账", row: 2, column: 2 },
    ],
    stated: "1.00万元",
    expected: "0.10万元",
    cause: "shift",
    rivals: ["rounded-up"],
    message:
      "“明细账”第3行的余额应为0.10万元：上一行余额0.00万元＋指标下达0.10万元＝0.10万元，表中为1.00万元，相差0.90万元；可能是小数点错位，也可能是末位直接进位。",
    repairs: [{ cells: [{ at: { sheet: "明细账", row: 2, column: 5 }, value: "0.1", shown: "0.1" }] }],
    alternatives: [],
  });
});

test("a row may grant and pay at once; what nothing explains has no cause", () => {
  const [finding] = findingsOf(accountBalance, withAccount(LEDGER, ["50 | | | 50", "10 | | 4 | 78"]));
  expect(finding).toMatchObject({ cause: "none", rivals: [], stated: "78.00万元", expected: "56.00万元" });
  expect(finding!.message).toBe(
    "“明细账”第4行的余额应为56.00万元：上一行余额50.00万元＋指标下达10.00万元－支付4.00万元＝56.00万元，表中为78.00万元，相差22.00万元。",
  );
});

test("a live formula is not written over", () => {
  const wrong = (balance: object | number) =>
    accountFindings(
      "account-balance",
      withEntry(2, ["2024-05-20", "调减", null, 50000, null, balance as number]),
    );
  expect(wrong(420000)[0]!.repairs).toHaveLength(1);
  expect(wrong({ f: "F4+18000", v: 420000 })[0]!.repairs).toEqual([]);
});

test("a payment that is wrong is shown with its balance and total, and may be looked up", () => {
  const [finding] = accountFindings(
    "account-balance",
    withEntry(1, ["2024-03-02", "进度款", null, null, 184000, 452000]),
  );
  expect(finding).toMatchObject({
    at: [
      { row: 3, column: 4 },
      { row: 3, column: 5 },
      { row: 2, column: 5 },
      { row: 6, column: 4 },
    ],
    stated: "184000.00元",
    expected: "148000.00元",
    cause: "digits",
    repairs: [],
    alternatives: [{ cells: [{ at: { row: 3, column: 4 }, value: "148000" }] }],
  });
});
