import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import type { Amount } from "../numbers/amount";
import { spaceless } from "../numbers/spaceless";
import type { WrittenAmount } from "./sentence-arithmetic";
import { scanned, writtenNumber } from "./sentence-claims";

/** 决算数43.41万元，比上年增加10.7万元，增长32.71%: what was spent, its change, and the rate of the change. */
export interface WrittenGrowth {
  readonly execution: WrittenAmount;
  readonly change: WrittenAmount;
  readonly isLess: boolean;
  readonly rate: { readonly value: Amount; readonly decimals: number };
  readonly quote: string;
}

const CLAUSE_ENDS = /[；;]/;
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;
const GROWTH = new RegExp(
  `([^,，]*)[比较]上年(?:度|同期)?(?:决算|执行|支出)?数?(增加|增长|减少|下降)了?${NUMBER}(亿元|万元|元)[,，、]?(?:增长|增幅|下降|降幅)了?(?:为|:)?${NUMBER}%`,
  "g",
);
/** What may stand before 比上年 where the change is that of the execution named last. */
const OF_EXECUTION = /^(?:支出|决算|执行)?(?:总额|总数|数|支出)?$/;

/** The rates of change of a sentence that says what the execution is and by how much it changed. */
export function writtenGrowths(sentence: string): readonly WrittenGrowth[] {
  return sentence.split(CLAUSE_ENDS).flatMap((clause) => {
    const said = spaceless(clause);
    const { claims } = scanned(said);
    return [...said.matchAll(GROWTH)].flatMap((found): WrittenGrowth[] => {
      const [quote, before, way, amount, unit, percent] = found;
      const execution = claims
        .filter(({ about, place }) => typeof about !== "string" && place < found.index)
        .at(-1);
      if (execution?.about[0] !== "execution" || !OF_EXECUTION.test(before!)) return [];
      return [
        {
          execution: { ...execution, unit: execution.unit as MoneyUnit },
          change: { ...writtenNumber(amount!), unit: unit as MoneyUnit, quote: `${way!}${amount!}${unit!}` },
          isLess: way === "减少" || way === "下降",
          rate: writtenNumber(percent!),
          quote: quote.slice(before!.length).replace(/,(?!\d)/g, "，"),
        },
      ];
    });
  });
}

/** What was spent the year before, in the unit of the change. */
export function formerExecution({ execution, change, isLess }: WrittenGrowth): Amount {
  const own = convertUnit(execution.value, execution.unit, change.unit);
  return isLess ? own.plus(change.value) : own.minus(change.value);
}
