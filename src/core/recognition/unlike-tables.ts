import { spaceless } from "../numbers/spaceless";
import type { HeaderMeaning } from "../ledger/header-words";
import type { HeaderReader } from "./anchor-rows";
import type { SheetView } from "./sheet-view";

/** Tables that bureaus keep beside their ledgers, by words of their titles, headers and sheet names. */
const KINDS: readonly (readonly [words: RegExp, kind: string])[] = [
  [/三公.{0,2}经费|因公出国/, "“三公”经费表"],
  [/收入支出(?:预算|决算)?总表|收支(?:预算|决算)?总表/, "收入支出总表"],
  [/额度构成|构成表|结构表/, "构成比例表"],
  [/资产负债|负债合计/, "资产负债表"],
  [/科目余额|期初余额|借方/, "科目余额表"],
  [/身份证|编制类型|在职人数|工资|人员名单|花名册/, "人员或工资表"],
  [/一级指标|三级指标|绩效指标/, "绩效指标表"],
  [/政府采购|采购方式|中标/, "政府采购表"],
  [/合同编号|合同金额/, "合同台账"],
];
const WANTED: readonly (readonly [meanings: readonly HeaderMeaning[], label: string])[] = [
  [["projectName"], "项目名称"],
  [["initialBudget", "fullYearBudget", "budget", "adjusted"], "年初（或全年）预算数"],
  [["execution"], "全年执行数"],
];
const LOOKED_AT = 30;
const MOST_SHEETS = 3;

/** What the sheets of a workbook without a ledger seem to be and which columns they lack, a Chinese clause a sheet. */
export function unlikeTables(views: readonly SheetView[], reader: HeaderReader): readonly string[] {
  return views.slice(0, MOST_SHEETS).flatMap((view) => {
    const rows = textsOf(view);
    if (rows.length === 0) return [];
    const words = [view.snapshot.name, ...rows.flat()].join(" ");
    const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1];
    const known = headerMeanings(rows, reader);
    const missing = WANTED.filter(([meanings]) => !meanings.some((meaning) => known.has(meaning)));
    const labels = missing.map(([, label]) => label).join("、");
    if (!kind && (missing.length === 0 || missing.length === WANTED.length)) return [];
    const seems = kind ? `像是${kind}` : "不像项目台账";
    return [`工作表“${view.snapshot.name}”${seems}${labels === "" ? "" : `，没有${labels}的列`}`];
  });
}

/** Of the row with most headers. */
function headerMeanings(
  rows: readonly (readonly string[])[],
  reader: HeaderReader,
): ReadonlySet<HeaderMeaning> {
  const all = rows.map((texts) => new Set(texts.flatMap((text) => reader.read(text)?.word?.meaning ?? [])));
  return all.reduce((most, own) => (own.size > most.size ? own : most), new Set<HeaderMeaning>());
}

/** The texts of the first rows, a list a row that has any. */
function textsOf(view: SheetView): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const { rowCount, columnCount } = view.snapshot;
  for (let row = 0; row < Math.min(rowCount, LOOKED_AT); row++) {
    const texts: string[] = [];
    for (let column = 0; column < columnCount; column++) {
      const text = spaceless(view.text(row, column));
      if (text && text.length <= 60) texts.push(text);
    }
    if (texts.length > 0) rows.push(texts);
  }
  return rows;
}
