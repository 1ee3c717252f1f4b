import { localDate } from "../findings/local-date";

/** 2020-12-31 08:05 by the clock on the wall; an instant that is none stays as it is written. */
export function localTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${localDate(date)} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}
