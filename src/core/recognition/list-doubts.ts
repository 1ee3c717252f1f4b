import { writtenDate } from "../ledger/written-date";
import { calendarDate } from "../workbook/shown-date";
import { isDateFormat } from "../workbook/shown-text";
import { cellAt } from "../workbook/cell";
import { unrelatedRemark } from "./assign-roles";
import type { RoleQuestion } from "./role-question";
import { assemblyOf } from "./assembly";
import { identityKeys } from "./block-roles";
import { directedLists, isDirectedBy, isUndirected } from "./directed-lists";
import type { Doubt } from "./doubts";
import { placeOf } from "./doubts";
import { placeOfBlock, type RoledBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { areOfOtherMonths, settlePeriods } from "./period-lists";
import { requireColumns } from "./required-columns";
import { restates } from "./restatement";

interface Settled {
  readonly kept: readonly RoledBlock[];
  readonly remarks: readonly string[];
  readonly questions: readonly RoleQuestion[];
}

/**
 * What must be known of lists before the ledger's figures are sums of their rows: which way an amount goes, whether two
 * lists tell the same payments twice, whether a column of budgets holds the adjustments already, whether a list is of
 * this year; and what columns the ledger lacks that no list makes up for. Where the sheets do not tell, it is asked.
 */
export function settleLists(blocks: readonly RoledBlock[]): Settled {
  const related = ofTheLedger(blocks);
  const { kept: listed, ...yearly } = ofThisYear(related.kept);
  const { kept: ofYear, remarks: ofParts } = settlePeriods(listed);
  const remarks = [...related.remarks, ...yearly.remarks, ...ofParts];
  const questions = [...related.questions, ...yearly.questions];
  const directed = directedLists(ofYear);
  const assembly = assemblyOf({ blocks: directed.map(asListed) });
  const isIn = (block: RoledBlock, lists: readonly { readonly block: RoledBlock }[]): boolean =>
    lists.some((each) => each.block === block);
  const kept = directed.map((block): RoledBlock => {
    const doubts = [
      ...(isIn(block, assembly.adjustments) ? directionDoubts(block) : []),
      ...(block.role === "ledger" && assembly.adjustments.length > 0 ? budgetDoubts(block) : []),
    ];
    return doubts.length > 0 ? { ...block, doubts: [...block.doubts, ...doubts] } : block;
  });
  const lists = (role: "adjustments" | "payments"): readonly RoledBlock[] =>
    kept.filter((block, index) => block.role === role && isIn(directed[index]!, assembly[role]));
  const required = requireColumns(kept);
  return {
    kept: required.kept,
    remarks: [...remarks, ...required.remarks],
    questions: [...questions, ...twiceTold(lists("adjustments")), ...twiceTold(lists("payments"))],
  };
}

function asListed(block: RoledBlock) {
  const columns: Partial<Record<MappedField, number>> = {};
  for (const { field, column } of block.fields) columns[field] = column;
  return { role: block.role, columns, block, ...(block.form && { form: block.form }) };
}

/** Whether figures of the ledger would be summed from a block's rows. */
function summedLists(blocks: readonly RoledBlock[]): (block: RoledBlock) => boolean {
  const { adjustments, payments } = assemblyOf({ blocks: blocks.map(asListed) });
  const summed = new Set([...adjustments, ...payments].map(({ block }) => block));
  return (block) => summed.has(block);
}

/** A list of other projects is left out, but asked about where the figures would be summed from it. */
function ofTheLedger(blocks: readonly RoledBlock[]): Settled {
  const isSummed = summedLists(blocks);
  const isAsked = (block: RoledBlock): boolean =>
    isSummed(block) &&
    (block.apart === "unclear" || !blocks.some(({ role, apart }) => role === block.role && !apart));
  const apart = blocks.filter((block) => block.apart !== undefined);
  return {
    kept: blocks.filter((block) => !block.apart || isAsked(block)),
    remarks: apart.filter((block) => !isAsked(block)).map(unrelatedRemark),
    questions: apart.filter(isAsked).map((block) => ({
      text: `${placeOfBlock(block)}的项目大多不在批复表中，不能判定是否计入`,
      block,
      answers: [
        {
          label: block.role === "payments" ? "是这些项目的支付，计入执行数" : "是年中的调整，计入",
          role: block.role,
        },
        { label: "无关，不读取", role: undefined },
      ],
    })),
  };
}

/** A list of another year beside the ledger is left out; one that the figures would be summed from is asked about. */
function ofThisYear(blocks: readonly RoledBlock[]): Settled {
  const years = new Set(blocks.flatMap(({ role, title }) => (role === "ledger" ? (title.year ?? []) : [])));
  const isOther = ({ role, title }: RoledBlock): boolean =>
    role !== "ledger" && title.year !== undefined && years.size > 0 && !years.has(title.year);
  const isSummed = summedLists(blocks);
  const others = blocks.filter(isOther);
  return {
    kept: blocks.filter((block) => !others.includes(block) || isSummed(block)),
    remarks: others
      .filter((block) => !isSummed(block))
      .map((block) => `${placeOfBlock(block)}是${block.title.year!}年度的，没有读取。`),
    questions: others.filter(isSummed).map((block) => ({
      text: `${placeOfBlock(block)}的表名是${block.title.year!}年度，不能判定是否属于本年度`,
      block,
      answers: [
        { label: "属于本年度，计入", role: block.role },
        { label: "不属于本年度，不读取", role: undefined },
      ],
    })),
  };
}

function directionDoubts(block: RoledBlock): readonly Doubt[] {
  if (!isUndirected(block) || isDirectedBy(block.title.words)) return [];
  const field = block.fields.find((each) => each.field === "amount")!;
  const column = block.table.columns.find((each) => each.column === field.column);
  if (!column) return [];
  return [
    {
      field: "amount",
      column,
      text: `${placeOf(column)}都是正数，没有类型列，不能判定是追加还是调减`,
      answers: [
        { label: "都是追加（调增）", changes: [["increase", column.column]] },
        { label: "都是调减", changes: [["decrease", column.column]] },
      ],
    },
  ];
}

/** 部门项目支出预算表 and the like are what the year begins with. */
const DEPARTMENTAL = /部门[^ ]{0,6}预算/;

/** 预算数 without a word on whether it is the year's first figure, where adjustments are listed beside it. */
function budgetDoubts(block: RoledBlock): readonly Doubt[] {
  const field = block.fields.find((each) => each.field === "initialBudget");
  const column = field && block.table.columns.find((each) => each.column === field.column);
  const isSaid = /年初|批复|部门预算|下达/;
  if (!column || isSaid.test(column.header) || isSaid.test(block.title.words)) return [];
  if (DEPARTMENTAL.test(block.title.words)) return [];
  return [
    {
      field: "initialBudget",
      column,
      text: `${placeOf(column)}没有说明是年初数还是已含调整的全年数，而另有调整明细`,
      answers: [
        { label: "年初预算数，另加调整明细", changes: [] },
        { label: "已含调整的全年预算数", changes: [["fullYearBudget", column.column]] },
      ],
    },
  ];
}

/** Two lists of which it cannot be told whether their rows are different ones. */
function twiceTold(lists: readonly RoledBlock[]): readonly RoleQuestion[] {
  return lists.flatMap((block, index) => {
    const other = lists.slice(0, index).find((each) => !areApart(each, block));
    if (!other) return [];
    const what = block.role === "payments" ? "支付" : "调整";
    return [
      {
        text: `${placeOfBlock(block)}与${placeOfBlock(other)}都是${what}明细，不能判定是分别列示的两批${what}，还是同一批${what}的两张表`,
        block,
        answers: [
          { label: `两批${what}，合并计算`, role: block.role },
          { label: "不读取前者", role: undefined },
        ],
      },
    ];
  });
}

/** Different projects, different days or months, or a list of what is added beside one of what is taken off. */
function areApart(one: RoledBlock, other: RoledBlock): boolean {
  const [keys, others] = [one, other].map(({ table, fields }) => identityKeys(table, fields));
  if (![...keys!].some((key) => others!.has(key))) return true;
  const isLess = ({ fields }: RoledBlock): boolean => fields.some(({ field }) => field === "decrease");
  if (isLess(one) !== isLess(other)) return true;
  if (areOfOtherMonths(one, other)) return true;
  if (restates(one, other)) return false;
  if (areHalves(one, other)) return true;
  const [a, b] = [spanOf(one), spanOf(other)];
  return a !== undefined && b !== undefined && (a.last < b.first || b.last < a.first);
}

/** A list that is printed in two halves side by side, under the same headers. */
function areHalves({ table: one }: RoledBlock, { table: other }: RoledBlock): boolean {
  const headersOf = ({ columns }: RoledBlock["table"]): string =>
    columns.map(({ header }) => header).join("\n");
  return one.view === other.view && one.band === other.band && headersOf(one) === headersOf(other);
}

/** First and last day of a list, as 20200506; undefined where a row tells none. */
function spanOf({
  table,
  fields,
}: RoledBlock): { readonly first: number; readonly last: number } | undefined {
  const date = fields.find(({ field }) => field === "adjustmentDate")?.column;
  const figure = fields.find(
    ({ field }) => field === "amount" || field === "execution" || field === "increase",
  );
  if (date === undefined || !figure) return undefined;
  let [first, last] = [Infinity, -Infinity];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    if (!table.view.figure(row, figure.column)) continue;
    const day = dayAt(table, row, date);
    if (day === undefined) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first <= last ? { first, last } : undefined;
}

function dayAt({ view }: RoledBlock["table"], row: number, column: number): number | undefined {
  const { value, format } = cellAt(view.workbook, view.sheet, row, column);
  if (value.kind === "text") {
    const date = writtenDate(value.value);
    return date?.month === undefined ? undefined : date.year * 10_000 + date.month * 100 + (date.day ?? 0);
  }
  if (value.kind !== "number" || !isDateFormat(format)) return undefined;
  const day = calendarDate(value.value.toCell(), view.workbook.date1904);
  return day && day.year * 10_000 + day.month * 100 + day.day;
}
