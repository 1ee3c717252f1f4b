import { reasonLimitOf } from "../../../src/core/checks/reason-limit";
import { reasonRequired } from "../../../src/core/checks/rules/reason-required";
import { Amount } from "../../../src/core/numbers/amount";
import type { Heading } from "../../../src/core/ledger/ledger";
import { ledgerOf } from "../../support/build-ledger";
import { findingsOf } from "../../support/findings-of";

const limit = (heading: Partial<Heading>): string =>
  reasonLimitOf({ unit: "万元", at: {}, ...heading }).words;
const TABLE =
  "项目名称 | 年初预算数 | 全年执行数 | 未完成原因\n甲 | 10 | 7.4 |\n乙 | 10 | 7.6 |\n丙 | 200 | 170 |";
const named = (heading: Partial<Heading>): readonly (string | undefined)[] =>
  findingsOf(reasonRequired, ledgerOf(TABLE, { heading })).map(({ project }) => project);

describe("reasonLimitOf", () => {
  it.each([
    [{}, "90%"],
    [{ cutoffDate: "2020年12月31日", budgetYear: 2020 }, "90%"],
    [{ cutoffDate: "2020年11月30日", budgetYear: 2020 }, "90%"],
    [{ cutoffDate: "2020年9月30日", budgetYear: 2020 }, "序时进度75.00%（截至2020年9月30日）"],
    [{ cutoffDate: "2020-09-29" }, "序时进度66.67%（截至2020-09-29）"],
    [{ cutoffDate: "2021年1月15日", budgetYear: 2020 }, "90%"],
    [{ cutoffDate: "年底" }, "90%"],
    [{ reasonThreshold: Amount.of("80") }, "80%"],
  ] as const)("takes %j for %s", (heading, words) => {
    expect(limit(heading)).toBe(words);
  });

  it("asks for reasons below the share of the year that has passed", () => {
    const heading = { cutoffDate: "2020年9月30日", budgetYear: 2020 };
    expect(named(heading)).toEqual(["甲"]);
    expect(findingsOf(reasonRequired, ledgerOf(TABLE, { heading }))[0]!.message).toContain(
      "低于序时进度75.00%（截至2020年9月30日）",
    );
  });

  it("honours the workbook's own threshold and the amount from which it counts", () => {
    expect(named({})).toEqual(["甲", "乙", "丙"]);
    expect(named({ reasonThreshold: Amount.of("75") })).toEqual(["甲"]);
    expect(named({ reasonFloor: Amount.of("100") })).toEqual(["丙"]);
  });
});
