/** A chapter of the form. The list is data: places and years differ in their forms. */
export interface Chapter {
  /** The key of 文字材料: 二, 四（一）. */
  readonly key: string;
  readonly level: 1 | 2;
  readonly heading: string;
  /** What only people can write here; absent where the ledger gives the whole chapter or the parts below do. */
  readonly wanted?: string;
  /** What the ledger gives, before the texts of 文字材料. */
  readonly fromLedger?: LedgerPart;
}

/** What the ledger can give for a chapter, by the word that the sheet 报告章节 uses for it. */
export const LEDGER_PARTS = {
  概况: "overview",
  项目: "projects",
  资金: "funds",
  经济性: "economy",
  效率性: "efficiency",
  执行偏低: "low",
} as const;

export type LedgerPart = (typeof LEDGER_PARTS)[keyof typeof LEDGER_PARTS];

/** Single facts: a chapter that people wrote in one piece can do without them. */
export const FACTS: ReadonlySet<LedgerPart> = new Set(["economy", "efficiency", "low"]);

export interface ReportForm {
  readonly attachment?: string;
  readonly chapters: readonly Chapter[];
}

/** 附件4-2《项目支出绩效报告（自评）》: six chapters; headings only, never the guidance of the blank form. */
export const FORM_4_2: ReportForm = {
  attachment: "附件4-2",
  chapters: [
    { key: "一", level: 1, heading: "一、项目基本情况" },
    { key: "一（一）", level: 2, heading: "（一）项目概况", fromLedger: "overview" },
    { key: "一（二）", level: 2, heading: "（二）绩效目标设定及指标完成情况", fromLedger: "projects" },
    {
      key: "二",
      level: 1,
      heading: "二、项目资金使用及管理情况",
      wanted: "资金管理制度的制定和执行情况",
      fromLedger: "funds",
    },
    { key: "三", level: 1, heading: "三、项目组织实施情况", wanted: "项目的组织、实施和日常管理情况" },
    { key: "四", level: 1, heading: "四、项目绩效情况" },
    {
      key: "四（一）",
      level: 2,
      heading: "（一）经济性分析",
      wanted: "项目成本（预算）控制情况",
      fromLedger: "economy",
    },
    {
      key: "四（二）",
      level: 2,
      heading: "（二）效率性分析",
      wanted: "项目实施进度和质量情况",
      fromLedger: "efficiency",
    },
    { key: "四（三）", level: 2, heading: "（三）有效性分析", wanted: "项目产出和资金使用效果" },
    { key: "四（四）", level: 2, heading: "（四）可持续性分析", wanted: "后续政策、资金、人员和管理安排" },
    { key: "五", level: 1, heading: "五、存在的问题" },
    { key: "五（一）", level: 2, heading: "（一）专项管理方面的问题", wanted: "专项管理方面的情况和问题" },
    { key: "五（二）", level: 2, heading: "（二）资金分配方面的问题", wanted: "资金分配方面的情况和问题" },
    {
      key: "五（三）",
      level: 2,
      heading: "（三）资金拨付方面的问题",
      wanted: "资金拨付方面的情况和问题",
      fromLedger: "low",
    },
    { key: "五（四）", level: 2, heading: "（四）资金使用方面的问题", wanted: "资金使用方面的情况和问题" },
    { key: "六", level: 1, heading: "六、其他需要说明的问题" },
    { key: "六（一）", level: 2, heading: "（一）后续工作计划", wanted: "后续工作计划" },
    {
      key: "六（二）",
      level: 2,
      heading: "（二）主要经验做法、改进措施和有关建议",
      wanted: "主要经验做法、改进措施和有关建议",
    },
  ],
};
