import type { Ledger } from "../ledger/ledger";
import { passedOverRemark } from "../recognition/passed-over";
import type { Proposal, UnreadRemark } from "../recognition/proposal";

type Judged = Pick<Ledger, "tableArithmetic" | "textSplits" | "figureTables">;

/**
 * What is said of the reading, now that the tables were judged by their own sums: of those beside the ledger nobody is
 * told that their figures were not checked.
 */
export function judgedRemarks({ remarks, unread = [] }: Proposal, ledger: Judged): readonly string[] {
  return remarks.flatMap((remark) => {
    const about = unread.find((each) => each.remark === remark);
    return about ? restated(about, ledger) : [remark];
  });
}

function restated({ remark, sheets, fromRow }: UnreadRemark, ledger: Judged): readonly string[] {
  const judged = sheets.filter((name) => isJudged(name, fromRow, ledger));
  if (judged.length === 0) return [remark];
  if (fromRow !== undefined)
    return [
      `工作表“${sheets[0]!}”第${fromRow + 1}行起另有表头，不是上面台账的项目，只核对表内合计、小计和各列之间的算式。`,
    ];
  const rest = sheets.filter((name) => !judged.includes(name));
  const names = judged.map((name) => `“${name}”`).join("、");
  return [
    `工作表${names}中没有认出项目名称和金额的列，只核对表内合计、小计和各列之间的算式。`,
    ...(rest.length > 0 ? [passedOverRemark(rest)] : []),
  ];
}

function isJudged(
  sheet: string,
  fromRow: number | undefined,
  { tableArithmetic: tables = [], textSplits: splits, figureTables = [] }: Judged,
): boolean {
  if (tables.some(({ sheetName, firstRow }) => sheetName === sheet && firstRow >= (fromRow ?? 0)))
    return true;
  if (fromRow !== undefined) return false;
  return (
    splits?.sheetNames.includes(sheet) === true || figureTables.some(({ sheetName }) => sheetName === sheet)
  );
}
