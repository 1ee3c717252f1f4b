import { accountLedger } from "../../../../src/core/checks/rules/account-ledger";
import type { Ledger } from "../../../../src/core/ledger/ledger";
import type { QuotaAccount } from "../../../../src/core/ledger/quota-account";
import { accountSays, ENTRIES, withAccount } from "../../../support/account-book";
import { ledgerOf } from "../../../support/build-ledger";
import { findingsOf, tallyOf } from "../../../support/findings-of";

const HEAD = [["2024年项目执行汇总（万元）"], ["项目编码", "项目名称", "全年预算数", "全年执行数"]];
const said = (row: readonly (string | number)[], owner?: string) =>
  accountSays("account-ledger", ENTRIES, { ledger: [...HEAD, row], ...(owner !== undefined && { owner }) });

test("what was granted and paid is what the ledger states of the project, by code and then by name", () => {
  expect(said(["A1", "码头维修", 55, 42.9])).toEqual([]);
  expect(said(["A1", "码头维修", 55, 49.2])).toEqual([
    "执行数与指标明细账不一致：台账49.20万元，“明细账”第3—6行合计429000.00元，相差6.30万元；可能是相邻两位数字颠倒；请以指标文、支付凭证为准。",
  ]);
  expect(said(["B7", "码头维修", 60, 42.9])).toHaveLength(1);
  expect(said(["B7", "航标养护", 60, 42.9])).toEqual([]);
});

test("the coarser figure may be the finer one rounded, and the account's own total will do", () => {
  expect(said(["A1", "码头维修", 55, 42.9])).toEqual([]);
  const wrong = ENTRIES.map((row, index) =>
    index === 4 ? ["合计", null, 600000, 50000, 249000, 121000] : row,
  );
  const ledger = [...HEAD, ["A1", "码头维修", 55, 24.9]];
  expect(accountSays("account-ledger", wrong, { ledger })).toEqual([]);
});

const ROWS = ["60 | | | 60", " | 5 | | 55", " | | 0.04 | 54.96", " | | 0.06 | 54.9"];
const HEADERS = "项目编码 | 项目名称 | 全年预算数 | 全年执行数";
const table = (...rows: string[]) => ledgerOf([HEADERS, ...rows].join("\n"));
const tally = (...book: Parameters<typeof withAccount>) => tallyOf(accountLedger, withAccount(...book));
/** The ledger with its account lacking one of its particulars. */
function without(ledger: Ledger, particular: "unit" | "name" | "code"): Ledger {
  const accounts = ledger.accounts!.map((account) =>
    Object.fromEntries(Object.entries(account).filter(([key]) => key !== particular)),
  );
  return { ...ledger, accounts: accounts as unknown as readonly QuotaAccount[] };
}
const IN_ORDER = { checked: 2, passed: 2, failed: 0, unverifiable: 0 };
const NOT_JUDGED = { checked: 0, passed: 0, failed: 0, unverifiable: 0 };

test("cells, figures and what may have happened are told", () => {
  const found = findingsOf(accountLedger, withAccount(table("A1 | 码头维修 | 61 | 1"), ROWS));
  expect(found).toMatchObject([
    {
      project: "码头维修",
      at: [
        { sheet: "表", row: 1, column: 2 },
        { sheet: "明细账", row: 2, column: 2 },
        { sheet: "明细账", row: 3, column: 3 },
      ],
      stated: "61.00万元",
      expected: "55.00万元",
      cause: "none",
      rivals: [],
    },
    {
      at: [
        { sheet: "表", row: 1, column: 3 },
        { sheet: "明细账", row: 4, column: 4 },
        { sheet: "明细账", row: 5, column: 4 },
      ],
      cause: "shift",
      rivals: ["rounded-up"],
    },
  ]);
});

test("a budget that the ledger does not state is the one that follows from its adjustments", () => {
  const computed = (increase: string) =>
    ledgerOf(`项目名称 | 年初预算数 | 调增数 | 全年执行数\n码头维修 | 50 | ${increase} | 0.1`);
  expect(tally(computed("5"), ROWS)).toEqual(IN_ORDER);
  const [finding] = findingsOf(accountLedger, withAccount(computed("6"), ROWS));
  expect(finding).toMatchObject({ stated: "56.00万元", at: [{ sheet: "明细账" }, { sheet: "明细账" }] });
});

test("a stated budget counts though the adjustments give another", () => {
  const ledger = ledgerOf(
    "项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数\n码头维修 | 50 | 6 | 55 | 0.1",
  );
  expect(tally(ledger, ROWS)).toEqual(IN_ORDER);
});

test("a ledger without executions is held to the account's grants alone", () => {
  expect(tally(ledgerOf("项目名称 | 全年预算数\n码头维修 | 55"), ROWS)).toEqual({
    ...IN_ORDER,
    checked: 1,
    passed: 1,
  });
});

test("an execution that nobody missed is none, one that is blank or a text cannot be judged", () => {
  const blank = table("A1 | 码头维修 | 55 | ");
  expect(tally({ ...blank, oddities: [] }, ROWS)).toMatchObject({ failed: 1, unverifiable: 0 });
  for (const ledger of [blank, table("A1 | 码头维修 | 55 | 待定")])
    expect(tally(ledger, ROWS)).toMatchObject({ failed: 0, unverifiable: 1 });
});

test.each([
  ["granted", ["见附件 | | | 60", ...ROWS.slice(1)]],
  ["taken back", [ROWS[0]!, " | 见附件 | | 55", ...ROWS.slice(2)]],
  ["paid", [...ROWS.slice(0, 2), " | | 见附件 | 55"]],
])("what cannot be read of what was %s is not judged", (_, rows) => {
  expect(tally(table("A1 | 码头维修 | 55 | 0.1"), rows)).toMatchObject({ checked: 2, unverifiable: 1 });
});

test("an account without a unit, or without rows, is not held to the ledger", () => {
  const ledger = table("A1 | 码头维修 | 55 | 0.1");
  expect(tallyOf(accountLedger, without(withAccount(ledger, ROWS), "unit"))).toEqual(NOT_JUDGED);
  expect(tally(ledger, [], { total: "55 | | 0.1 | 54.9" })).toEqual(NOT_JUDGED);
});

test("an account belongs to the project of its code, whatever it is called", () => {
  const ledger = table("A1 | 码头维修 | 55 | 0.1", "A2 | 航标养护 | 55 | 9");
  expect(tally(ledger, ROWS, { name: "航标养护", code: "A1" })).toEqual(IN_ORDER);
  expect(tally(ledger, ROWS, { name: "航标养护", code: "a2" })).toMatchObject({ checked: 2 });
  const nameless = without(withAccount(ledger, ROWS, { code: "A1" }), "name");
  expect(tallyOf(accountLedger, nameless)).toEqual(IN_ORDER);
  expect(tallyOf(accountLedger, without(nameless, "code"))).toEqual(NOT_JUDGED);
});

test("an account without a code goes by the one in its name, then by the name alone", () => {
  const ledger = table("5100002101 | 码头维修 | 55 | 0.1", " | 航标养护 | 55 | 9");
  expect(tally(ledger, ROWS, { name: "5100002101-码头大修" })).toEqual(IN_ORDER);
  expect(tally(ledger, ROWS, { name: "航标养护" })).toMatchObject({ checked: 2, failed: 1 });
  expect(tally(ledger, ROWS, { name: "灯塔" })).toEqual(NOT_JUDGED);
  const uncoded = ledgerOf("项目名称 | 全年预算数 | 全年执行数\n码头维修 | 55 | 0.1");
  expect(tally(uncoded, ROWS, { code: "A1" })).toEqual(IN_ORDER);
  const unnamed = ledgerOf("项目编码 | 全年预算数 | 全年执行数\nA1 | 55 | 0.1");
  expect(tally(unnamed, ROWS)).toEqual(NOT_JUDGED);
});

test("an account of which two projects bear the name belongs to neither", () => {
  const ledger = table("A1 | 码头维修 | 55 | 0.1", "A2 | 码头维修 | 55 | 0.1");
  expect(tally(ledger, ROWS)).toEqual(NOT_JUDGED);
});

test("the account's own total will do, whether or not it says what was taken back", () => {
  const stated = (budget: string, execution: string) => table(`A1 | 码头维修 | ${budget} | ${execution}`);
  expect(tally(stated("65", "0.2"), ROWS, { total: "70 | 5 | 0.2 | " })).toEqual(IN_ORDER);
  expect(tally(stated("65", "0.2"), ROWS, { total: "70 | -5 | 0.2 | " })).toEqual(IN_ORDER);
  expect(tally(stated("70", "0.2"), ROWS, { total: "70 | | 0.2 | " })).toEqual(IN_ORDER);
  expect(tally(stated("70", "0.2"), ROWS, { total: "70 | 见附件 | | " })).toMatchObject({ failed: 1 });
  expect(tally(stated("65", "0.2"), ROWS, { total: "见附件 | 5 | 0.2 | " })).toMatchObject({ failed: 1 });
  expect(tally(stated("65", "0.2"), ROWS, { total: " | 5 | 见附件 | " })).toMatchObject({ failed: 2 });
  expect(tally(stated("0.2", "0.1"), ROWS, { total: "70 | 5 | 0.2 | " })).toMatchObject({ failed: 1 });
});
