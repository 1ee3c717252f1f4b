import { formScore } from "../../../../src/core/checks/rules/form-score";
import type { Heading, Ledger } from "../../../../src/core/ledger/ledger";
import { ledgerOfForm, ledgerOfSheets } from "../../../support/literal-forms";
import { findingsOf, tallyOf, valuesOf } from "../../../support/findings-of";

const form = (score: string, note = "", rate = '"86%"') =>
  ledgerOfForm(`| 项目名称 | 智慧停车
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    | | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | ${rate} | ${score}
    | | 其中：当年财政拨款 | 43.2 | 43.2 | 37.24 | — | | —
    | | 其他资金 | | | | — | | —
    | ${note}`);
const PLAIN = "得分计算方法：执行率×该指标分值，最高不得超过分值上限";
/** The money in any columns, with the cells of 分值, 执行率 and 得分; one source has all of it unless told. */
const money = (columns: string, total: string, cells: string, sources: readonly string[] = [total]) =>
  `| 项目名称 | 智慧停车
    | 项目资金（万元） | | ${columns} | 分值 | 执行率 | 得分
    | | 年度资金总额 | ${total} | ${cells}
    | | 其中：当年财政拨款 | ${sources[0]}
    | | 其他资金 | ${sources[1] ?? ""}
    | ${PLAIN}`;
const set = (ledger: Ledger, heading: Partial<Heading>): Ledger => ({
  ...ledger,
  heading: { ...ledger.heading, ...heading },
});
const BUDGETS = "年初预算数 | 全年预算数 | 全年执行数";
const LIST = `| 单位：万元
  | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
  | 智慧停车 | 40 | 50 | 25 | "50%"
  | 河道整治 | 10 | 10 | 10 | "100%"`;
const beside = (...lines: Parameters<typeof money>) => ledgerOfSheets({ 台账: LIST, 停车: money(...lines) });
const alone = (...lines: Parameters<typeof money>) => ledgerOfForm(money(...lines));
const STEPS = "执行率90%以上得满分，每低1个百分点扣0.5分";

describe("form-score", () => {
  it.each(["8.62", "8.6", "9", "8.620", '"8.62分"', "—"])("takes %s for 86.2% of 10", (score) => {
    expect(findingsOf(formScore, form(score, PLAIN))).toEqual([]);
  });

  it.each(["8.62037037037037", "8.620370370370371", "8.62000000000001"])(
    "takes %s, which a formula leaves",
    (score) => {
      expect(findingsOf(formScore, form(score, PLAIN))).toEqual([]);
    },
  );

  it("tells a score that a formula leaves unrounded to four decimals", () => {
    const [finding] = findingsOf(formScore, form("8.333333333333334", PLAIN));
    expect(finding).toMatchObject({ stated: "8.3333分", expected: "8.62分" });
  });

  it("finds a score that the form's own method does not give", () => {
    const [finding] = findingsOf(formScore, form("8.26", PLAIN));
    expect(finding).toMatchObject({ kind: "mismatch", at: [{ row: 2, column: 7 }, {}, {}, {}] });
    expect(finding!.message).toBe(
      "预算执行率得分应为8.62分：执行率86.20%（执行数37.24万元÷预算数43.20万元）×分值10分＝8.62分，表中为8.26分，相差0.36分。",
    );
  });

  it("only asks where the form does not say how points are given", () => {
    const [finding] = findingsOf(formScore, form("8.26"));
    expect(finding).toMatchObject({ kind: "verify", repairs: [] });
    expect(finding!.message).toMatch(/；按其他办法计分的，请在表中注明计分办法。$/);
  });

  it("says nothing where the form gives points in another way, unless there are too many", () => {
    expect(findingsOf(formScore, form("8", STEPS))).toEqual([]);
    expect(findingsOf(formScore, form("12", STEPS))[0]!.message).toBe(
      "预算执行率得分12分高于分值10分，多2分；得分以分值为限。",
    );
  });

  it("leaves a score that follows the stated rate to the rule on rates", () => {
    expect(findingsOf(formScore, form("8.9", PLAIN, '"89%"'))).toEqual([]);
  });

  it.each<[string, Parameters<typeof money>]>([
    ["a score that is no figure", [BUDGETS, "40 | 40 | 20", "10 | | 待定"]],
    ["more than the usual ten where no points stand", [BUDGETS, "40 | 40 | 20", " | | 12"]],
    ["a score without a budget", [BUDGETS, "0 | 0 | 20", "10 | | 5"]],
    ["a score without a readable execution", [BUDGETS, "40 | 40 | 待定", "10 | | 5"]],
    ["a score of a negative execution", [BUDGETS, "40 | 40 | -20", "10 | | 5"]],
    ["a score of no points", [BUDGETS, "40 | 40 | 20", "0 | | 0"]],
  ])("cannot judge %s", (_, lines) => {
    const unverifiable = { checked: 1, passed: 0, failed: 0, unverifiable: 1 };
    expect(tallyOf(formScore, alone(...lines))).toEqual(unverifiable);
  });

  it("cannot judge a form beside the ledger without execution or without budget", () => {
    for (const total of ["40 | 50 | ", "40 | | 25"])
      expect(tallyOf(formScore, beside(BUDGETS, total, "10 | | 5"))).toMatchObject({
        checked: 1,
        unverifiable: 1,
      });
  });

  it("takes full points for all that there was, and speaks of no limit there", () => {
    expect(tallyOf(formScore, alone(BUDGETS, "40 | 40 | 40", "10 | | 10"))).toMatchObject({ passed: 1 });
    expect(findingsOf(formScore, alone(BUDGETS, "40 | 40 | 40", "10 | | 9"))[0]!.message).toContain(
      "×分值10分＝10分，表中为9分",
    );
  });

  it("takes up to four decimals, and where the bureau has set them only these", () => {
    expect(findingsOf(formScore, form("8.6204", PLAIN))).toEqual([]);
    expect(findingsOf(formScore, form("8.62037", PLAIN))).toHaveLength(1);
    expect(findingsOf(formScore, set(form("8.62", PLAIN), { scoreDecimals: 2 }))).toEqual([]);
    const [finding] = findingsOf(formScore, set(form("9", PLAIN), { scoreDecimals: 1 }));
    expect(valuesOf(finding!.repairs)).toEqual([["8.6"]]);
  });

  it("divides by the budget as stated, or by the one that the declared basis names", () => {
    const unlike = alone("年初预算数 | 调增数 | 全年预算数 | 全年执行数", "40 | 5 | 50 | 20", "10 | | 4");
    expect(findingsOf(formScore, unlike)).toEqual([]);
    const initial = alone(BUDGETS, "40 | 50 | 20", "10 | | 5");
    expect(findingsOf(formScore, initial)).toMatchObject([{ expected: "4分" }]);
    expect(findingsOf(formScore, set(initial, { rateBasis: "年初预算" }))).toEqual([]);
    const late = alone(BUDGETS, "0 | 50 | 20", "10 | | 4");
    expect(findingsOf(formScore, set(late, { rateBasis: "年初预算" }))).toEqual([]);
  });

  it("does with the only budget that the form has", () => {
    const initial = (score: string) =>
      alone("年初预算数 | 全年执行数", "40 | 20", `10 | | ${score}`, ["30 | 20", "20 | "]);
    expect(findingsOf(formScore, initial("5"))).toEqual([]);
    expect(findingsOf(formScore, initial("4"))).toEqual([]);
    expect(findingsOf(formScore, initial("6"))[0]!.at).toMatchObject([
      { column: 6 },
      { column: 3 },
      { column: 2 },
    ]);
    const fullYear = alone("全年预算数 | 全年执行数", "40 | 20", "10 | | 5");
    expect(findingsOf(formScore, set(fullYear, { rateBasis: "年初预算" }))).toEqual([]);
  });

  it.each(["5", "4", "6.25"])("takes %s, which follows a sum of the sources or of the total", (score) => {
    const sources = ["20 | 30 | 10", "20 | 10 | 10"];
    expect(findingsOf(formScore, alone(BUDGETS, "40 | 50 | 25", `10 | | ${score}`, sources))).toEqual([]);
  });

  it("takes no score of a part, of blanks, or of sources that are not all there", () => {
    const parted = ledgerOfForm(`| 项目名称 | 智慧停车
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
      | | 年度资金总额 | 50 | 50 | 25 | 10 | 3
      | | 其中：当年财政拨款 | 50 | 50 | 25
      | | 其中：本级 | 40 | 40 | 10
      | | 上级 | 10 | 10 | 5
      | | 其他资金
      | ${PLAIN}`);
    expect(findingsOf(formScore, parted)).toMatchObject([{ expected: "5分" }]);
    const short = ledgerOfForm(`| 项目名称 | 智慧停车
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
      | | 年度资金总额 | 50 | 50 | 25 | 10 | 3
      | | 其中：当年财政拨款 | 30 | 30 | 10
      | | 上年结转资金 | 5 | 5 | 5
      | ${PLAIN}`);
    expect(findingsOf(formScore, short)).toMatchObject([{ expected: "5分" }]);
    const blank = alone(BUDGETS, "40 | 50 | 25", "10 | | 0", ["40 | 50 | ", ""]);
    expect(findingsOf(formScore, blank)).toMatchObject([{ expected: "5分" }]);
  });

  it("goes by the figures of a form that stands beside the ledger", () => {
    for (const score of ["4", "4.5", "5"]) {
      const ledger = beside(BUDGETS, "40 | 50 | 20", `10 | "45%" | ${score}`, ["20 | 20 | 20", "10 | 20 | "]);
      expect(findingsOf(formScore, ledger)).toEqual([]);
    }
    const apart = (score: string) =>
      beside(BUDGETS, "40 | 50 | 20", `10 | | ${score}`, ["20 | 20 | 20", "10 | 25 | "]);
    expect(findingsOf(formScore, apart("4.44"))).toEqual([]);
    expect(findingsOf(formScore, apart("6.67"))).toHaveLength(1);
    const initial = beside("年初预算数 | 全年执行数", "40 | 20", "10 | | 4", ["30 | 20", "20 | "]);
    expect(findingsOf(formScore, initial)).toEqual([]);
    const [finding] = findingsOf(formScore, beside(BUDGETS, "40 | 50 | 20", "10 | | 6"));
    expect(finding!.at).toMatchObject([
      { sheet: "停车", column: 7 },
      { sheet: "停车", column: 4 },
      { sheet: "停车", column: 3 },
      { sheet: "停车", column: 2 },
    ]);
  });

  it("goes by the sources of no other form", () => {
    const ledger = ledgerOfSheets({
      停车: money(BUDGETS, "40 | 50 | 25", "10 | | 4"),
      河道: money(BUDGETS, "40 | 50 | 20", "10 | | 4").replace("智慧停车", "河道整治"),
    });
    expect(findingsOf(formScore, ledger)).toMatchObject([{ project: "智慧停车", expected: "5分" }]);
  });
});
