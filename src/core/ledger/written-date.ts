/** A day as a person wrote it; the day is absent in 2020年5月, the month too in 2020.5 of unknown meaning. */
export interface WrittenDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const PATTERN = /^\s*((?:19|20)\d{2})\s*[-/.年]\s*(?:(\d{1,2})\s*(?:[-/.月]\s*(?:(\d{1,2})\s*[日号]?)?)?)?/u;
const COMPACT = /^\s*((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*$/u;
const MONTHS = 12;
const DAYS = 31;

/** The date with which a text begins: 2020-05-06, 2020/5/6, 2020.5, 2020年5月6日, 20200506; undefined without a year. */
export function writtenDate(text: string): WrittenDate | undefined {
  const plain = text.normalize("NFKC");
  const match = COMPACT.exec(plain) ?? PATTERN.exec(plain);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!(month >= 1 && month <= MONTHS)) return { year };
  return day >= 1 && day <= DAYS ? { year, month, day } : { year, month };
}

/** A whole day as a number that sorts: 20200506; undefined where month or day is missing. */
export function dayNumber(text: string | undefined): number | undefined {
  const date = text === undefined ? undefined : writtenDate(text);
  if (date?.month === undefined || date.day === undefined) return undefined;
  return date.year * 10_000 + date.month * 100 + date.day;
}
