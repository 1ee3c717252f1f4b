const DAY = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01: serial numbers after Excel's invented 29 February 1900. */
const EPOCH = 25_569;
const DAYS_TO_1904 = 1_462;

/** The serial number of an ISO 8601 date or time, as cells of type "d" hold it; NaN where it is none. */
export function serialOfDate(text: string, date1904: boolean): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return NaN;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + EPOCH;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return days + time - (date1904 ? DAYS_TO_1904 : 0);
}
