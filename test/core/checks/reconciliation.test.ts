import { reconcile } from "../../../src/core/checks/reconciliation";
import type { Bases } from "../../../src/core/checks/finding";
import { type Amount, sum } from "../../../src/core/numbers/amount";
import { ledgerOf } from "../../support/build-ledger";

const AT_YEAR_END: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: false,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: false,
};

const LEDGER = ledgerOf(`
  项目名称 | 项目个数 | 资金来源 | 年初预算数 | 调增数 | 调减数 | 收回数 | 结转下年数 | 全年执行数
  甲项目   | 1 | 本级 | 150  |     | 7    | 5 |   | 137
  乙项目   | 1 | 本级 | 3000 |     | 3000 |   |   | 0
  丙项目   | 1 | 本级 | 0    | 20  |      |   | 2 | 18
  丁项目   | 1 | 中央 | 0    | 100 |      |   |   | 100
  戊项目   | 3 | 上级 | 16.91|     |      |   |   | 16.12
`);

describe("reconcile", () => {
  const { lines, rates } = reconcile(LEDGER, AT_YEAR_END);

  it("leads from the approved budget to the execution and the uses of the balance", () => {
    expect(
      lines.map(({ kind, label, amount, projects }) => [kind, label, amount.toFixed(2), projects]),
    ).toEqual([
      ["start", "年初批复", "3166.91", 5],
      ["less", "调减", "3007.00", 2],
      ["plus", "本级追加", "20.00", 1],
      ["plus", "上级转移支付下达", "100.00", 1],
      ["result", "全年预算", "279.91", 6],
      ["less", "执行", "271.12", 6],
      ["result", "年末结余", "8.79", 5],
      ["of-which", "年终收回", "5.00", 1],
      ["of-which", "结转下年", "2.00", 1],
      ["of-which", "待说明（未列去向）", "1.79", 4],
    ]);
  });

  it("names the items of a line, largest first, with the cells they come from", () => {
    const decrease = lines.find(({ role }) => role === "decrease")!;
    expect(decrease.items.map(({ project, from }) => [project, from])).toEqual([
      ["乙项目", [{ sheet: "表", row: 2, column: 5 }]],
      ["甲项目", [{ sheet: "表", row: 1, column: 5 }]],
    ]);
  });

  it("forms the rates on both denominators and tells whose they are", () => {
    expect(
      rates.map(({ label, value, samePopulation }) => [label, value?.toString(), samePopulation]),
    ).toEqual([
      ["总预算执行率", "96.86", true],
      ["总执行占年初批复数的比例", "8.56", false],
      ["年初批复项目预算执行率", "95.75", true],
      ["年初批复项目执行占年初批复数的比例", "4.83", true],
    ]);
  });

  it("takes 收回 off the full-year budget where the bureau counts it during the year", () => {
    const during = reconcile(LEDGER, { ...AT_YEAR_END, recoveryBasis: "年中收回" });
    const amounts = new Map(during.lines.map(({ label, amount }) => [label, amount.toFixed(2)]));
    expect(amounts.get("年中收回")).toBe("5.00");
    expect(amounts.get("全年预算")).toBe("274.91");
    expect(amounts.has("年终收回")).toBe(false);
  });

  it("bridges sheets that state the full-year budget without adjustments", () => {
    const plain = ledgerOf(`
      项目名称 | 年初预算数 | 全年预算数 | 全年执行数
      甲项目   | 100       | 80        | 80`);
    const bridge = reconcile(plain, AT_YEAR_END).lines;
    expect(bridge.map(({ label, amount }) => `${label}${amount.toString()}`).slice(0, 3)).toEqual([
      "年初批复100",
      "年中调整净额-20",
      "全年预算80",
    ]);
  });

  it("states what was spent alone where no sheet says what could be", () => {
    const spent = ledgerOf(`
      项目名称 | 资金来源 | 全年执行数
      甲项目   | 本级     | 20
      乙项目   | 中央     | 41`);
    const { lines, rates, splits } = reconcile(spent, AT_YEAR_END);
    expect(lines.map(({ kind, label, amount }) => `${kind} ${label}${amount.toString()}`)).toEqual([
      "start 执行61",
    ]);
    expect([rates, splits]).toEqual([[], []]);
  });

  it("adds up although a figure cannot be read", () => {
    const odd = ledgerOf(`
      项目名称 | 年初预算数 | 调增数 | 全年预算数 | 全年执行数
      甲项目   | 待定      | 5     | 30        | 12
      乙项目   | 10        |       | 10        | 待定
      丙项目   | #REF!     | 7     |           | 1`);
    const of = (...kinds: string[]): Amount =>
      sum(
        reconcile(odd, AT_YEAR_END).lines.flatMap(({ kind, role, amount }) =>
          kinds.includes(kind) && role !== "execution" ? [kind === "less" ? amount.negated() : amount] : [],
        ),
      );
    const result = reconcile(odd, AT_YEAR_END).lines.find(({ role }) => role === "full-year")!;
    expect(of("start", "plus", "less").equals(result.amount)).toBe(true);
  });
});
