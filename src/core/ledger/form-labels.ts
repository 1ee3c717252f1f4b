import { spaceless } from "../numbers/spaceless";
import { ANY_MONEY_UNIT } from "../numbers/money-unit";

/** What the label of a row says in a form that tells of one project. */
export interface FormLabel {
  /** Without numbering, 其中：, a unit in brackets and a closing colon. */
  readonly bare: string;
  /** Blanks before the text, a full-width one counted twice. */
  readonly indent: number;
  /** How the row is numbered: 0 for 一、, 1 for （一）, 2 for 1., 3 for （1）, 4 for ①; absent where it is not. */
  readonly numbering?: number;
  /** Whether it begins with 其中. */
  readonly isOfWhich: boolean;
}

const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)[、.]?/,
  /^\d{1,2}[、.](?!\d)/,
  /^\(\d{1,2}\)[、.]?/,
];
const CIRCLED = /^[①-⑳]/;
const UNIT_IN_BRACKETS = new RegExp(`\\(${ANY_MONEY_UNIT}\\)$`);
const OF_WHICH = /^其中[::]?/;

export function readFormLabel(text: string): FormLabel {
  const circled = CIRCLED.test(text.trim()) ? 4 : undefined;
  const plain = spaceless(text.replace(CIRCLED, ""));
  const numbered = NUMBERINGS.findIndex((pattern) => pattern.test(plain.replace(OF_WHICH, "")));
  const numbering = circled ?? (numbered < 0 ? undefined : numbered);
  const bare = NUMBERINGS.reduce((rest, pattern) => rest.replace(pattern, ""), plain.replace(OF_WHICH, ""));
  return {
    bare: bare.replace(/[::]$/, "").replace(UNIT_IN_BRACKETS, ""),
    indent: [.../^\s*/.exec(text)![0]].reduce((width, blank) => width + (blank === "\u3000" ? 2 : 1), 0),
    isOfWhich: OF_WHICH.test(plain),
    ...(numbering !== undefined && { numbering }),
  };
}

const SUM =
  /^(?:年度资金总额|资金总额|年度预算总额|年度总额|项目资金总额|总额|总计|合计|年度资金合计|资金合计)$/;

/** 年度资金总额, 总额, 合计: the row that states the project's sum. */
export function isFormSum(bare: string): boolean {
  return SUM.test(bare);
}

const LISTED_SUM =
  /^(?:项目)?(?:小计|合计|总计|总额|总金额|总投资|总投入|资金(?:小计|合计|总计|总额|总量))$|^(?:项目|全部|年度)(?:预算)?(?:资金|经费)$/;

/** The same beside a project of a list, where 小计 and 项目资金 tell of one project as well. */
export function isListedSum(bare: string): boolean {
  return isFormSum(bare) || LISTED_SUM.test(bare);
}

/** 年度资金总额 stands in no list of projects, as 合计 does. */
export function isFormsOwnSum(text: string): boolean {
  return /^(?:年度|项目)?资金总额$/.test(readFormLabel(text).bare);
}

/** Parts of a whole by what is spent rather than by where the money comes from. */
const SPENDING = "基本支出|项目支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出)";
const BUDGETS =
  "(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:财政)?(?:资金|拨款|补助|收入)?";
const LEVELS =
  "(?:中央|省级?|市级?|州级?|区级?|县级?|县区|市县|旗县|盟市|自治区|地方|本级|上级|省市|乡镇)(?:级)?(?:财政)?(?:资金|补助|拨款|配套|安排|专项|转移支付|直达资金|补助资金)+";
const OTHERS =
  "事业收入|(?:事业单位)?经营收入|上级补助收入|附属单位上缴收入|其[他它](?:收入|来源)?|捐赠(?:收入|资金)?|社会(?:资金|投入|资本)|(?:单位)?自筹(?:资金|经费)?|自有资金|银行贷款|贷款|债券(?:资金)?|专项债|配套资金";
/** 一般公共预算-本级安排, 政府性基金（上级补助）: of one kind of money, whose it is. */
const BUDGET_OF =
  /^(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:[-—–_:·/]|(?=\())\(?(?:中央|省|市|州|区|县|本级|上级|地方|当年|本年|年初|上年|结转|其他)[^)]{0,6}\)?$/;
/** Names of sources are whole: 就业补助资金 is a project, whatever its money. */
const SOURCE = new RegExp(
  `^(?:当年|本年度?|年初|上年度?|以前年度|本级|部门|单位)?(?:(?:财政)?拨款(?:资金)?|财政(?:预算)?资金|财政专户(?:管理)?资金|单位资金|其[他它]资金|(?:财政拨款)?(?:结转|结余)(?:和?结余)?(?:资金)?|非财政(?:拨款|资金)(?:资金)?|${BUDGETS}|${LEVELS}|${OTHERS})$`,
);

/** 当年财政拨款, 财政专户管理资金, 中央财政资金, 基本支出: a row that says where a part of the money comes from or goes. */
export function isFundLabel(bare: string): boolean {
  return SOURCE.test(bare) || BUDGET_OF.test(bare) || isSpendingLabel(bare);
}

/** 财政资金, or 其中：直达资金 whatever its name: a source in a row below the project whose money it is. */
export function isSourceLabel({ bare, isOfWhich }: FormLabel): boolean {
  return isFundLabel(bare) || (isOfWhich && bare !== "");
}

export function isSpendingLabel(bare: string): boolean {
  return new RegExp(`^(?:${SPENDING})$`).test(bare);
}

/** 其他资金 takes up whatever the other rows leave: with it the rows are all there is. */
export function isRemainder(bare: string): boolean {
  return /^其[他它]/.test(bare);
}

/** 结余, 年末结转和结余: what is left of the money where it stands below the sum. */
export function isLeftOver(bare: string): boolean {
  return /^(?:本年度?|当年|年末|期末)?(?:结转|结余)(?:和?结余)?(?:资金)?$/.test(bare);
}

/** What rows of a name usually come under, for forms that show no levels. */
const NESTS: readonly (readonly [whole: RegExp, part: RegExp])[] = [
  [/^(?:财政(?:预算)?资金|财政拨款(?:资金)?|当年财政拨款)$/, new RegExp(`^(?:${BUDGETS}|${LEVELS})$`)],
  [/^(?:财政(?:预算)?资金|财政拨款(?:资金)?|当年财政拨款)$/, BUDGET_OF],
  [/^(?:地方|地方财政)(?:财政)?(?:资金|补助|配套|安排)*$/, new RegExp(`^(?!中央|地方)${LEVELS}$`)],
  [/^(?:其[他它]资金|单位资金|非财政(?:拨款|资金)(?:资金)?)$/, new RegExp(`^(?:${OTHERS})$`)],
  [/^基本支出$/, /^(?:人员|(?:日常)?公用)/],
];

/** Whether a row of that name may be a part of the other, as 一般公共预算拨款 is of 财政资金. */
export function mayBePartOf(part: string, whole: string): boolean {
  return NESTS.some(([wholes, parts]) => wholes.test(whole) && parts.test(part));
}
