import { checkWorkbook } from "../../../src/app/check-workbook";
import type { Ledger } from "../../../src/core/ledger/ledger";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

/** A form whose rows are [label as typed, 年初, 全年, 执行]; the first is the sum. */
function formWith(rows: readonly (readonly [string, ...(number | string | null)[]])[]): Ledger {
  const head = ["资金来源", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）"];
  const cells = [["项目名称", "河道整治"], head, ...rows].map((row): CellSpec[] => row.map((v) => ({ v })));
  const outcome = checkWorkbook(
    buildWorkbook([{ name: "自评表", rows: cells }], [], { fileName: "自评表.xlsx" }),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.ledger;
}

/** "总额 = 财政资金 + 其他资金"; an ellipsis where more may belong to the whole. */
function divisionsIn({ funds, divisions }: Ledger): readonly string[] {
  return divisions.map(({ whole, parts, isComplete }) => {
    const names = parts.map((part) => funds[part]!.label).join(" + ");
    return `${whole === undefined ? "总额" : funds[whole]!.label} = ${names}${isComplete ? "" : " …"}`;
  });
}

describe("the rows of a form", () => {
  it("make up the sum, however they are aligned under 其中", () => {
    const ledger = formWith([
      ["年度资金总额", 125.5, 143.8, 141.28],
      ["其中：当年财政拨款", 100, 120.55, 118.03],
      ["      上年结转资金", 20, 20, 20],
      ["      其他资金", 5.5, 3.25, 3.25],
    ]);
    expect(divisionsIn(ledger)).toEqual(["总额 = 当年财政拨款 + 上年结转资金 + 其他资金"]);
  });

  it("are parts of the row above them where indents say so and the figures agree", () => {
    const ledger = formWith([
      ["年度资金总额", 105, 124, 118],
      ["　财政资金", 100, 120, 114],
      ["　　教育费附加", 80, 95, 94],
      ["　　土地出让金", 20, 25, 20],
      ["　其他资金", 5, 4, 4],
    ]);
    expect(divisionsIn(ledger)).toEqual([
      "总额 = 财政资金 + 其他资金",
      "财政资金 = 教育费附加 + 土地出让金 …",
    ]);
  });

  it("of several levels are nested by their names where the figures bear it out", () => {
    const ledger = formWith([
      ["年度资金总额", null, 758, 723],
      ["其中：中央财政资金", null, 288, 288],
      ["　地方财政资金", null, 194, 159],
      ["　　自治区财政资金", null, 88, 72],
      ["　　盟市财政资金", null, null, null],
      ["　　旗县财政资金", null, 106, 87],
      ["　其他资金", null, 276, 276],
    ]);
    expect(divisionsIn(ledger)).toEqual([
      "总额 = 中央财政资金 + 地方财政资金 + 其他资金",
      "地方财政资金 = 自治区财政资金 + 盟市财政资金 + 旗县财政资金 …",
    ]);
  });

  it("stay beside 地方财政资金 where together with it they make up the sum", () => {
    const ledger = formWith([
      ["年度资金总额", null, 300, 270],
      ["其中：中央财政资金", null, 100, 90],
      ["　地方财政资金", null, 120, 110],
      ["　自治区财政资金", null, 80, 70],
    ]);
    expect(divisionsIn(ledger)).toEqual(["总额 = 中央财政资金 + 地方财政资金 + 自治区财政资金 …"]);
  });

  it("are told apart by figures however small", () => {
    const ledger = formWith([
      ["年度资金总额", 0.054455, 0.057248, 0.041762],
      ["财政资金", 0.023096, 0.023096, 0.016619],
      ["政府性基金预算拨款", 0.023096, 0.023096, 0.016619],
      ["其他资金", 0.031359, 0.034152, 0.025143],
    ]);
    expect(divisionsIn(ledger)).toEqual(["总额 = 财政资金 + 其他资金", "财政资金 = 政府性基金预算拨款 …"]);
  });

  it("are parts of the source before 其中, as many as the figures say", () => {
    const ledger = formWith([
      ["资金总额", 160, 160, 150],
      ["财政拨款", 150, 150, 140],
      ["其中：上级补助资金", 90, 90, 85],
      ["本级资金", 60, 60, 55],
      ["单位资金", 7, 7, 7],
      ["其他资金", 3, 3, 3],
    ]);
    expect(divisionsIn(ledger)).toEqual([
      "总额 = 财政拨款 + 单位资金 + 其他资金",
      "财政拨款 = 上级补助资金 + 本级资金 …",
    ]);
  });

  it("are nested by their figures where no label tells of levels, though one of them is wrong", () => {
    const ledger = formWith([
      ["年度资金总额", 316, 338, 301],
      ["财政资金", 288, 308, 276],
      ["其中：本级财力", 160, 160, 146],
      ["重点专项", 128, 148, 103],
      ["其他资金", 28, 30, 25],
      ["自有经费", 20, 20, 16],
      ["企业捐款", 8, 10, 9],
    ]);
    expect(divisionsIn(ledger)).toEqual([
      "总额 = 财政资金 + 其他资金",
      "财政资金 = 本级财力 + 重点专项 …",
      "其他资金 = 自有经费 + 企业捐款 …",
    ]);
  });

  it("are no division of a whole that they exceed in most columns", () => {
    const ledger = formWith([
      ["年度资金总额", 300, 320, 280],
      ["本级财力", 300, 320, 280],
      ["重点专项", 210, 220, 190],
      ["其他资金", 40, 60, 50],
    ]);
    expect(divisionsIn(ledger)).toEqual([]);
  });

  it("divide the sum twice where they tell of spending beside the sources", () => {
    const ledger = formWith([
      ["年度资金总额", 100, 110, 105],
      ["财政拨款", 90, 100, 96],
      ["其他资金", 10, 10, 9],
      ["基本支出", 60, 65, 64],
      ["项目支出", 40, 45, 41],
    ]);
    expect(divisionsIn(ledger)).toEqual(["总额 = 财政拨款 + 其他资金", "总额 = 基本支出 + 项目支出 …"]);
  });

  it("take 其他支出 with what is spent, and all together where only that makes up the sum", () => {
    const spent = formWith([
      ["年度资金总额", 100, 110, 70],
      ["基本支出", 60, 65, 64],
      ["项目支出", 30, 35, 6],
      ["其他支出", 10, 10, 5],
    ]);
    expect(divisionsIn(spent)).toEqual(["总额 = 基本支出 + 项目支出 + 其他支出"]);
    const mixed = formWith([
      ["年度资金总额", 100, 110, 75],
      ["基本支出", 60, 65, 64],
      ["项目支出", 30, 35, 6],
      ["其他资金", 10, 10, 5],
    ]);
    expect(divisionsIn(mixed)).toEqual(["总额 = 基本支出 + 项目支出 + 其他资金"]);
  });

  it("keep what a cell states apart from nothing and from what cannot be read", () => {
    const { funds, oddities } = formWith([
      ["年度资金总额", 100, 100, 90],
      ["财政拨款", "100", "303010100%", 90],
      ["其他资金", "—", "/", null],
    ]);
    expect(funds.map(({ label, amounts, unread }) => [label, Object.keys(amounts), unread])).toEqual([
      ["财政拨款", ["initialBudget", "execution"], ["fullYearBudget"]],
      ["其他资金", [], []],
    ]);
    expect(oddities.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "text-figure 100",
      "text 303010100%",
    ]);
  });

  it("show a sum that is blank or — though they have figures", () => {
    const { oddities } = formWith([
      ["年度资金总额", null, "—", 90],
      ["财政拨款", 80, 80, 70],
      ["其他资金", 20, 20, 20],
    ]);
    expect(oddities.map(({ kind, field, text, project }) => [kind, field, text, project])).toEqual([
      ["blank", "initialBudget", "", 0],
      ["blank", "fullYearBudget", "—", 0],
    ]);
  });
});
