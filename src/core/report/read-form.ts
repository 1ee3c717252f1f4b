import type { WorkbookSnapshot } from "../workbook/snapshot";
import { formatAddress } from "../workbook/address";
import { FORM_4_2, LEDGER_PARTS, type Chapter, type LedgerPart, type ReportForm } from "./chapters";
import { readTable, type TableRow } from "./read-table";
import { plainKey } from "./told-chapters";

const SHEET = "报告章节";

export interface FormReading {
  readonly form: ReportForm;
  /** What is wrong with the bureau's list, one Chinese sentence each; such a row is left out. */
  readonly faults: readonly string[];
}

/**
 * The chapters that the bureau's own finance office wants: sheet 报告章节 with 章节 | 标题 | 内容 | 待填写, in order.
 * 内容 names what the ledger gives (概况, 项目, 资金 …), 待填写 what people write. Row 附件 gives the form's number.
 * Without such a sheet: the six chapters of 附件4-2.
 */
export function readForm(workbook: WorkbookSnapshot): FormReading {
  const rows = readTable(workbook, SHEET, ["章节", "标题", "内容", "待填写"]);
  if (!rows) return { form: FORM_4_2, faults: [] };
  const faults: string[] = [];
  const chapters: Chapter[] = [];
  let attachment: string | undefined;
  for (const row of rows) {
    const [key, heading, part, wanted] = row.texts;
    if (key === "附件") attachment = heading;
    else {
      const fault = faultOf(row, chapters);
      if (fault) faults.push(fault);
      else chapters.push(chapterOf(key!, heading!, part, wanted));
    }
  }
  if (chapters.length === 0)
    return {
      form: FORM_4_2,
      faults: [...faults, `工作表“${SHEET}”中没有可用的章节（需要“章节”“标题”两列），已用附件4-2的章节。`],
    };
  return { form: { chapters, ...(attachment !== undefined && { attachment }) }, faults };
}

function chapterOf(key: string, heading: string, part?: string, wanted?: string): Chapter {
  return {
    key,
    heading,
    level: /[（(]/u.test(key) ? 2 : 1,
    ...(wanted !== undefined && { wanted }),
    ...(part !== undefined && { fromLedger: partNamed(part)! }),
  };
}

function partNamed(word: string): LedgerPart | undefined {
  return Object.hasOwn(LEDGER_PARTS, word) ? LEDGER_PARTS[word as keyof typeof LEDGER_PARTS] : undefined;
}

function faultOf(
  { texts: [key, heading, part], at }: TableRow,
  chapters: readonly Chapter[],
): string | undefined {
  const place = `工作表“${SHEET}”${formatAddress(at.row, at.column)}`;
  if (key === undefined || heading === undefined) return `${place}所在行缺少章节号或标题，未采用。`;
  if (chapters.some((chapter) => plainKey(chapter.key) === plainKey(key)))
    return `${place}的章节号“${key}”重复，未采用。`;
  if (part !== undefined && !partNamed(part))
    return `${place}所在行的内容“${part}”不可用，未采用；可用的有：${Object.keys(LEDGER_PARTS).join("、")}，只由人写的章节留空。`;
  return undefined;
}
