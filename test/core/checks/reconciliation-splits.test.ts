import fc from "fast-check";
import type { Bases } from "../../../src/core/checks/finding";
import { reconcile } from "../../../src/core/checks/reconciliation";
import type { BridgeOfGroup } from "../../../src/core/checks/reconciliation-table";
import { sum } from "../../../src/core/numbers/amount";
import { ledgerOf } from "../../support/build-ledger";

const AT_YEAR_END: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: false,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: false,
};
const HEADER =
  "项目名称 | 项目个数 | 责任科室 | 资金来源 | 资金年度 | 年初预算数 | 调增数 | 调减数 | 收回数 | 结转下年数 | 全年执行数\n";
const BOOK = `${HEADER}
  甲 | 1 | 产业科 | 本级 | 当年     | 150   |    | 7 | 5 |   | 137
  乙 | 1 | 科技科 | 本级 | 当年     | 0     | 20 |   |   | 2 | 18
  丙 | 1 | 产业科 | 中央 | 当年     | 0     | 100 |  |   |   | 100
  丁 | 3 |        | 上级 | 上年结转 | 16.91 |    |   |   |   | 16.12`;

const line = ({ label, projects, amounts, rate }: BridgeOfGroup): string =>
  [
    label,
    projects,
    ...(["approved", "increase", "decrease", "fullYear", "execution", "balance"] as const).map((figure) =>
      amounts[figure].toString(),
    ),
    ...(["recovered", "carriedForward", "unlisted"] as const).map((figure) => amounts[figure].toString()),
    rate?.toString() ?? "—",
  ].join(" ");

describe("the bridge by source, year of money and office", () => {
  const { splits } = reconcile(ledgerOf(BOOK), AT_YEAR_END);

  it("is told in that order, groups as they are first met, unnamed ones last", () => {
    expect(splits.map(({ by, groups }) => [by, groups.map(({ label }) => label)])).toEqual([
      ["资金来源", ["本级", "中央", "上级"]],
      ["资金年度", ["当年", "上年结转"]],
      ["责任科室", ["产业科", "科技科", "未注明"]],
    ]);
  });

  it("leads each group from its approved budget to the uses of its balance", () => {
    expect([...splits[2]!.groups, splits[2]!.total].map(line)).toEqual([
      "产业科 2 150 100 7 243 237 6 5 0 1 97.53",
      "科技科 1 0 20 0 20 18 2 0 2 0 90",
      "未注明 3 16.91 0 0 16.91 16.12 0.79 0 0 0.79 95.33",
      "合计 6 166.91 120 7 279.91 271.12 8.79 5 2 1.79 96.86",
    ]);
  });

  it("counts 收回 as a reduction where the bureau does", () => {
    const during = reconcile(ledgerOf(BOOK), { ...AT_YEAR_END, recoveryBasis: "年中收回" });
    const { amounts } = during.splits[2]!.groups[0]!;
    expect([amounts.recoveredDuringYear, amounts.fullYear, amounts.recovered].map(String)).toEqual([
      "5",
      "238",
      "0",
    ]);
  });

  it("leaves out what the workbook does not tell, and takes the approving office where no other is named", () => {
    const plain = ledgerOf("项目名称 | 财政归口科室 | 年初预算数 | 全年执行数\n甲 | 行政科 | 1 | 0");
    expect(reconcile(plain, AT_YEAR_END).splits.map(({ by }) => by)).toEqual(["财政归口科室"]);
    const bare = ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 1 | 0");
    expect(reconcile(bare, AT_YEAR_END).splits).toEqual([]);
  });

  it("forms no rate without a budget", () => {
    const none = ledgerOf("项目名称 | 责任科室 | 年初预算数 | 全年执行数\n甲 | 科 | 0 | 0");
    expect(reconcile(none, AT_YEAR_END).splits[0]!.groups[0]!.rate).toBeUndefined();
  });

  it("leaves out offices that are as many as projects", () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, row) => `项目${row} | 科室${row} | 1 | 0`).join("\n");
    const of = (count: number) =>
      reconcile(ledgerOf(`项目名称 | 责任科室 | 年初预算数 | 全年执行数\n${rows(count)}`), AT_YEAR_END)
        .splits;
    expect(of(100)[0]!.groups).toHaveLength(100);
    expect(of(101)).toEqual([]);
  });

  it("adds up across and down, whatever stands in the cells", () => {
    const figure = fc.constantFrom("", "0", "7", "12.34", "-3.5", "待定", "#REF!", "0.000001");
    const row = fc.tuple(
      fc.constantFrom("", "本级", "中央", "上级"),
      fc.constantFrom("", "当年", "上年结转"),
      fc.constantFrom("", "甲科", "乙科"),
      ...Array.from({ length: 6 }, () => figure),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("年终收回", "年中收回"),
        (rows, recoveryBasis) => {
          const table = rows.map(([source, year, office, ...figures], index) =>
            [`项${index}`, "1", office, source, year, ...figures].join(" | "),
          );
          const { splits: all } = reconcile(ledgerOf(HEADER + table.join("\n")), {
            ...AT_YEAR_END,
            recoveryBasis: recoveryBasis as Bases["recoveryBasis"],
          });
          for (const { groups, total } of all) {
            for (const { amounts: a } of [...groups, total]) {
              const budget = a.approved.plus(a.increase).minus(a.decrease).minus(a.recoveredDuringYear);
              expect(budget.plus(a.netAdjustment).equals(a.fullYear)).toBe(true);
              expect(a.fullYear.minus(a.execution).equals(a.balance)).toBe(true);
              expect(a.recovered.plus(a.carriedForward).plus(a.unlisted).equals(a.balance)).toBe(true);
            }
            for (const figureOf of Object.keys(total.amounts) as (keyof typeof total.amounts)[])
              expect(
                sum(groups.map(({ amounts }) => amounts[figureOf])).equals(total.amounts[figureOf]),
              ).toBe(true);
          }
        },
      ),
      { seed: 6, numRuns: 150 },
    );
  });
});
