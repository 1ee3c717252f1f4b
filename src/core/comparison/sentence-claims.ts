import type { AmountField } from "../ledger/fields";
import { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import { spaceless } from "../numbers/spaceless";

/** What a sentence says of all projects together. */
export interface Claim {
  /**
   * Fields whose total may be meant; none where the sentence names no field; a number of projects; their rate; by how
   * much their budgets changed, up or down.
   */
  readonly about: readonly AmountField[] | "count" | "rate" | "change";
  /** Amounts in `unit`, counts as they are, rates in percentage points. */
  readonly value: Amount;
  readonly decimals: number;
  readonly unit: MoneyUnit | "";
  /** As it stands there: 全年执行2313.30万元. */
  readonly quote: string;
}

interface Form {
  readonly about: Claim["about"];
  readonly pattern: RegExp;
}

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const MONEY = String.raw`${NUMBER}(亿元|万元|元)`;
const IS = "(?:总额|总数|数额|金额|资金|指标|额度|数)?(?:合计|共计|总计|共|为|是|达到|达|:)*";
const amountOf = (about: readonly AmountField[] | "change", words: string): Form => ({
  about,
  pattern: new RegExp(`(?:${words})${IS}${MONEY}`, "g"),
});

/** Longer words first: what one form has taken is not seen by the next. */
const FORMS: readonly Form[] = [
  {
    about: "rate",
    pattern: new RegExp(
      `(?:总体|总|整体|综合|全年|预算|实际)*(?:(?:预算)?执行率|(?:执行|支出)进度)${IS}${NUMBER}%`,
      "g",
    ),
  },
  {
    about: "rate",
    pattern: new RegExp(
      `(?:完成|占|为)了?(?:全年|年初|年度|调整后?的?)*预算(?:安排)?(?:总额|数)?的${NUMBER}%`,
      "g",
    ),
  },
  {
    about: "count",
    pattern: /(?:预算|支出|财政)*项目(?:合计|共计|总数|数量|个数|数|共有|共|有|为|:)*(\d+)个/g,
  },
  { about: "count", pattern: /(?:实施|安排|涉及|列支|列)?(\d+)个(?:预算|支出)?项目/g },
  amountOf(["carriedOver"], "上年结转"),
  amountOf(["carriedForward"], "结转下年(?:度|使用)?"),
  amountOf(["initialBudget"], "年初(?:预算|批复|安排)(?:批复|安排)?|预算批复|批复预算"),
  amountOf(["fullYearBudget"], "全年预算|调整后的?(?:全年)?预算|调整(?:为|到|至)"),
  amountOf(["increase"], "(?:年中)?(?:调增|追加)"),
  amountOf(["decrease"], "(?:年中)?(?:调减|压减|核减)"),
  amountOf("change", "(?:年中|年度|预算|净)*(?:调整|调剂)(?:净额|净增加?|净减少?|增加|减少)?"),
  amountOf(["recovered"], "(?:年终|年末|财政)?收回"),
  amountOf(["execution"], "(?:全年|累计|实际|预算|已)*(?:执行|支出|支付)|(?:支出)?决算"),
  amountOf(["balance"], "(?:年末)?(?:结余|剩余)"),
  amountOf(["initialBudget", "fullYearBudget"], "预算(?:安排)?"),
  amountOf([], "合计|共计|总计|总额|共"),
];

/** Words that narrow a sentence to nothing: who speaks, of which year, and that it is about the whole. */
const FILLER =
  /^[(（]?[一二三四五六七八九十]+[)）]?[、.]?|情况|\d{4}年(?:度|末|底|初)?|截至|截止|\d{1,2}月(?:\d{1,2}日)?|[\d、.。,;:()（）]|本?年度?|[我本全该区县市]|局|委员会|委|办公室|机关|中心|单位|部门|以上|上述|[本上下]表|表中|各|项目|资金|支出|预算|财政|安排|实施|共有|共|共计|合计|总计|总额|其|所有|全部|备?注|说明|用于|有|已|均|结转(?:[到至])?[下次]年度?(?:继续)?(?:使用|支出)?/g;

/** A claim and where its words stand in the sentence without blanks. */
export interface PlacedClaim extends Claim {
  readonly place: number;
}

/** The number of digits with commas between the thousands, and its decimals as written. */
export function writtenNumber(digits: string): Pick<Claim, "value" | "decimals"> {
  const plain = digits.replace(/,/g, "");
  return { value: Amount.of(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

/** Every figure of a sentence that says what it is, in its order, and the sentence with commas in the place of each. */
export function scanned(sentence: string): {
  readonly claims: readonly PlacedClaim[];
  readonly rest: string;
} {
  let rest = spaceless(sentence);
  const claims: PlacedClaim[] = [];
  for (const { about, pattern } of FORMS)
    rest = rest.replace(pattern, (quote: string, digits: string, unit: unknown, ...more: unknown[]) => {
      const place = [unit, ...more].find((each) => typeof each === "number") as number;
      claims.push({
        about,
        ...writtenNumber(digits),
        unit: typeof unit === "string" ? (unit as MoneyUnit) : "",
        quote,
        place,
      });
      // Of the same length, so that places stay what they were.
      return ",".repeat(quote.length);
    });
  return { claims: claims.sort((one, other) => one.place - other.place), rest };
}

/**
 * The figures of a sentence that is about all projects of the bureau; undefined where any word may narrow it (其中、上年、
 * 本级, a project's or an office's name). `own`: names of the bureau itself.
 */
export function claimsIn(sentence: string, own: readonly string[]): readonly Claim[] | undefined {
  const { claims, rest: words } = scanned(sentence);
  let rest = words;
  for (const name of own) rest = rest.replaceAll(spaceless(name), "");
  if (rest.replace(FILLER, "") !== "") return undefined;
  return claims.map(({ place: _, ...claim }) => claim);
}
