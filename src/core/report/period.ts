import type { Heading } from "../ledger/ledger";
import { chineseDate } from "./chinese-date";

/** Whether the data end before the budget year does: what is left then is no balance of the year's end. */
export function endsWithinYear({ cutoffDate, budgetYear }: Heading): boolean {
  const [, year, month, day] = /^(\d{4})年(\d+)月(\d+)日$/u.exec(chineseDate(cutoffDate ?? "")) ?? [];
  if (year === undefined || Number(year) !== (budgetYear ?? Number(year))) return false;
  return !(month === "12" && day === "31");
}

/** 年末 and 全年 of the usual wording, as they are said while the year goes on. */
export function duringYear(text: string): string {
  return text.replaceAll("年末", "期末").replaceAll("全年未发生支出", "尚未发生支出");
}
