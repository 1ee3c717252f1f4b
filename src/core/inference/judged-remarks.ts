import type { Ledger } from "../ledger/ledger";
import { UNRELATED } from "../recognition/assign-roles";
import { remarkOnCompared } from "../recognition/former-year";
import { passedOverRemark } from "../recognition/passed-over";
import type { Proposal, UnreadRemark } from "../recognition/proposal";

type Judged = Pick<Ledger, "tableArithmetic" | "textSplits" | "figureTables" | "keyedSums" | "carriedYears">;

/**
 * What is said of the reading, now that the tables were judged by their own sums: of those beside the ledger nobody is
 * told that their figures were not checked.
 */
export function judgedRemarks({ remarks, unread = [] }: Proposal, ledger: Judged): readonly string[] {
  return remarks.flatMap((remark) => {
    const about = unread.find((each) => each.remark === remark);
    if (about) return restated(about, ledger);
    return [compared(remark, ledger)];
  });
}

/** Of a table that a rule judged after all, by itself or against another. */
function compared(remark: string, { carriedYears, keyedSums, tableArithmetic = [] }: Judged): string {
  const isKeyed = keyedSums?.sheetNames.some((name) => remark.startsWith(`工作表“${name}”`)) === true;
  if (isKeyed && remark.endsWith(UNRELATED))
    return remark.replace(UNRELATED, "不是项目台账，只把同一编号（名称）的合计与另一张表核对。");
  const [, from, to] = /第(\d+)—(\d+)行/.exec(remark) ?? [];
  const isSummed = tableArithmetic.some(
    ({ sheetName, firstRow }) =>
      remark.startsWith(`工作表“${sheetName}”`) && firstRow + 1 >= Number(from) && firstRow < Number(to),
  );
  if (isSummed && remark.endsWith(UNRELATED))
    return remark.replace(UNRELATED, "不是项目台账，只核对表内合计、小计和各列之间的算式。");
  return carriedYears ? remarkOnCompared(remark, carriedYears.sheetName) : remark;
}

function restated({ remark, sheets, fromRow }: UnreadRemark, ledger: Judged): readonly string[] {
  const judged = sheets.filter((name) => isJudged(name, fromRow, ledger));
  if (judged.length === 0) return [remark];
  if (fromRow !== undefined)
    return [
      `工作表“${sheets[0]!}”第${fromRow + 1}行起另有表头，不是上面台账的项目，只核对表内合计、小计和各列之间的算式。`,
    ];
  const isKeyed = judged.some((name) => ledger.keyedSums?.sheetNames.includes(name));
  const rest = sheets.filter((name) => !judged.includes(name));
  const names = judged.map((name) => `“${name}”`).join("、");
  return [
    `工作表${names}中没有认出项目名称和金额的列，只核对表内合计、小计和各列之间的算式${isKeyed ? "，以及两表中同一编号（名称）的合计" : ""}。`,
    ...(rest.length > 0 ? [passedOverRemark(rest)] : []),
  ];
}

function isJudged(
  sheet: string,
  fromRow: number | undefined,
  { tableArithmetic: tables = [], textSplits: splits, figureTables = [], keyedSums }: Judged,
): boolean {
  if (tables.some(({ sheetName, firstRow }) => sheetName === sheet && firstRow >= (fromRow ?? 0)))
    return true;
  if (fromRow !== undefined) return false;
  return (
    splits?.sheetNames.includes(sheet) === true ||
    keyedSums?.sheetNames.includes(sheet) === true ||
    figureTables.some(({ sheetName }) => sheetName === sheet)
  );
}
