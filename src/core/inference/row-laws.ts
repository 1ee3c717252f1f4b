import { isBeyondChance } from "./chance";
import { completedLaw } from "./lacking-term";
import { alongRow, statedAlongRow, tally, type Law, type Tally } from "./law";
import { notedLaws } from "./noted-laws";
import { onceATable } from "./once-a-table";
import { NaturalPeriods } from "./natural-periods";
import { isOfSomePeriods, periodLaws } from "./period-laws";
import type { PlainTable } from "./plain-table";
import { neighbourLaws, pairLaws, threeLaws } from "./tried-laws";
import { isMostlyUnshown } from "./unshown-sums";
import { addsUpOthers, isShort, restatesOthers } from "./excused-lines";
import { lastHeaderWord } from "../recognition/last-header-word";

/** A law that the rows of a table follow, but for some. */
export interface FoundLaw {
  readonly law: Law;
  readonly tally: Tally;
}

/** Declared by its header, a law needs fewer rows to show it. */
const DECLARED = /合计|小计|总计|共计|总额|累计|总分|总得分|^全年/;
/** 剩余额度, 未支付, 增减额, 调整后: had from two others. */
const RESULT = /余|未[付支使执下]|差额|增减|节约|调整后|净|结转/;
/** What indicators measure, each in a unit of its own, is no term of what another column states. */
const MEASURED = /^(?:年度|全年|实际)*(?:指标|目标|完成|实际)值/;
const OPENING = /^(?:年初|上年|期初).{0,6}结[转余]/;
const SPENT = /支出|执行|支付|使用/;
const CLOSING = /^(?:年末|年终|期末|年底|累计)|结转下年|^(?:结余|余额|剩余)/;
/** So many columns are tried in all pairs, and in all threes. */
const MOST_PAIRED = 24;
const MOST_THREES = 13;
/** Rows that tell whether a law is worth trying on all of them. */
const FIRST_ROWS = 24;

/**
 * Which columns are sums or differences of which others, as the rows themselves show: 小计＝本级＋上级, 累计＝1月＋…＋12月,
 * 未支付＝合同金额－已支付. Taken is what nearly all rows follow and so many rows need that chance cannot have made it.
 */
export const rowLaws = onceATable((table, decimals): readonly FoundLaw[] => {
  const amounts = table.columns.flatMap(({ isPercent, header }, column) =>
    isPercent || MEASURED.test(lastHeaderWord(header)) ? [] : [column],
  );
  const search = new Search(table, decimals);
  for (const law of [...notedLaws(table), ...search.ofPeriods]) search.try(law, true);
  for (const law of neighbourLaws(amounts)) search.try(law);
  const inner = new Set(search.found.flatMap(({ law }) => law.parts));
  const wholes = new Set(search.found.map(({ law }) => law.whole));
  const outer = amounts.filter((column) => !inner.has(column));
  if (outer.length < amounts.length) for (const law of neighbourLaws(outer)) search.try(law);
  for (const whole of amounts) {
    const leaves = amounts.filter((column) => column === whole || !wholes.has(column));
    if (leaves.length < amounts.length)
      for (const law of neighbourLaws(leaves)) if (law.whole === whole) search.try(law);
  }
  if (amounts.length <= MOST_PAIRED) for (const law of pairLaws(amounts)) search.try(law);
  if (amounts.length <= MOST_THREES)
    for (const law of threeLaws(amounts)) if (!search.isKnown(law)) search.try(law);
  const all = search.all();
  return all.filter((one) => !all.some((other) => explains(other, one)));
});

class Search {
  readonly found: FoundLaw[] = [];
  private readonly spare: FoundLaw[] = [];
  readonly ofPeriods: readonly Law[];
  private readonly periods: NaturalPeriods;
  private readonly keys = new Set<string>();
  private readonly lines: readonly number[];
  private readonly first: readonly number[];
  /** Rows that state what the deeper ones below them add up to. */
  private readonly inner: ReadonlySet<number>;

  constructor(
    private readonly table: PlainTable,
    private readonly decimals: number,
  ) {
    this.periods = new NaturalPeriods(table.columns);
    this.ofPeriods = [...periodLaws(table), ...this.periods.laws()];
    this.lines = table.rows.map((_, index) => index);
    this.inner = new Set(
      this.lines.filter((line) => {
        const { depth } = table.rows[line]!;
        return depth > 0 && (table.rows[line + 1]?.depth ?? 0) > depth;
      }),
    );
    const step = Math.max(1, Math.floor(this.lines.length / FIRST_ROWS));
    this.first = this.lines.filter((line) => line % step === 0);
  }

  /** What a note beside the table or its headers say needs no rows to show it, only few that do not follow. */
  try(equation: Law, isNoted = false): void {
    const key = keyOf(equation);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    const tried = isNoted || equation.taken.length === 0 ? equation : this.named(equation);
    if (lacksClosing(this.table, tried) || (!isNoted && this.periods.forbid(tried))) return;
    if (isOfSomePeriods(tried, this.ofPeriods)) return;
    const isOwn = this.isOfItsOwn(tried);
    const isTelling = (line: number): boolean => isOwn || !this.inner.has(line);
    const look = alongRow(this.table);
    const stated = statedAlongRow(this.table);
    const most = 1 + this.first.length / 4;
    const quick = tally(tried, this.first, look, stated, this.decimals, most);
    if (quick.failing.length > Math.min(most, 1 + quick.holding.length / 3)) return;
    const short =
      this.first.length === this.lines.length && isOwn
        ? quick
        : tally(tried, this.lines, look, stated, this.decimals, Infinity, isTelling);
    const longer = completedLaw(this.table, tried, short, this.decimals);
    if (longer && this.found.some((each) => keyOf(each.law) === keyOf(longer))) return;
    const { support } = short;
    const law = longer ?? tried;
    if (longer && this.periods.forbid(longer)) return;
    const all = longer ? tally(longer, this.lines, look, stated, this.decimals) : short;
    const { holding } = all;
    if (support < (isNoted ? 0 : this.supportNeeded(law))) return;
    if (!isNoted && isMostlyUnshown(this.table, law, holding.length)) return;
    if (!isNoted && !this.isResult(law) && !isBeyondChance(this.table, law.whole, holding)) return;
    const mostSlips = Math.min(Math.max(1, holding.length / 5), holding.length / 3);
    const unexplained = this.unexplained(law, all.failing, mostSlips + 1);
    if (!unexplained) return;
    const failing = addsUpOthers(this.table, law, unexplained) ? [] : unexplained;
    const one = { law, tally: { ...all, support, failing } };
    const restates = restatesOthers(this.table, law, failing);
    if (failing.length - Number(restates && this.isOfLastYear(law)) <= mostSlips) this.found.push(one);
    else if (failing.length - Number(restates) <= mostSlips) this.spare.push(one);
  }

  /** Lines that no further column makes right; undefined once there are more than so many. */
  private unexplained(law: Law, lines: readonly number[], most: number): readonly number[] | undefined {
    const found: number[] = [];
    for (const line of lines) {
      if (isShort(this.table, law, line)) continue;
      found.push(line);
      if (found.length > most) return undefined;
    }
    return found;
  }

  /** A 合计 of all the other columns takes in one that is filled once; else each term must show more often. */
  private supportNeeded({ whole, parts }: Law): number {
    if (!this.isDeclared(whole)) return 3;
    return parts.length + 1 === this.table.columns.length ? 1 : 2;
  }

  private isOfLastYear({ whole, parts, taken }: Law): boolean {
    return [whole, ...parts, ...taken].some((term) => OPENING.test(this.table.columns[term]!.header));
  }

  /** What was found, and of the laws that a total breaks once more those of whose rows no other says that they are wrong. */
  all(): readonly FoundLaw[] {
    const all = [...this.found];
    for (const one of this.spare) {
      const isTold = (line: number): boolean => all.some(({ tally: { failing } }) => failing.includes(line));
      if (!one.tally.failing.some(isTold)) all.push(one);
    }
    return all;
  }

  /** Whether a header of its terms says that it is had from others. */
  private isResult({ whole, parts, taken }: Law): boolean {
    const words = [whole, ...parts, ...taken].map((term) => lastHeaderWord(this.table.columns[term]!.header));
    return this.isDeclared(whole) || words.some((each) => RESULT.test(each));
  }

  private isDeclared(column: number): boolean {
    return DECLARED.test(lastHeaderWord(this.table.columns[column]!.header));
  }

  /** 小计 of what stands under the same header; of other columns, rows that add up rows below them say nothing new. */
  private isOfItsOwn({ whole, parts, taken }: Law): boolean {
    const { header } = this.table.columns[whole]!;
    const above = header.slice(0, header.lastIndexOf("·") + 1);
    return (
      this.isDeclared(whole) &&
      [...parts, ...taken].every((term) => this.table.columns[term]!.header.startsWith(above))
    );
  }

  /** Of the ways to write an equation, the one that people mean: what is called a total, else what stands last, is the whole. */
  private named({ whole, parts, taken }: Law): Law {
    const left = [whole, ...taken];
    const rank = (column: number): number =>
      column +
      (DECLARED.test(lastHeaderWord(this.table.columns[column]!.header)) ? this.table.columns.length : 0);
    const [meant] = [...left, ...parts].sort((a, b) => rank(b) - rank(a)) as [number];
    const [own, others] = left.includes(meant) ? [left, parts] : [parts, left];
    return { whole: meant, parts: others, taken: own.filter((column) => column !== meant) };
  }

  /** Whether two of its columns already make up, or are made up by, another: three of them would say the same again. */
  isKnown({ whole, parts, taken }: Law): boolean {
    const terms = new Set([whole, ...parts, ...taken]);
    return this.found.some(
      ({ law, tally: { failing } }) =>
        failing.length === 0 && [law.whole, ...law.parts, ...law.taken].every((term) => terms.has(term)),
    );
  }
}

/** 年初结转＋收入＝支出 without 年末结转 is no law: what is left over stands in no column, and mostly is nothing. */
function lacksClosing({ columns }: PlainTable, { whole, parts, taken }: Law): boolean {
  const headers = [whole, ...parts, ...taken].map((term) => columns[term]!.header);
  const has = (words: RegExp): boolean => headers.some((header) => words.test(header));
  return has(OPENING) && has(SPENT) && !has(CLOSING);
}

/** The same columns with the same signs say the same, whichever of them is called the whole. */
function keyOf({ whole, parts, taken }: Law): string {
  const left = [whole, ...taken].sort((a, b) => a - b).join("+");
  const right = [...parts].sort((a, b) => a - b).join("+");
  return left < right ? `${left}=${right}` : `${right}=${left}`;
}

/** A law with more terms is the one meant where the shorter fails in more rows, or in as many and more rows follow it. */
function explains(longer: FoundLaw, shorter: FoundLaw): boolean {
  const fewer = shorter.tally.failing.length - longer.tally.failing.length;
  const isWider =
    longer.tally.failing.length > 0 && longer.tally.holding.length > shorter.tally.holding.length;
  if (longer === shorter || fewer < 0 || (fewer === 0 && !isWider)) return false;
  if (fewer > 0 && isRestated(longer.law, shorter.law)) return true;
  const terms = new Set([longer.law.whole, ...longer.law.parts, ...longer.law.taken]);
  return [shorter.law.whole, ...shorter.law.parts, ...shorter.law.taken].every((term) => terms.has(term));
}

/** Whether the laws are the same but for one column, which mostly says the same as the other's: F＝E－G as well as E＝F＋G. */
function isRestated(one: Law, other: Law): boolean {
  const others = signed(other);
  const flipped = { whole: one.parts[0]!, parts: [one.whole, ...one.taken], taken: one.parts.slice(1) };
  return [one, flipped].some((law) => {
    const own = signed(law);
    return own.size === others.size && [...own].filter((term) => !others.has(term)).length === 1;
  });
}

function signed({ whole, parts, taken }: Law): ReadonlySet<string> {
  return new Set([`=${whole}`, ...parts.map((term) => `+${term}`), ...taken.map((term) => `=${term}`)]);
}
