import { DATA, SAME } from "./rule-sources";

/** The guides of the rules that hold lists of a workbook against its ledger. */
export const LIST_GUIDES = {
  "approval-list": {
    source: SAME,
    example: "年初批复表中该项目150，台账年初预算数填105。",
    remedy: "以年初批复文件为准，查明哪一张表有误。",
  },
  "adjustment-list": {
    source: SAME,
    example: "调整明细中该项目追加20、调减7，台账调增数填13、调减数填7。",
    remedy: "以指标文为准，补列漏记的明细或更正台账。",
  },
  "payment-list": {
    source: SAME,
    example: "支付明细中该项目三笔合计137，台账执行数填173。",
    remedy: "以支付凭证为准，补列漏记的支付或更正台账。",
  },
  "summary-list": {
    source: SAME,
    example: "汇总表中该项目全年预算143，台账为134。",
    remedy: "核对两张表的取数，以原始文件为准。",
  },
  "list-unit": {
    source: SAME,
    example: "支付明细注明单位万元，数额却是台账的一万倍。",
    remedy: "更正注错的金额单位，或统一换算后重新填列。",
  },
  "list-code": {
    source: "同一项目在各表中的编码应相同",
    example: "台账的编码是5301001，支付明细中同名项目的编码是5301010。",
    remedy: "对照项目库改正录错的编码；确是两个项目的，分别列示。",
  },
  "list-presence": {
    source: "算术关系：台账与明细所列的项目应是同一批",
    example: "支付明细中有的项目，台账里没有。",
    remedy: "核对项目编码和名称，补列漏记的项目；名称相近的先确认是否同一项目。",
  },
  "list-unapproved": {
    source: "算术关系：支付和调整的项目应是批复（或年中追加）的项目",
    example: "支付明细中有的项目，年初批复和调整明细里没有。",
    remedy: "核对项目编码和名称，补列批复或追加；名称相近的确认是同一项目后，把名称改为一致。",
  },
  "list-date": {
    source: DATA,
    example: "2024年度的支付明细中有一行日期为2023-12-30。",
    remedy: "核对日期；不属于本年度的，从明细中删去。",
  },
  "listed-score": {
    source: "算术关系：得分＝执行率×分值，以分值为限；表中多数行如此计分的才核对",
    example: "执行率91.71%×10分＝9.17分，表中填9.71，其余12行相符。",
    remedy: "按算式更正得分；计分办法另有规定的，请在表下注明。",
  },
  "list-sign": {
    source: DATA,
    example: "调整明细中其他调减都填负数，一笔调减填72.96。",
    remedy: "核对该笔金额，确为调减的补填负号。",
  },
};
