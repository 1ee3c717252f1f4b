import { EVALUATION_GUIDES } from "./evaluation-guides";
import { LIST_GUIDES } from "./list-guides";
import { READING_GUIDES } from "./reading-guides";
import { CUSTOM, DATA, FLOW, FORM, RATE, SAME, SUM, type RuleGuide } from "./rule-sources";

/** Whether a rule rests on custom alone, so that a bureau may switch it off. */
export function isCustomary(rule: string): boolean {
  return RULE_GUIDES[rule]?.source === CUSTOM;
}

/** By rule id; a test keeps it complete. */
export const RULE_GUIDES: Readonly<Record<string, RuleGuide>> = {
  "full-year-budget": {
    source: FLOW,
    example: "年初150，调减7，全年预算应为143，表中填134。",
    remedy: "源数无误的，按算式更正全年预算数；说明中指出某个源数可能有误的，先核对批复或指标文。",
  },
  balance: {
    source: "算术关系：结余＝全年预算－执行",
    example: "全年预算143，执行137，结余应为6，表中填13。",
    remedy: "按算式更正结余数；执行数以支付凭证为准。",
  },
  "execution-rate": {
    source: RATE,
    example: "执行137÷年初150＝91.33%，表中填“91.33万元”。",
    remedy: "按算式更正；分母与所注口径不同的，注明口径。",
  },
  "saving-rate": {
    source: "算术关系：节约率＝（预算－执行）÷预算",
    example: "（25－24.95）÷25＝0.20%，表中填0.02%。",
    remedy: "按算式更正；未用完不等于节约，宜称结余率。",
  },
  "balance-rate": {
    source: "四川省项目支出绩效自评表的指标说明：结余率＝结余数÷预算数",
    example: "结余6÷全年预算143＝4.20%，表中填4.02%。",
    remedy: "按算式更正。",
  },
  subtotal: {
    source: SUM,
    example: "小计比所列各行少77.42，恰为第16行金额，可能漏加该行。",
    remedy: "合计为公式的，检查求和范围；为手工填数的，按算式更正，或核对所指的行。",
  },
  "two-units": {
    source: "算术关系：同一个数换算成同一单位后相等",
    example: "执行数94.5万元，实际支付954000元。",
    remedy: "以支付凭证为准，改正其中一列。",
  },
  "of-which": {
    source: "算术关系：“其中”是总额的一部分，不大于总额",
    example: "全年执行数45，其中：财政拨款54。",
    remedy: "核对这两个数，以批复、支付凭证为准；不是其一部分的，表头不写“其中”。",
  },
  "figure-sum": {
    source: SUM,
    example: "公务用车小计4.50，其中购置费0、运行费5.40。",
    remedy: "小计、合计为公式的，检查求和范围；为手工填数的，核对所列各项后更正。",
  },
  "figure-share": {
    source: "算术关系：比例＝该项额度÷合计",
    example: "基本支出617750÷合计823667＝75%，表中填57%。",
    remedy: "按算式更正；各项比例为凑足100%而调整末位的，不必更正。",
  },
  "table-sum": {
    source: SUM,
    example: "支付明细的合计行7月列填49.78，各行之和为52.78；其余11个月均相符。",
    remedy: "小计、合计为公式的，检查求和范围；为手工填数的，核对所列各项后更正。",
  },
  "table-rate": {
    source: "算术关系：比率＝同表两列之商",
    example: "其余9行的支付率均为已支付÷合同金额，这一行34.20÷57.00＝60.00%，表中填6.00%。",
    remedy: "核对分子、分母和小数位后更正。",
  },
  "sheet-agreement": {
    source: "同一工作簿各表同名的数应相同",
    example: "总表卫生健康支出20万元、住房保障支出30万元，按科目的支出表正好相反，两表合计相同。",
    remedy: "以预算批复、决算报表为准，改正填错行的一张表。",
  },
  "carried-years": {
    source: "决算与预算的衔接：上年结转下年的数，即本年的上年结转",
    example: "2023年报表中该项目结转下年12.22万元，2024年报表的上年结转填21.22万元；其余7个项目两表相同。",
    remedy: "对照上年决算和结转批复，改正填错的一张表。",
  },
  "keyed-sum": {
    source: "明细之和与所属一行相符",
    example: "合同台账HT-005累计已付47.26万元，付款明细中HT-005的3行合计70.89万元，其中两行同日同额。",
    remedy: "以支付凭证、合同为准，改正台账或明细；重复登记的，删去一行。",
  },
  "text-split": {
    source: SUM,
    example: "列支科目写“其中27.25万元列2110302；6.75万元列2160699”，合计34万元，金额填25万元。",
    remedy: "核对指标文，改正文字或金额；文字只列其中一部分的，写明其余。",
  },
  "stated-total": {
    source: SUM,
    example: "封面填年初批复合计4556.55，各项目之和为4565.55。",
    remedy: "核对封面数；项目数按项目个数计，一行可代表几个项目。",
  },
  "told-total": {
    source: SUM,
    example: "说明写“全年执行2313.30万元”，台账各项目执行数合计为2331.30万元。",
    remedy: "以台账为准改正文字；台账有误的，改正台账。",
  },
  "written-arithmetic": {
    source: RATE,
    example: "文字写“全年预算50万元，全年执行45.5万元，预算执行率81%”，45.5÷50＝91%。",
    remedy: "核对文字中的各数，有误的照工作簿中的数改正。",
  },
  "overall-rate": {
    source: `${RATE}；分子分母须为同一批项目`,
    example: "分子含26个项目的执行数，分母仅为16个项目的年初批复。",
    remedy: "改用同一批项目的全年预算数作分母，或注明统计范围。",
  },
  "balance-uses": {
    source: "算术关系：结余＝收回＋结转下年；列有去向的项目才核对",
    example: "结余6，已列年终收回5，其余1未列去向。",
    remedy: "以指标文、额度收回通知为准，补列其余去向。",
  },
  "system-amount": {
    source: "算术关系：同一项目的同一个数，台账与财政系统两处应一致",
    example: "工作簿执行数137，系统导出表为173。",
    remedy: "以系统导出表和支付凭证为准，查明哪一方有误。",
  },
  "adjustment-chain": {
    source: "算术关系：调整后＝调整前±本次调整，同一项目各次调整前后相接",
    example: "上一次调整后456.30，本次调整前填546.30。",
    remedy: "以指标文为准，更正抄错的一格；调整次序与日期不符的，核对日期。",
  },
  "account-balance": {
    source: "算术关系：余额＝上一行余额＋指标下达－指标调减－支付",
    example: "上一行余额657000，本行支付196100，余额应为460900，表中填406900。",
    remedy: "按算式更正余额；说明中指出支付或指标有误的，以指标文、支付凭证为准。",
  },
  "account-total": {
    source: SUM,
    example: "支付合计填1169900，所列各行之和为1139900。",
    remedy: "合计为公式的，检查求和范围；为手工填数的，按算式更正。",
  },
  "account-ledger": {
    source: SAME,
    example: "指标明细账中该项目支付合计88.60，台账执行数填86.80。",
    remedy: "以指标文、支付凭证为准，查明哪一张表有误。",
  },
  "office-summary": {
    source: SUM,
    example: "分科室汇总中某科室执行2218.92，明细中该科室各项目之和为2128.92。",
    remedy: "核对汇总的取数范围和各项目的科室，按明细更正汇总。",
  },
  "office-rate": {
    source: RATE,
    example: "某科室执行120÷全年预算150＝80%，汇总填70%。",
    remedy: "按算式更正；汇总的金额也不符的，先更正金额。",
  },
  "system-presence": {
    source: "算术关系：两处所列的项目应是同一批",
    example: "导出表中有的项目，工作簿里没有。",
    remedy: "核对项目编码和名称，补列漏记的项目。",
  },
  "over-execution": {
    source: "算术关系：执行数不大于全年预算数，超出即为超预算",
    example: "执行12大于全年预算10，超出2。",
    remedy: "核对调增指标文是否漏记；确已超出的，另作说明。",
  },
  negative: {
    source: CUSTOM,
    example: "执行数为-5.00万元。",
    remedy: "核对是否为冲销、退回；整列按负数填列的不报。",
  },
  duplicate: {
    source: CUSTOM,
    example: "两行的编码、来源、批次和各项金额均相同；支付明细两行的凭证号、收款单位、金额均相同。",
    remedy: "删除重复的一行，或补充批次以示区别；支付以支付凭证为准。",
  },
  ...READING_GUIDES,
  ...LIST_GUIDES,
  "reason-required": {
    source: `${FORM}：预算执行率未达到90%须说明原因；年末之前按序时进度比较是惯例，待核对`,
    example: "执行176.69÷全年预算200＝88.35%，未填未完成原因。",
    remedy: "请责任科室补充原因；阈值用名称“说明原因执行率”设定，起点金额用“说明原因起点金额”设定。",
  },
  "document-required": {
    source: `${FORM}：年中发生追加或调减须单独说明理由`,
    example: "调减7，未填调整依据。",
    remedy: "请责任科室补充指标文或批复的文号；表中有调整日期列的，一并补填日期。",
  },
  "payment-before-document": {
    source: CUSTOM,
    example: "年初为0，5月6日才有指标文，系统导出表中4月已支付3。",
    remedy: "核对指标文日期和支付日期；先支付后下达指标的，另作说明。",
  },
  "shared-code": {
    source: CUSTOM,
    example: "同一个编码下，一行是“甲项目”，另一行是“乙项目”。",
    remedy: "对照一体化系统核对编码；同一项目改过名称的，统一名称。",
  },
  "carry-over-year": {
    source: CUSTOM,
    example: "名称为“上年结转科技专项”，资金年度填“当年”。",
    remedy: "按指标文核对资金年度，改正资金年度或项目名称。",
  },
  "adjustment-date": {
    source: CUSTOM,
    example: "2020年度的调整填了2021年1月的日期。",
    remedy: "核对日期和指标文所属年度。",
  },
  "rounded-figure": {
    source: CUSTOM,
    example: "359.94－234－125.91，结余0.03；也可能是调减234.03取整。",
    remedy: "以指标文为准。",
  },
  "carried-again": {
    source: CUSTOM,
    example: "上年结转的项目年末又列结转下年2。",
    remedy: "核对去向是结转下年还是年终收回。",
  },
  "rate-basis": {
    source: RATE,
    example: "填列的执行率只与执行÷年初预算相符，工作簿未注明口径。",
    remedy: "用名称“执行率口径”注明全年预算或年初预算。",
  },
  "unknown-word": {
    source: DATA,
    example: "资金来源填“区里”。",
    remedy: "改用规定的填法，如本级、中央、省、市。",
  },
  ...EVALUATION_GUIDES,
};
