import { accountSays, checkedAccount, withEntry } from "../../../support/account-book";

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
