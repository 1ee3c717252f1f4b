import { runChecks } from "../../../../src/core/checks/run-checks";
import { fundSum } from "../../../../src/core/checks/rules/fund-sum";
import { ledgerOfForm } from "../../../support/literal-forms";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const HEAD = "| 项目名称 | 河道整治\n| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率\n";
const cells = (findings: ReturnType<typeof findingsOf>): readonly string[] =>
  findings.map(({ kind, at }) => `${kind} ${"ABCDEFG"[at[0]!.column]!}${at[0]!.row + 1}`);

describe("fund-sum", () => {
  it("passes a total that its sources make up, blanks and — among them", () => {
    const ledger = ledgerOfForm(`${HEAD}| | 年度资金总额 | 43.2 | 43.2 | 37.24 | "86%"
      | | 其中：当年财政拨款 | 43.2 | 43.2 | 37.24 |
      | | 上年结转资金 | — | / | |
      | | 其他资金 | | | |`);
    expect(findingsOf(fundSum, ledger)).toEqual([]);
  });

  it("finds the total that misses a source, with the arithmetic", () => {
    const [finding] = findingsOf(
      fundSum,
      ledgerOfForm(`${HEAD}| | 年度资金总额 | 105.5 | 143.8 | 141.28 | "98.25%"
      | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 |
      | | 上年结转资金 | 20 | 20 | 20 |
      | | 其他资金 | 5.5 | 3.25 | 3.25 |`),
    );
    expect(finding!.message).toBe(
      "年度资金总额的年初预算数应为125.50万元：当年财政拨款100.00万元＋上年结转资金20.00万元＋其他资金5.50万元＝125.50万元，表中为105.50万元，相差20.00万元；可能是漏加第5行“上年结转资金”（恰为该行金额），也可能是一位数字不同。",
    );
    expect(finding).toMatchObject({ kind: "mismatch", project: "河道整治", repairs: [] });
    expect([finding!.cause, ...finding!.rivals]).toEqual(["row-omitted", "digits"]);
  });

  it("points at the source that the other identities speak against", () => {
    const ledger = ledgerOfForm(`${HEAD}| | 年度资金总额 | 125.5 | 143.8 | 141.28 | "98.25%"
      | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 |
      | | 上年结转资金 | 20 | 20 | 2 |
      | | 其他资金 | 5.5 | 3.25 | 3.25 |`);
    expect(cells(findingsOf(fundSum, ledger))).toEqual(["mismatch E5"]);
  });

  it("names the one source that was left blank", () => {
    const [finding] = findingsOf(
      fundSum,
      ledgerOfForm(`${HEAD}| | 年度资金总额 | 125.5 | 143.8 | 141.28 | "98.25%"
      | | 其中：当年财政拨款 | 100 | 120.55 | 118.03 |
      | | 上年结转资金 | 20 | 20 | |
      | | 其他资金 | 5.5 | 3.25 | 3.25 |`),
    );
    expect(finding!.at[0]).toMatchObject({ row: 4, column: 4 });
    expect(finding!.message).toContain("可能是第5行“上年结转资金”的执行数漏填（差额20.00万元）");
  });

  it("calls one last digit rounding", () => {
    const ledger = ledgerOfForm(`${HEAD}| | 年度资金总额 | 100.01 | 100 | 90 | "90%"
      | | 财政资金 | 33.34 | 50 | 45 |
      | | 单位资金 | 33.33 | 25 | 25 |
      | | 其他资金 | 33.33 | 25 | 20 |`);
    expect(findingsOf(fundSum, ledger).map(({ kind }) => kind)).toEqual(["hint"]);
  });

  it("asks, and no more, where all figures are rounded to whole 万元 and one is missing", () => {
    const whole = (total: number) =>
      ledgerOfForm(`${HEAD}| | 年度资金总额 | ${total} | 2906 | 2630 | "91%"
      | | 当年财政拨款 | 279 | 2626 | 2350 |
      | | 其他资金 | 2626 | 279 | 281 |`);
    const [finding] = findingsOf(fundSum, whole(2905));
    expect(finding!.kind).toBe("verify");
    expect(finding!.message).toMatch(
      /^年度资金总额的全年预算数：当年财政拨款2626.00万元＋其他资金279.00万元＝2905.00万元，表中为2906.00万元，相差1.00万元；表中各数都只填到个位，可能是四舍五入的尾差，请用未舍入的数核对/,
    );
    expect(cells(findingsOf(fundSum, whole(2955)))).toContain("mismatch C3");
  });

  it("lets 其中 fall short of the total where it need not be all, but never exceed it", () => {
    const part = (amount: string) =>
      ledgerOfForm(`${HEAD}| | 年度资金总额 | 200 | 220 | 180 | "81.82%"
      | | 其中：中央财政资金 | ${amount} | 150 | 120 |`);
    expect(findingsOf(fundSum, part("150"))).toEqual([]);
    const [finding] = findingsOf(fundSum, part("250"));
    expect(finding!.message).toMatch(
      /^年度资金总额的年初预算数为200.00万元，其中所列各项之和已为250.00万元（中央财政资金250.00万元），多50.00万元；其中各项不应大于总额/,
    );
    expect(finding!.at[0]).toMatchObject({ row: 3, column: 2 });
  });

  it("asks where only one column is not divided, and where one is divided in part", () => {
    const ledger = ledgerOfForm(`${HEAD}| | 年度资金总额 | 100 | 120 | 92.4 | "77%"
      | | 其中：当年财政拨款 | 100 | 110 | |`);
    expect(cells(findingsOf(fundSum, ledger))).toEqual(["verify D3", "verify E4"]);
  });

  it("adds up each level of sources", () => {
    const system = (detail: string) =>
      ledgerOfForm(`| 项目名称 | 智慧水务 | | | | 单位：元
      | 资金来源 | 年初预算 | 年度预算调整 | 调整后的预算 | 全年执行数 | 预算执行率%
      | 年度资金总额 | 1050000 | 190000 | 1240000 | 1140000.5 | 91.94
      |   财政资金 | 1000000 | 200000 | 1200000 | 1100000.5 | 91.67
      |     一般公共预算 | ${detail} | 200000 | 1000000 | 950000.5 | 95
      |     政府性基金 | 200000 | 0 | 200000 | 150000 | 75
      |   其他资金 | 50000 | -10000 | 40000 | 40000 | 100
      |     单位自筹 | 50000 | -10000 | 40000 | 40000 | 100`);
    expect(runChecks(system("800000")).findings.filter(({ kind }) => kind === "mismatch")).toEqual([]);
    const [finding] = findingsOf(fundSum, system("700000"));
    expect(finding).toMatchObject({ kind: "mismatch", at: [{ row: 4, column: 1 }, {}, {}] });
    expect(finding!.message).toContain("一般公共预算700000.00元＋政府性基金200000.00元＝900000.00元");
  });

  const three = (total: string, first: string, second: string, rest = "") =>
    ledgerOfForm(`${HEAD}| | 年度资金总额 | ${total}
      | | 其中：当年财政拨款 | ${first}
      | | 上年结转资金 | ${second}
      | | 其他资金 | ${rest}`);

  it("offers the sum as an alternative, but not for a formula", () => {
    const typed = three("100 | 90 | 80", "50 | 50 | 50", "40 | 40 | 30");
    const [finding, ...others] = findingsOf(fundSum, typed);
    expect(others).toEqual([]);
    expect(valuesOf(finding!.alternatives)[0]).toEqual(["90"]);
    expect(finding).toMatchObject({ stated: "100.00万元", expected: "90.00万元" });
    expect(finding!.at).toHaveLength(4);
    const [live] = findingsOf(fundSum, three("=C4*2 → 100 | 90 | 80", "50 | 50 | 50", "40 | 40 | 30"));
    expect(valuesOf(live!.alternatives)).not.toContainEqual(["90"]);
    expect(live!.message).toContain("该单元格为公式");
  });

  it("names a source counted twice", () => {
    const [finding] = findingsOf(fundSum, three("127.47 | 90 | 80", "52.31 | 50 | 50", "37.58 | 40 | 30"));
    expect(finding).toMatchObject({ cause: "row-twice" });
    expect(finding!.message).toContain("可能是重复加计第5行“上年结转资金”（恰为该行金额）");
  });

  it("says one decimal where figures have no more", () => {
    const [finding] = findingsOf(fundSum, three("90.1 | 90 | 80", "50 | 50 | 50", "40 | 40 | 30"));
    expect(finding!.message).toContain("表中各数都只填到一位小数");
    expect(finding).toMatchObject({ kind: "verify", stated: "90.10万元", expected: "90.00万元" });
    expect(finding!.at).toHaveLength(4);
  });

  it("asks for a column that no source fills", () => {
    const [finding] = findingsOf(fundSum, three("90 | 90 | 80", "50 | 50 | ", "40 | 40 | "));
    expect(finding!.message).toBe(
      "年度资金总额的全年执行数为80.00万元，所列各项都未填全年执行数，其他各列按项填有数，请补填。".replaceAll(
        "全年执行数",
        "执行数",
      ),
    );
    expect(finding!.at.map(({ row, column }) => [row, column])).toEqual([
      [3, 4],
      [4, 4],
      [2, 4],
    ]);
  });

  it("points at no single part where several or none exceed the whole", () => {
    const parts = (first: string, second: string) =>
      ledgerOfForm(`${HEAD}| | 年度资金总额 | 100 | 200 | 180 | "90%"
        | | 其中：中央财政资金 | ${first} | 90 | 70 |
        | | 省级财政资金 | ${second} | 80 | 60 |`);
    const rows = (first: string, second: string) =>
      findingsOf(fundSum, parts(first, second))[0]!.at.map(({ row }) => row);
    expect(rows("150", "10")).toEqual([3, 2, 4]);
    expect(rows("100", "10")).toEqual([2, 3, 4]);
    expect(rows("150", "120")).toEqual([2, 3, 4]);
  });

  it.each([
    [
      "all columns that somebody filled",
      "90 | 90 | 80",
      "50 | 50 | 50",
      "40 | 40 | 30",
      { checked: 3, passed: 3 },
    ],
    ["no column that nobody filled", "90 | | 80", "50 | | 50", "40 | | 30", { checked: 2, passed: 2 }],
    [
      "a sum that is no figure as open",
      "90 | 待定 | 80",
      "50 | 50 | 50",
      "40 | 40 | 30",
      { checked: 3, unverifiable: 1 },
    ],
    [
      "a sum that is blank as open",
      "90 | | 80",
      "50 | 50 | 50",
      "40 | 40 | 30",
      { checked: 3, unverifiable: 1 },
    ],
    [
      "a source that is no figure as open",
      "90 | 90 | 80",
      "50 | 待定 | 50",
      "40 | 40 | 30",
      { checked: 3, unverifiable: 1 },
    ],
    [
      "an unread source alone as open",
      "90 | | 80",
      "50 | 待定 | 50",
      "40 | | 30",
      { checked: 3, unverifiable: 1 },
    ],
    ["nothing divided as nothing", "90 | 90 | 0", "50 | 50 | ", "40 | 40 | ", { checked: 3, passed: 3 }],
  ])("counts %s", (_, total, first, second, tally) => {
    expect(tallyOf(fundSum, three(total, first, second))).toMatchObject({ failed: 0, ...tally });
  });

  it("writes no sum of one source, whatever the others leave blank or give as 0", () => {
    for (const other of ["0 | 40 | 30", " | 40 | 30"]) {
      const [finding] = findingsOf(fundSum, three("90.55 | 90 | 80", "70.25 | 50 | 50", other));
      expect(finding!.message).toContain("当年财政拨款70.25万元，表中为90.55万元");
    }
    const [cent] = findingsOf(fundSum, three("70.26 | 90 | 80", "70.25 | 50 | 50", "0 | 40 | 30"));
    expect(cent).toMatchObject({ kind: "mismatch" });
  });

  it("names no part that alone is more than a total which is their sum", () => {
    const [finding] = findingsOf(fundSum, three("40.75 | 90 | 80", "50.5 | 50 | 50", "40 | 40 | 30"));
    expect(finding!.at.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });

  const someOf = (total: string, first: string, second: string) =>
    ledgerOfForm(`${HEAD}| | 年度资金总额 | ${total} | "90%"
      | | 其中：中央财政资金 | ${first} |
      | | 省级财政资金 | ${second} |`);

  it("calls a cent rounding too where parts are not all, by which they exceed or fall short", () => {
    const [more] = findingsOf(fundSum, someOf("100 | 200 | 180", "50.01 | 90 | 70", "50 | 80 | 60"));
    expect(more).toMatchObject({ kind: "hint" });
    expect(more!.message).toContain("在四舍五入尾差范围内");
    const found = findingsOf(fundSum, someOf("100 | 150.01 | 180", "100 | 90 | 70", " | 60 | 100"));
    expect(found.map(({ kind, at }) => [kind, at[0]!.column])).toContainEqual(["hint", 3]);
  });

  it("does not speak of a part left out where it is the only one", () => {
    const single = ledgerOfForm(`${HEAD}| | 年度资金总额 | 0 | 220 | 180 | "81.82%"
      | | 其中：中央财政资金 | 50 | 150 | 120 |`);
    expect(findingsOf(fundSum, single)[0]!.message).not.toContain("漏加");
  });

  it("counts no column that the form does not have", () => {
    const ledger = ledgerOfForm(`| 项目名称 | 河道整治
      | 项目资金（万元） | | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | | 年度资金总额 | 90 | 80 | 10 | "88.89%" | 8.89
      | | 其中：当年财政拨款 | 50 | 50 | | |
      | | 其他资金 | 40 | 30 | | |`);
    expect(tallyOf(fundSum, ledger)).toMatchObject({ checked: 2, passed: 2 });
  });
});
