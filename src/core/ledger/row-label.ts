import { spaceless } from "../numbers/spaceless";
import { fieldNamed } from "./field-names";

/**
 * What a label says about its row, before its figures are looked at.
 * named-sum: 产业科小计, 温州市合计. numbered: 一、行政文教科 or （一）…. running: 累计, what stands above it.
 * comparison: 上年同期, 增减额, 结余, no figures of this year's budget. aside: 另：代管项目, said to be in no total, or
 * 附：上述支出中政府购买服务, a part of what is listed above.
 * count: 公务用车保有量（辆）, no money.
 */
export type LabelKind =
  | "plain"
  | "subtotal"
  | "total"
  | "sum"
  | "named-sum"
  | "running"
  | "comparison"
  | "aside"
  | "count"
  | "of-which"
  | "numbered"
  | "header"
  | "footer";

/** Whatever may be other than a plain project name; most names fail this test at once. */
const SPECIAL =
  /[计额∑Σ另]|结余|收支|保有量|批次|人次|人数|团组|^(?:同比|[较比]上年|上年|增[减长])|^[\s（(【]*(?:其|附|上[述列]|以上|注|备|说|填|单|制|审|负|复|联|项|名|序|行|栏|村|地|金|转|支|汇|[一二三四五六七八九十])/u;

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?)/;
const GRAND = /^(?:(?:总计|总合计|共计)|(?:总计|共计|合计)\d+个?(?:项目?|个))$/;
const SUM =
  /^(?:合计|全[国省市州盟区县旗镇乡](?:合计|总计)|合计数|汇总|总额|(?:部门|单位|整体|年度|全年|本年)+(?:支出|预算|资金)?(?:预算|支出|资金)总额|本年合计|全年合计|年度资金总额|资金总额|项目合计|支出合计|∑|Σ)$/;
const RUNNING = /^(?:(?:[至截]?本页)?累计(?:支出|支付|付款|拨付|执行)?(?:数|额)?)$/;
const COMPARISON =
  /^(?:上年(?:同期)?(?:数|执行数|决算数)?|上年同期.{0,4}|同比(?:增减|增长)?.{0,4}|[较比]上年(?:同期)?(?:增减|增长|增加|减少).{0,4}|增减(?:额|数|率|%|幅度?|情况)?|增长(?:率|额|%))$/;
/** What is left of the sums above; 结余 over a column of figures is a header, before a row of them it is not. */
const LEFT_OVER = /^(?:本年度?|当年|年末|期末|累计)?(?:(?:收支|资金)?结余|收支(?:相抵|差额))$/;
/** What a table shows for information below or between its rows: 另：…（不计入合计）, 会议费（另列）, 附：上述支出中…. */
const ASIDE =
  /不(?:再)?(?:计|列|纳|并|汇)入(?:表内|本表|上述)?(?:合计|总计|总数)|\(另(?:列|计|行列示)\)|^(?:另|附列?)[::]|^(?:上述|上列|以上)(?:各项|项目|支出|资金|经费|预算|决算|执行|合计|总计|金额|数)+中/;
/** Counts of things that stand below the amounts of a “三公”经费表. */
const COUNT =
  /(?:保有量|人次数?|人数|团组数|(?<!第[一二三四五六七八九十\d]{1,3})批次数?)(?:\([辆台个批次人团]{1,2}\))?$|团组\([个次批]\)$/;
const SUBTOTAL = /^(?:小计|本页合计|本页小计|分项合计)$/;
const NAMED_SUM = /(?:小计|合计|总计)$/;
const OF_WHICH = /^其中(?:[::]|$)/;
const HEADER =
  /^(?:项目|名称|行次|栏次|村名|地区|支出事项|(?:一级|二级)项目名称|转移支付(?:\(项目\))?名称|科目)$/;
const FOOTER =
  /^(?:注|备注|说明|填报(?:人|单位|日期|说明)|(?:单位|项目|财务)负责人|制表(?:人)?|审核(?:人)?|复核(?:人)?|联系(?:人|电话)|单位|金额单位)[::]/;

export function labelKind(label: string): LabelKind {
  if (!SPECIAL.test(label)) return "plain";
  const text = spaceless(label);
  if (LEFT_OVER.test(bareLabel(text))) return "comparison";
  if (fieldNamed(text) || HEADER.test(text)) return "header";
  if (OF_WHICH.test(text)) return "of-which";
  if (FOOTER.test(text)) return "footer";
  const bare = bareLabel(text);
  if (GRAND.test(bare)) return "total";
  if (RUNNING.test(bare)) return "running";
  if (COMPARISON.test(bare)) return "comparison";
  if (SUM.test(bare)) return "sum";
  if (SUBTOTAL.test(bare)) return "subtotal";
  if (NAMED_SUM.test(bare)) return "named-sum";
  if (ASIDE.test(text)) return "aside";
  if (COUNT.test(text)) return "count";
  return NUMBERED.test(text) ? "numbered" : "plain";
}

/** Without numbering, a closing colon and a remark in brackets: “一、合计（万元）：” is 合计. */
function bareLabel(text: string): string {
  return text
    .replace(NUMBERED, "")
    .replace(/[::]$/, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/[::]$/, "");
}

/** 产业科小计 is a subtotal; of 合计 under a name, too, since a total bears none. */
export function isNamedGrandTotal(label: string): boolean {
  return /总计$/.test(bareLabel(spaceless(label)));
}
