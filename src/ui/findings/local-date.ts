/** YYYY-MM-DD by the clock on the wall, not by UTC. */
export function localDate(date: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join("-");
}
