import { spaceless } from "../numbers/spaceless";
import { placeOfBlock, type FoundBlock } from "./found-block";

/** A sheet called 上年 or 去年决算; 上年结转 is money of this year's budget. */
const LAST_YEAR = /^(?:上年|去年|上一年)度?(?!.*(?:结转|结余|末))/;

const LEFT_OUT = "没有读取";

/** Whether a table is of a year before the other's, as titles with two years say, or the name of its sheet alone. */
export function isOfFormerYear(one: FoundBlock, other: FoundBlock): boolean {
  const [own, their] = [one.title.year, other.title.year];
  if (own !== undefined && their !== undefined && own !== their) return own < their;
  return isCalledLastYear(one) && !isCalledLastYear(other);
}

/** What is said of the former one. */
export function formerYearRemark(former: FoundBlock): string {
  const { year } = former.title;
  const which = isCalledLastYear(former) || year === undefined ? "上年度" : `${year}年度`;
  return `${placeOfBlock(former)}是${which}的，${LEFT_OUT}。`;
}

/** The same of one whose 结转下年 was held against the ledger; any other remark as it is. */
export function remarkOnCompared(remark: string, sheetName: string): string {
  const isFormer = remark.startsWith(`工作表“${sheetName}”`) && remark.endsWith(`度的，${LEFT_OUT}。`);
  return isFormer
    ? remark.replace(`${LEFT_OUT}。`, "不计入台账，只把其中的结转下年数与本年的上年结转核对。")
    : remark;
}

function isCalledLastYear({ table }: FoundBlock): boolean {
  return LAST_YEAR.test(spaceless(table.view.snapshot.name));
}
