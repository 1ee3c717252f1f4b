import { CUSTOM, DATA, FLOW, RATE, SAME, SCORE, type RuleGuide } from "./rule-sources";

/** Of the rules on self-evaluation: forms, indicators, scores. */
export const EVALUATION_GUIDES: Readonly<Record<string, RuleGuide>> = {
  "fund-sum": {
    source: "《项目支出绩效自评表》资金栏：年度资金总额，其中各项来源；算术关系：合计等于各项之和",
    example: "当年财政拨款100，上年结转资金20，其他资金5.50，年度资金总额应为125.50，表中填122.50。",
    remedy: "核对总额和各来源，以批复、指标文、支付凭证为准；总额行漏汇总的，按各来源之和填列。",
  },
  "fund-budget": {
    source: FLOW,
    example: "财政资金年初100，调整20，调整后应为120，表中填112。",
    remedy: "按算式更正，或核对该来源的调整数。",
  },
  "fund-rate": {
    source: RATE,
    example: "财政资金执行21.30÷调整后预算23.36＝91.18%，表中填81.18%。",
    remedy: "按算式更正；分母与所注口径不同的，注明口径。",
  },
  "form-ledger": {
    source: SAME,
    example: "台账中该项目执行数37.24，自评表年度资金总额的全年执行数填37.42。",
    remedy: "核对两张表的取数，以批复、指标文和支付凭证为准。",
  },
  "form-code": {
    source: SAME,
    example: "台账中该项目编码末四位5775，自评表的项目编码填5757。",
    remedy: "对照项目库核对，改正录错的一处。",
  },
  "form-presence": {
    source: SAME,
    example: "汇总表列7个项目，自评表只有6张，缺1个项目的自评表。",
    remedy: "补填该项目的自评表；台账多列的，核对后删去。",
  },
  "form-score": {
    source: SCORE,
    example: "执行率98.25%，分值10，得分应为9.82，表中填9.28。",
    remedy: "按执行率×分值更正；按其他办法计分的，在表中注明计分办法。",
  },
  "form-indicator": {
    source: "算术关系：得分以分值为限；按完成比例计分的，以填表说明为准",
    example: "填表说明写明得分＝完成值÷指标值×分值，指标值95%、完成95%、分值10，表中填6.8。",
    remedy: "按填表说明更正；按其他办法计分的，在表中注明。",
  },
  "form-total": {
    source:
      "四川省《部门预算项目支出绩效自评表（2023年度）》：总分＝预算执行率得分＋各三级指标得分，分值合计100",
    example: "预算执行率得分7.71加各项指标得分87，总分应为94.71，表中填87。",
    remedy: "按算式更正总分；分值之和不是所列总分的，调整指标分值。",
  },
  "fund-execution": {
    source: "算术关系：一项来源的执行数不大于它的预算数",
    example: "上年结转资金20，执行25，超出5。",
    remedy: "核对各来源的执行数是否填错行；确已超出的，另作说明。",
  },
  "indicator-points": {
    source: "四川省《部门预算项目支出绩效自评表（2023年度）》：预算执行情况10分，绩效指标90分，合计100",
    example: "各项指标分值之和为95，加预算执行率10，共105。",
    remedy: "调整指标分值，使其与预算执行率的分值之和为100。",
  },
  "execution-score": {
    source: SCORE,
    example: "执行率86.2%×10分＝8.62分，表中填8.26。",
    remedy: "按算式更正；保留几位小数用名称“得分小数位数”设定（0、1、2），不设定的几种都认可。",
  },
  "score-limit": {
    source: "算术关系：得分以分值为限",
    example: "指标“活动场次”分值10，得分填11。",
    remedy: "核对得分和分值；得分由评分人员填写，不作更正。",
  },
  "evaluation-total": {
    source: "算术关系：总分＝各项指标得分＋预算执行率得分",
    example: "各项指标得分85加预算执行率得分8.62，总分应为93.62，表中填96.62。",
    remedy: "按算式更正；总分为公式的，检查求和范围。",
  },
  "full-marks": {
    source: CUSTOM,
    example: "执行率50%，产出指标都得满分。",
    remedy: "核对产出是否已全部完成；确已完成的，说明资金为何未支付。",
  },
  "indicator-result": {
    source: "《项目支出绩效自评表》：实际完成值、得分、偏差原因分析及改进措施各栏",
    example: "指标“活动场次”未填实际完成值。",
    remedy: "请责任科室补充实际完成值、得分和偏差原因。",
  },
  "indicator-coverage": {
    source: CUSTOM,
    example: "台账有25个项目，绩效指标表中只有23个。",
    remedy: "补填漏掉的项目；不需自评的，核实后注明。",
  },
  "indicator-project": {
    source: DATA,
    example: "绩效指标的项目编码末位写错，台账中没有这个编码。",
    remedy: "改正项目编码或名称，使其与台账一致。",
  },
  "evaluated-budget": {
    source: CUSTOM,
    example: "年初3000，全额调减，全年预算为0，仍填有绩效指标。",
    remedy: "不需自评的，删去其绩效指标；需要自评的，预算执行率一项不计分。",
  },
  "indicator-figure": {
    source: DATA,
    example: "得分填“良好”。",
    remedy: "改填数值；尚未评分的留空。",
  },
};
