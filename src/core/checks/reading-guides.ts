import { DATA, SUM } from "./rule-sources";

/** The guides of the rules on how figures, rows and names are written. */
export const READING_GUIDES = {
  "unreadable-figure": { source: DATA, example: "执行数填“待定”。", remedy: "改填数值；没有发生的填0。" },
  "text-figure": {
    source: DATA,
    example: "执行数填成文本“1,234.50”，合计公式没有把它加进去。",
    remedy: "选中该列，用“分列”或“转换为数字”改为数值。",
  },
  "not-calculated": {
    source: DATA,
    example: "一列公式没有保存计算结果。",
    remedy: "在Excel或WPS中打开工作簿，重新计算后保存。",
  },
  "uncovered-rows": {
    source: DATA,
    example: "名称“执行数”比其他名称少两行。",
    remedy: "在名称管理器中改正引用位置。",
  },
  "unmarked-sum": {
    source: SUM,
    example: "“民生类”一行的各项金额正好是下面三行之和，没有写“小计”。",
    remedy: "是小计的，在名称前写上“小计”；确是项目的，标为已核实。",
  },
  "rounded-code": {
    source: "Excel数值最多保留15位有效数字",
    example: "21位编码末几位成了0。",
    remedy: "把编码列设为文本格式后重新录入。",
  },
};
