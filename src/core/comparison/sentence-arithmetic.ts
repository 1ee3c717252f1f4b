import { sum, type Amount } from "../numbers/amount";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { spaceless } from "../numbers/spaceless";
import { scanned, writtenNumber, type Claim, type PlacedClaim } from "./sentence-claims";

/** An amount as a sentence writes it. */
export interface WrittenAmount {
  readonly value: Amount;
  readonly decimals: number;
  readonly unit: MoneyUnit;
  readonly quote: string;
}

/** 全年预算50万元，执行45.5万元，预算执行率91%: a rate and what the same sentence says that it is the quotient of. */
export interface WrittenRate {
  readonly rate: Claim;
  readonly execution: WrittenAmount;
  /** At least one; the rate may be of any of them. */
  readonly budgets: readonly WrittenAmount[];
  /** Amounts before the execution of which the sentence does not say what they are: the rate may be of them as well. */
  readonly others: readonly WrittenAmount[];
}

/** 可用指标150万元（上年结转50万元、当年指标100万元）: an amount and all the parts in the bracket behind it. */
export interface WrittenSum {
  readonly whole: WrittenAmount;
  /** Two or more. */
  readonly parts: readonly WrittenAmount[];
  readonly quote: string;
}

/** A figure that is not of this year, or no more than wished for. */
const OTHERWISE =
  /其中|上年|去年|同期|同比|[较比]年初|目标|计划|预期|力争|不低于|不少于|以上|序时|[≥≤＞＜><]/;
const MONEY = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/g;
const BETWEEN = /^[,，、:：]*(?:项目|支出|资金|总体|平均|其)*$/;
const CLAUSE_ENDS = /[；;]/;
const BRACKET = /([^,，。；;、（）()]{0,20}?)(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)[（(]([^（）()]+)[)）]/g;
const PART = /^[^\d]{2,20}?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)$/;
const NO_PARTS = /其中|包括|占|%|％|同比|上年同期|增长|下降/;
const PART_ENDS = /[、，,；;]|(?<=元)[和及]/;

/** The rates of a sentence that follow right upon an execution. */
export function writtenRates(sentence: string): readonly WrittenRate[] {
  return sentence.split(CLAUSE_ENDS).flatMap((clause) => {
    const said = spaceless(clause).replace(/\([^()]*\)/g, "");
    const { claims, rest } = scanned(said);
    return claims.flatMap((rate, index): WrittenRate[] => {
      const execution = claims[index - 1];
      if (rate.about !== "rate" || !execution || !isOf(execution, ["execution"])) return [];
      if (OTHERWISE.test(rest.slice(0, endOfPart(said, endOf(rate))))) return [];
      if (!BETWEEN.test(rest.slice(endOf(execution), rate.place).replace(/^,+/, ""))) return [];
      const before = claims.slice(0, index - 1);
      const budgets = before.filter((each) => isOf(each, ["initialBudget", "fullYearBudget"]));
      const isPlain = before.every(({ about }) => about !== "rate");
      const unsaid = before.filter(({ about }) => about.length === 0);
      return isPlain && budgets.length > 0
        ? [
            {
              rate,
              execution: writtenOf(execution),
              budgets: budgets.map(writtenOf),
              others: [...unsaid.map(writtenOf), ...amountsIn(rest.slice(0, execution.place))],
            },
          ]
        : [];
    });
  });
}

/** The amounts of a sentence whose parts stand behind them in brackets, one by one. */
export function writtenSums(sentence: string): readonly WrittenSum[] {
  return [...spaceless(sentence).matchAll(BRACKET)].flatMap(
    ([, words, digits, unit, inner]): WrittenSum[] => {
      if (NO_PARTS.test(inner!)) return [];
      const parts = inner!.split(PART_ENDS).map((piece) => {
        const [quote, own, ofUnit] = PART.exec(piece) ?? [];
        return own === undefined ? undefined : amountOf(quote!, own, ofUnit!);
      });
      if (parts.length < 2 || parts.some((part) => !part)) return [];
      const whole = amountOf(`${words!}${digits!}${unit!}`, digits!, unit!);
      return [{ whole, parts: parts as WrittenAmount[], quote: `${whole.quote}（${inner!}）` }];
    },
  );
}

/** What the parts come to, in the whole's unit. */
export function sumOfParts({ whole, parts }: WrittenSum): Amount {
  return sum(parts.map(({ value, unit }) => convertUnit(value, unit, whole.unit)));
}

function amountsIn(rest: string): readonly WrittenAmount[] {
  return [...rest.matchAll(MONEY)].map(([quote, digits, unit]) => amountOf(quote, digits!, unit!));
}

function isOf({ about }: PlacedClaim, fields: readonly string[]): boolean {
  return typeof about !== "string" && about.length > 0 && about.every((field) => fields.includes(field));
}

/** Where the words between two commas end: what stands behind them is not said of the rate. */
function endOfPart(said: string, from: number): number {
  const length = said.slice(from).search(/[,，]/);
  return length < 0 ? said.length : from + length;
}

function endOf({ place, quote }: PlacedClaim): number {
  return place + quote.length;
}

function writtenOf({ value, decimals, unit, quote }: Claim): WrittenAmount {
  return { value, decimals, unit: unit as MoneyUnit, quote };
}

function amountOf(quote: string, digits: string, unit: string): WrittenAmount {
  return { ...writtenNumber(digits), unit: unit as MoneyUnit, quote };
}
