import type { Bases } from "../../../src/core/checks/finding";
import { buildReport } from "../../../src/core/report/build-report";
import type { ReportTable } from "../../../src/core/report/report-document";
import { reportSections } from "../../../src/core/report/report-sections";
import { textOf } from "../../../src/core/report/runs";
import { ledgerOf } from "../../support/build-ledger";

const bases: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

const annexOf = (table: string, given: Partial<Bases> = {}): ReportTable | undefined =>
  buildReport(ledgerOf(table), { ...bases, ...given }).blocks.find(
    (block): block is ReportTable => block.kind === "table" && block.caption.startsWith("附表2"),
  );
const lines = (table: ReportTable | undefined): string[] =>
  [table!.header, ...table!.rows.map((cells) => cells.map(({ runs }) => textOf(runs)))].map((cells) =>
    cells.join(" "),
  );

const TABLE = `项目名称 | 责任科室 | 资金来源 | 年初预算数 | 调增数 | 调减数 | 收回数 | 结转下年数 | 全年执行数
               科普活动 | 产业科   | 本级     | 90         |        | 10     | 3      | 2          | 70
               机柜租赁 | 信息科   | 本级     | 20         | 5      |        |        |            | 25
               技改补助 | 产业科   | 上级     |            | 100    |        |        | 5          | 95`;

describe("reconciliationAnnex", () => {
  it("leads each source and office from what was approved to what is left and where it went", () => {
    expect(lines(annexOf(TABLE))).toEqual([
      "类别 项目个数 年初预算 调增 调减 全年预算 实际支出 预算执行率 年末结余 年终收回 结转下年 未列去向",
      "按资金来源",
      "本级资金 2 110.00 5.00 10.00 105.00 95.00 90.48% 10.00 3.00 2.00 5.00",
      "上级转移支付资金 1 0.00 100.00 — 100.00 95.00 95.00% 5.00 — 5.00 —",
      "按责任科室",
      "产业科 2 90.00 100.00 10.00 180.00 165.00 91.67% 15.00 3.00 7.00 5.00",
      "信息科 1 20.00 5.00 — 25.00 25.00 100.00% 0.00 — — —",
      "合计 3 110.00 105.00 10.00 205.00 190.00 92.68% 15.00 3.00 7.00 5.00",
    ]);
  });

  it("takes 年中收回 off the full-year budget, and says how the columns follow from one another", () => {
    const annex = annexOf(TABLE, { recoveryBasis: "年中收回" });
    expect(lines(annex)[2]).toBe("本级资金 2 110.00 5.00 10.00 3.00 102.00 95.00 93.14% 7.00 2.00 5.00");
    expect(annex!.footnote).toMatch(
      /年初预算＋调增－调减－年中收回＝全年预算，全年预算－实际支出＝年末结余。$/u,
    );
  });

  it("calls over-execution no balance whose use is not listed, and speaks of the period while the year lasts", () => {
    const table =
      "项目名称 | 资金来源 | 年初预算数 | 结转下年数 | 全年执行数\n甲 | 本级 | 10 | 2 | 8\n乙 | 上级 | 5 | | 6.2\n丙 | 上级 | 5 | | 4";
    const annex = annexOf(table);
    expect(lines(annex)[0]).toMatch(/年末结余 结转下年 未列去向$/u);
    expect(lines(annex).at(-1)).toBe("合计 3 20.00 — — 20.00 18.20 91.00% 1.80 2.00 1.00");
    const within = ledgerOf(table, { heading: { budgetYear: 2023, cutoffDate: "2023年9月30日" } });
    const told = buildReport(within, bases)
      .blocks.filter((block) => block.kind === "table")
      .at(-1)!;
    expect(told.header).toContain("期末结余");
    expect(told.footnote).toMatch(/全年预算－实际支出＝期末结余。$/u);
  });

  it("claims no adjustments where a sheet states another full-year budget without telling them", () => {
    const annex = annexOf(
      "项目名称 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数\n甲 | 本级 | 10 | 12 | 12\n乙 | 上级 | 5 | 5 | 4",
    );
    expect(annex!.footnote).not.toContain("年初预算＋");
    expect(annex!.footnote).toContain("全年预算－实际支出＝年末结余。");
    expect(lines(annex)[0]).not.toContain("未列去向"); // it would repeat 年末结余
  });

  it("puts projects without a word last, and is left out where the workbook divides nothing", () => {
    expect(
      lines(annexOf("项目名称 | 资金来源 | 年初预算数 | 全年执行数\n甲 | | 10 | 9\n乙 | 本级 | 5 | 4"))
        .filter((line) => /资金/u.test(line))
        .map((line) => line.split(" ")[0]),
    ).toEqual(["按资金来源", "本级资金", "未注明资金来源"]);
    expect(annexOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 10 | 9\n乙 | 5 | 4")).toBeUndefined();
    expect(
      annexOf("项目名称 | 资金来源 | 年初预算数 | 全年执行数\n甲 | 本级 | 10 | 9\n乙 | 本级 | 5 | 4"),
    ).toBeUndefined();
  });

  it("belongs to the section 附表, so that whoever asks for it gets both tables", () => {
    const sections = reportSections(buildReport(ledgerOf(TABLE), bases));
    const appendix = sections.find(({ key }) => key === "附表")!;
    expect(appendix.blocks.map((block) => (block.kind === "table" ? block.caption : ""))).toEqual([
      "附表1　项目预算执行情况",
      "附表2　项目预算与支出调节表",
    ]);
  });
});
