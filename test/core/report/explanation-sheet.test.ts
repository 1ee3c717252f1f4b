import { runChecks } from "../../../src/core/checks/run-checks";
import { explanationSheet } from "../../../src/core/report/explanation-sheet";
import type { Ledger } from "../../../src/core/ledger/ledger";
import type { SheetDocument } from "../../../src/core/report/sheet-document";
import { ledgerOf } from "../../support/build-ledger";

const sheetOf = (ledger: Ledger): SheetDocument | undefined =>
  explanationSheet(ledger, runChecks(ledger).bases);
const texts = (sheet: SheetDocument | undefined): string[] =>
  sheet!.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join("|"));

const LEDGER = ledgerOf(`
  项目编码 | 项目名称 | 责任科室 | 年初预算数 | 调增数 | 调减数 | 全年执行数 | 调整依据 | 调整日期 | 未完成原因
  A1      | 甲      | 产业科   | 200       |       |       | 176.69    |         |         |
  A2      | 乙      | 科技科   | 100       | 20    |       | 120       |         |         |
  A3      | 丙      | 产业科   | 20        |       | 2     | 9         | 指标文1号 |         | 活动推迟
  A4      | 丁      |          | 10        |       |       | 0         |         |         |
  A5      | 戊      | 产业科   | 10        | 1     |       | 11        | 指标文2号 | 2020-05-06 |`);

describe("待说明清单", () => {
  it("asks each office on a page of its own, in the order in which offices are met", () => {
    const sheet = sheetOf(LEDGER);
    expect(texts(sheet)).toEqual([
      "待说明清单",
      "口径：全年预算 · 年终收回不扣减 · 万元；请在“说明（请填写）”一栏填写，其他各栏请勿改动。",
      "序号|项目编码|项目名称|全年预算|执行|预算执行率|须说明的事项|说明（请填写）",
      "产业科　共3项，待填写2项",
      "1|A1|甲|200|176.69|88.35|未完成原因（预算执行率88.35%，低于90%）|",
      "2|A3|丙|18|9|50|未完成原因（预算执行率50.00%，低于90%）|活动推迟",
      "3|A3|丙|18|9|50|调整日期（调减数2.00万元）|",
      "填报人：　　　　　　科室负责人：　　　　　　日期：　　　　年　　月　　日",
      "科技科　共2项，待填写2项",
      "1|A2|乙|120|120|100|调整依据（调增数20.00万元）|",
      "2|A2|乙|120|120|100|调整日期（调增数20.00万元）|",
      "填报人：　　　　　　科室负责人：　　　　　　日期：　　　　年　　月　　日",
      "未注明科室　共1项，待填写1项",
      "1|A4|丁|10|0|0|未完成原因（预算执行率0.00%，低于90%）|",
      "填报人：　　　　　　科室负责人：　　　　　　日期：　　　　年　　月　　日",
    ]);
    expect(sheet!.pages!.breaks).toEqual([8, 12]);
    expect(sheet!.rows[4]!.cells[7]).toEqual({ value: "", style: "placeholder" });
    expect(sheet!.headerRow).toBe(2);
  });

  it("says beside a 报送版 nothing of the file that it comes from, and never leads to its cells", () => {
    const { bases } = runChecks(LEDGER);
    expect(explanationSheet(LEDGER, bases)!.pageHeader).toMatch(/^表\.xlsx\u3000口径：/u);
    const final = explanationSheet(LEDGER, bases, "final")!;
    expect(final.pageHeader).toBe("口径：全年预算 · 年终收回不扣减 · 万元");
    expect(final.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.link)).toEqual([]);
  });

  it("keeps what was written though it is no longer asked for, or belongs to no project", () => {
    const explained: Ledger["explained"] = {
      projects: { reason: [1], adjustmentDocument: [0, 4], adjustmentDate: [] },
      strays: [
        {
          field: "reason",
          code: "A9",
          name: "己",
          text: "已撤销",
          at: { sheet: "待说明清单", row: 9, column: 7 },
        },
      ],
    };
    const lines = texts(sheetOf({ ...LEDGER, explained })).filter((line) => /\|/.test(line));
    expect(lines).toContain("3|A2|乙|120|120|100|调整日期（调增数20.00万元）|");
    expect(lines).toContain("1|A2|乙|120|120|100|未完成原因（预算执行率现为100.00%，已无须说明）|");
    expect(lines).toContain("5|A5|戊|11|11|100|调整依据（调增数1.00万元）|指标文2号");
    expect(lines).toContain("2|A1|甲|200|176.69|88.35|调整依据（现已无调整数）|");
    expect(lines.at(-1)).toBe("|A9|己||||未完成原因|已撤销");
  });

  it("is not written where nothing is asked", () => {
    expect(sheetOf(ledgerOf("项目名称 | 年初预算数 | 全年执行数\n甲 | 10 | 9"))).toBeUndefined();
  });
});
