import type { CheckedWorkbook } from "../../../../src/app/check-workbook";
import { checkedOf } from "../../../support/approved-book";

const JOURNAL = ["日期", "项目名称", "类型", "金额（万元）", "文号"];
const PAYMENTS = ["支付日期", "项目名称", "支付金额（万元）"];

/** Workbooks without a summary, put together from their lists. */
export const assembledBooks = (): readonly CheckedWorkbook[] => [
  checkedOf({
    调整明细: [
      JOURNAL,
      ["2024-02-05", "非遗保护", "调减", 3, "文4号"],
      ["2024-02-15", "图书馆免费开放", "追加", 12.5, "文3号"],
      ["2024-04-05", "文物普查经费", "追加", 3, "文6号"],
      ["2024-05-05", "戏曲进校园", "调减", 2, "文7号"],
    ],
    支付明细: [
      PAYMENTS,
      ["2023-12-30", "图书馆免费开放", 72],
      ["2024-05-02", "乡村舞台", 1.2],
      ["2024-05-12", null, 0.5],
    ],
  }),
];
