import { labelKind } from "../ledger/row-label";
import type { RoledBlock } from "./found-block";
import { lastHeaderWord } from "./last-header-word";
import type { MappedField } from "./mapping";
import type { HeadedColumn, ProposedField } from "./proposal";

const MORE = /追加|调增|增加|下达|新增/;
const LESS = /调减|压减|核减|追减|减少|压缩/;

/** What a column beside the additions of a journal may call what is taken off. */
const TAKEN_OFF = /减|收回|扣回|压缩|削|冲销|[调转划]出|上[缴交]|[交退]回|盘活/;
/** A column of the ledger that states additions less reductions. */
const SIGNED = /调整|调剂|增减|变动|净/;
const NO_AMOUNT = /[率比%前后]|依据|原因|文号|说明|日期|余额/;

/** Lists of adjustments with the way that their amounts go, where titles or the columns beside each other tell it. */
export function directedLists(blocks: readonly RoledBlock[]): readonly RoledBlock[] {
  const stated = blocks.flatMap(({ role, fields }) => (role === "ledger" ? fields : []));
  const kinds = takenOffKinds(stated);
  return blocks.map((block) => withTakenOff(directedByTitle(block), kinds));
}

/** Which columns of a journal may be what is taken off, as far as the ledger has a place for it. */
function takenOffKinds(stated: readonly ProposedField[]): readonly ("unread" | "recovered")[] {
  const has = (field: MappedField): boolean => stated.some((each) => each.field === field);
  if (has("decrease")) return has("recovered") ? ["unread"] : ["unread", "recovered"];
  const isSigned = stated.some(({ field, header }) => field === "increase" && SIGNED.test(header));
  return isSigned || !has("increase") ? ["unread"] : [];
}

/** Whether words tell of additions alone or of reductions alone. */
export function isDirectedBy(words: string): boolean {
  return MORE.test(words) !== LESS.test(words);
}

/** Amounts of adjustments, none negative, beside which no column says of what kind they are. */
export function isUndirected({ role, fields, table }: RoledBlock): boolean {
  const amount = fields.find(({ field }) => field === "amount");
  if (role !== "adjustments" || !amount || fields.some(({ field }) => field === "kind")) return false;
  for (let row = table.firstRow; row <= table.lastRow; row++)
    if (table.view.amount(row, amount.column).isNegative()) return false;
  return true;
}

/** 调减明细 without a column of kinds: its amounts are reductions. */
function directedByTitle(block: RoledBlock): RoledBlock {
  if (!isUndirected(block) || !LESS.test(block.title.words) || MORE.test(block.title.words)) return block;
  return {
    ...block,
    fields: block.fields.map((field) =>
      field.field === "amount"
        ? { ...field, field: "decrease" as const, evidence: [...field.evidence, "表名说明是调减"] }
        : field,
    ),
  };
}

/**
 * 追加数 beside 统筹收回: of a journal in which no row but the totals has both, the second is what was taken off, also
 * where it is called 收回数 and the ledger has no such column of its own.
 */
function withTakenOff(block: RoledBlock, kinds: ReturnType<typeof takenOffKinds>): RoledBlock {
  const { role, fields, others } = block;
  const increase = fields.find(({ field }) => field === "increase");
  if (role !== "adjustments" || !increase) return block;
  if (fields.some(({ field }) => field === "decrease" || field === "amount")) return block;
  const recovered = fields.filter(({ field }) => field === "recovered" && kinds.includes("recovered"));
  const unread = kinds.includes("unread") ? others : [];
  const [taken, ...more] = [...recovered, ...unread].filter(
    ({ column, header }) => isTakenOff(header) && neverMeet(block, increase.column, column),
  );
  if (!taken || more.length > 0) return block;
  const field: ProposedField = {
    ...headed(taken),
    field: "decrease",
    confidence: "high",
    evidence: [`表头“${taken.header}”，有数的各行没有${increase.header}`],
    rivals: [],
  };
  return {
    ...block,
    fields: [...fields.filter(({ column }) => column !== taken.column), field],
    others: others.filter(({ column }) => column !== taken.column),
  };
}

function headed({ column, header, at }: HeadedColumn): HeadedColumn {
  return { column, header, at };
}

function isTakenOff(header: string): boolean {
  const word = lastHeaderWord(header).normalize("NFKC");
  return TAKEN_OFF.test(word) && !NO_AMOUNT.test(word);
}

/** Whether both columns have figures, but no row of a single project in both. */
function neverMeet({ table, fields }: RoledBlock, one: number, other: number): boolean {
  const { view, firstRow, lastRow } = table;
  const name = fields.find(({ field }) => field === "projectName")?.column;
  if (name === undefined) return false;
  let figures = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const label = view.text(row, name);
    if (!label || labelKind(label) !== "plain" || view.amount(row, other).isZero()) continue;
    if (!view.amount(row, one).isZero()) return false;
    figures += 1;
  }
  return figures > 0;
}
