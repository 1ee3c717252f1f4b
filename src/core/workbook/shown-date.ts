import type { FormatToken } from "./number-format";

const DAYS_1904 = 1462;
/** Days from 1899-12-30, which is serial 0 of the 1900 system from 1 March 1900 on, to 1970-01-01. */
const DAYS_TO_EPOCH = 25_569;
const LAST_SERIAL = 2_958_465; // 9999-12-31
const WEEKDAYS = "日一二三四五六";

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** The day of a date serial; undefined where a spreadsheet knows none. The 1900 system has a 29 February 1900 that never was. */
export function calendarDate(serial: number, date1904: boolean): CalendarDate | undefined {
  const day = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (!(serial >= 0) || day > LAST_SERIAL) return undefined;
  if (day === 60 && !date1904) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const date = new Date((day + (day < 60 ? 1 : 0) - DAYS_TO_EPOCH) * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** A date serial through the tokens of a date format: yyyy"年"m"月"d"日", yyyy-mm-dd, h:mm:ss, aaaa. */
export function shownDate(
  serial: number,
  tokens: readonly FormatToken[],
  date1904: boolean,
): string | undefined {
  const seconds = Math.floor((serial - Math.floor(serial)) * 86_400 + 0.5);
  const date = calendarDate(serial, date1904);
  if (!date) return undefined;
  const isHalfDay = tokens.some((token) => token.kind === "date" && /am|a\/p|上午/.test(token.text));
  return tokens
    .map((token, index) => {
      if (token.kind === "literal") return token.text;
      if (token.kind === "point") return ".";
      if (token.kind === "comma") return ",";
      if (token.kind !== "date") return "";
      const { text } = token;
      const isMinute = text[0] === "m" && text.length <= 2 && standsByTime(tokens, index);
      return isMinute
        ? pad(Math.floor(seconds / 60) % 60, text.length)
        : part(text, date, seconds, isHalfDay);
    })
    .join("")
    .trim();
}

function part(text: string, date: CalendarDate, seconds: number, isHalfDay: boolean): string {
  const hour = Math.floor(seconds / 3600) % 24;
  switch (text[0]) {
    case "y":
    case "e":
      return text.length <= 2 && text[0] === "y" ? pad(date.year % 100, 2) : String(date.year);
    case "m":
      return text.length >= 3 ? `${date.month}月` : pad(date.month, text.length);
    case "d":
      return text.length >= 3 ? `星期${WEEKDAYS[date.weekday]!}` : pad(date.day, text.length);
    case "h":
      return pad(isHalfDay ? hour % 12 || 12 : hour, text.length);
    case "s":
      return pad(seconds % 60, text.length);
    case "a":
      if (text.startsWith("aaa")) return `${text.length > 3 ? "星期" : ""}${WEEKDAYS[date.weekday]!}`;
      return hour < 12 ? "AM" : "PM";
    default:
      return hour < 12 ? "上午" : "下午";
  }
}

/** m means minutes after hours and before seconds, months elsewhere. */
function standsByTime(tokens: readonly FormatToken[], index: number): boolean {
  const dates = tokens.filter(({ kind }) => kind === "date") as readonly { text: string }[];
  const own = dates.indexOf(tokens[index] as never);
  return dates[own - 1]?.text[0] === "h" || dates[own + 1]?.text[0] === "s";
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
