import { Sheet } from "./sheet";

interface Paragraph {
  readonly chapter: string;
  readonly text: string;
  /** Left out of the workbook as typed, so that placeholders stand in its report. */
  readonly onlyWhenComplete?: true;
}

const PARAGRAPHS: readonly Paragraph[] = [
  {
    chapter: "二",
    text: "局财务室按月登记项目支出台账，各责任科室按季度报告项目进度，预算调整经局党组会议研究后报区财政局办理。",
  },
  {
    chapter: "三",
    text: "各项目由责任科室组织实施，实施前制定工作计划，实施中跟踪进度，达到采购限额的事项按政府采购规定办理。",
  },
  {
    chapter: "四（一）",
    text: "信息化类项目统一租用网络和机房，避免各科室重复建设；办公用品按批复的标准采购。",
  },
  {
    chapter: "四（二）",
    text: "已实施的项目按年度计划推进，企业类补助在申报审核结束后拨付。",
    onlyWhenComplete: true,
  },
  {
    chapter: "四（三）",
    text: "涉农小微企业、科技型企业和复工复产企业按政策得到补助，区级视频会议覆盖范围扩大。",
  },
  {
    chapter: "四（四）",
    text: "电子政务网络和机房租赁为持续性支出，后续年度将结合使用情况核定规模。",
    onlyWhenComplete: true,
  },
  { chapter: "五（一）", text: "个别项目立项论证不够充分，前期征求意见的时间偏晚。" },
  {
    chapter: "五（二）",
    text: "年初预算编制与实际需求之间有差距，年度中间调整的项目较多。",
    onlyWhenComplete: true,
  },
  {
    chapter: "五（三）",
    text: "企业补助类资金的申报和审核集中在下半年，拨付时间相对集中。",
    onlyWhenComplete: true,
  },
  {
    chapter: "五（四）",
    text: "个别项目的资金使用进度慢于计划，需要加强过程跟踪。",
    onlyWhenComplete: true,
  },
  { chapter: "六（一）", text: "继续做好电子政务网络和视频会议系统的运行维护。" },
  { chapter: "六（一）", text: "重新论证智慧城市建设项目的建设内容，条件成熟后再申报预算。" },
  {
    chapter: "六（二）",
    text: "建议在编制年初预算时提前开展项目论证，把征求意见放在申报预算之前。",
    onlyWhenComplete: true,
  },
];

/** 文字材料: row 1 is 章节 | 文字, then a paragraph a row; a chapter may repeat. */
export function materialsSheet(complete: boolean): Sheet {
  const sheet = new Sheet("文字材料");
  sheet.put("A1", "章节", "header");
  sheet.put("B1", "文字", "header");
  sheet.widths.set("A", 12);
  sheet.widths.set("B", 90);
  sheet.rowHeights.set(1, 24);
  PARAGRAPHS.filter((paragraph) => complete || !paragraph.onlyWhenComplete).forEach((paragraph, index) => {
    const row = index + 2;
    sheet.put(`A${row}`, paragraph.chapter, "word");
    sheet.put(`B${row}`, paragraph.text, "paragraph");
    sheet.rowHeights.set(row, 36);
  });
  sheet.layout = { paper: "A4", across: false, freezeAt: "A2", repeatedRows: "1:1" };
  return sheet;
}
