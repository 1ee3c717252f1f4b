import { accountSays, ENTRIES } from "../../../support/account-book";

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
