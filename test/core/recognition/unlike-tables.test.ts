import { checkWorkbook } from "../../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "../../support/build-workbook";

function said(name: string, rows: CellSpec[][]): string {
  const outcome = checkWorkbook(buildWorkbook([{ name, rows }]));
  return outcome.kind === "unusable" ? outcome.message : "checked";
}

test.each<[string, string, CellSpec[][]]>([
  [
    "工作表“三公”像是“三公”经费表，没有年初（或全年）预算数、全年执行数的列",
    "三公",
    [
      ["2023年度“三公”经费决算对比表"],
      ["项目", "合计", "因公出国（境）费", "公务接待费"],
      ["2023年度预算数", 24, 0, 5.5],
      ["2023年度决算数", 22.48, 0, 5.12],
    ],
  ],
  [
    "工作表“额度”像是构成比例表，没有",
    "额度",
    [
      ["用款计划额度构成表"],
      ["项 目", "额 度（万元）", "比 例（%）"],
      ["按支付方式分类", 823, 100],
      ["直接支付", 617, 75],
    ],
  ],
  ["没有一行表头同时写有项目名称和年初预算数", "通知", [["关于召开会议的通知"], ["请各科室准时参加"]]],
])("%s", (words, name, rows) => {
  expect(said(name, rows)).toContain(words);
});
