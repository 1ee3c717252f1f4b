import type { Heading, Ledger } from "../../../../src/core/ledger/ledger";
import { evaluatedLedger } from "../../../support/evaluated-ledger";
import { formText, indicatorForm } from "../../../support/indicator-form";
import { listWithForms } from "../../../support/list-with-forms";
import { ledgerOfSheets } from "../../../support/literal-forms";
import { ledgerWithTexts } from "../../../support/texted-ledger";

const OUTPUT = "A1 | | 产出 | 场次 | 5 | 60 | 60\n | | 效益 | 素质 | 好 | 30 | 28\n";
const scored = (score: string, spent: string, budget = "20", heading: Partial<Heading> = {}): Ledger =>
  evaluatedLedger(`A1 | | 产出 | 场次 | 5 | 90 | 90\n | | 预算执行率 | | | 10 | ${score}`, {
    rows: `A1 | 甲 | 产业科 | ${budget} | | ${spent}`,
    heading,
  });

/** Small ledgers with a sheet 绩效指标 that make the rules on 自评表 speak, and two with figures that are texts. */
export const FORM_BOOKS: readonly Ledger[] = [
  evaluatedLedger(OUTPUT, { rows: "A1 | 甲 | | 30 | 30 | 0" }),
  evaluatedLedger(`${OUTPUT} | | 预算执行率 | | | 10 | 5\n | | 总分 | | | 100 | 98`),
  evaluatedLedger(`${OUTPUT} | | 总分 | | | 90 | `),
  scored("10", "10"),
  scored("12", "24"),
  scored("8.61", "86.17", "100"),
  scored("8.8", "88.3", "100"),
  scored("9", "86.2", "100", { scoreDecimals: 2 }),
  evaluatedLedger("A1 | | 产出指标 | 场次 | 5 | 60 | 60\n | | 效益指标 | 素质 | 好 | 30 | 20 | 人员未到位"),
  evaluatedLedger("A1 | | 产出 | 场次 | 5 | 65 | 60 | 场地关闭\n | | 效益 | 素质 | 好 | 30 | 30"),
  evaluatedLedger("A1 | | 产出 | 场次 | 5 | 100 | 60 | 场地关闭"),
  evaluatedLedger("A1 | | 产出 | 场次 | 5 | 90 | 90", {
    rows: "A1 | 甲 | | 20 | | 20\nA2 | 乙 | | 20 | | 20",
  }),
  evaluatedLedger("A1 | | 产出 | 场次 | 5 | 60分 | 良好\n | | 预算执行率 | | | 10 | #DIV/0!"),
  evaluatedLedger(
    "A7 | 甲 | 产出 | 场次 | 5 | 90 | 90\nB1 | 乙 | 产出 | 场次 | 5 | 90 | 90\n | 丙 | 产出 | 场次 | 5 | 90 | 90",
  ),
  evaluatedLedger(" | 甲 | 产出 | 场次 | 5 | 90 | 90", {
    rows: "A1 | 甲 | | 20 | | 20\nA2 | 甲 | | 30 | | 30",
  }),
  evaluatedLedger(
    "A1 | | 产出 | 场次 | | 30 | 30\n | | | 人次 | 7 | 30 | \n | | | 批次 | 1 | 30 | 20\n | | | 套数 | 1 | 10 | 11\n | | | 册数 | 1 | 10 | -1",
  ),
  indicatorForm(
    ["≥4次 | 4次 | 35 | 36", "≥30人 | 25人 | 30 | -1", "≥90% | 81% | 30 | 20"],
    "100 | 85",
    "得分＝实际完成值÷指标值×分值",
  ),
  indicatorForm(["≥4次 | 2次 | 30 | 15", "≥30人 | 25人 | 30 | 25", "≥90% | 81% | 30 | 20"], "100 | 70"),
  listWithForms(5, 4),
  ledgerOfSheets({
    台账: `2024年项目台账（万元）
      项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
      智慧停车 | 43.2 | 40 | 40 | 100%
      河道整治 | 43.2 | 40 | 40 | 100%
      渡口改造 | 43.2 | 40 | 40 | 100%`,
    自评表1: formText("智慧停车"),
    自评表2: formText("河道整治"),
    自评表3: formText("渡口改造", undefined, undefined, "", "10 | 92.59% | 10"),
  }),
  ledgerWithTexts("１，２３４.50", 15),
  ledgerWithTexts("1,234.50", "15"),
];
