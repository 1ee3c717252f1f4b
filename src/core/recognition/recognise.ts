import { nameKey } from "../ledger/field-names";
import type { QuotaAccount } from "../ledger/quota-account";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { HeaderReader } from "./anchor-rows";
import { assignRoles } from "./assign-roles";
import { withChainJournals } from "./chain-journals";
import { chooseFields } from "./choose-fields";
import { decideUnits } from "./decide-units";
import { findTables } from "./find-tables";
import { formOf } from "./forms";
import type { FoundBlock } from "./found-block";
import { listsPayments, roleOf } from "./block-roles";
import { rowQuestions } from "./row-doubts";
import { settleLists } from "./list-doubts";
import { countsThings } from "./measured-things";
import type { Proposal, ProposedField } from "./proposal";
import { belowRemarks, passedOverRemarks } from "./passed-over";
import { proposalOf } from "./propose";
import { accountRemarks, quotaAccounts } from "./quota-accounts";
import { SheetView } from "./sheet-view";
import { singleCells } from "./single-cells";
import type { Table } from "./table";
import { settleStatements } from "./statements";
import { statedUnit } from "./table-unit";
import { unlikeTables } from "./unlike-tables";
import { titleNotes } from "./title-notes";
import { withoutBudgets } from "./without-budgets";

/** Sheets that hold texts for the report, never figures. */
const TEXT_SHEETS = ["文字材料", "报告章节", "报告措辞", "上年报告"];

/**
 * Finds the budget in a workbook without names: by its headers, its notes and the arithmetic between its columns.
 * Looks at the top rows, at samples of the others and at short columns' texts. Pure.
 */
export function recognise(workbook: WorkbookSnapshot): Proposal {
  const reader = new HeaderReader();
  const own = ownSheets(workbook);
  const views = sheetViews(workbook);
  const accounts = quotaAccounts(views);
  const tables = views
    .flatMap((view) => findTables(view, reader))
    .filter((table) => !countsThings(table) && !accounts.some((account) => isWithin(table, account)));
  const lists = settleStatements(tables.flatMap(blockOf));
  const assigned = assignRoles(withChainJournals(lists.kept));
  const { kept, ...settled } = settleLists(assigned.kept);
  const questions = [...assigned.questions, ...settled.questions];
  const said = [
    ...lists.remarks,
    ...assigned.remarks,
    ...settled.remarks,
    ...accountRemarks(accounts),
    ...hiddenRemarks(workbook, own),
  ];
  const read = kept.map(({ table }) => table);
  const singles = views.flatMap((view) =>
    singleCells(
      view,
      read.filter((table) => table.view === view),
    ),
  );
  const units = decideUnits(kept, singles);
  const unread = [...belowRemarks(read), ...passedOverRemarks(views, read, singles, said)];
  const remarks = new Set([...said, ...unread.map(({ remark }) => remark), ...units.remarks]);
  const proposal = proposalOf(workbook, { ...units, remarks: [...remarks], questions }, singles);
  const isFound = proposal.blocks.some(({ role }) => role === "ledger");
  return {
    ...proposal,
    ...(unread.length > 0 && { unread }),
    questions: [...proposal.questions, ...rowQuestions(workbook, proposal)],
    ...(!isFound && { unlike: unlikeTables(views, reader) }),
  };
}

function isWithin({ view, firstRow }: Table, { sheetName, headerRow, lastRow }: QuotaAccount): boolean {
  return view.snapshot.name === sheetName && headerRow < firstRow && firstRow <= lastRow;
}

/** The sheets that may hold figures: visible, and neither ours nor of texts for the report. */
export function sheetViews(workbook: WorkbookSnapshot): readonly SheetView[] {
  const own = ownSheets(workbook);
  return workbook.sheets.flatMap((sheet, index) =>
    sheet.visibility === "visible" && sheet.hasCells && !own.has(sheet.name) && !isTextSheet(sheet.name)
      ? [new SheetView(workbook, index)]
      : [],
  );
}

function ownSheets({ memory }: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(memory?.sheets.map(({ name }) => name));
}

/** Hidden sheets are not read: often they are last year's. */
function hiddenRemarks({ sheets }: WorkbookSnapshot, own: ReadonlySet<string>): readonly string[] {
  const hidden = sheets
    .filter(({ visibility, hasCells, rowCount }) => visibility !== "visible" && hasCells && rowCount > 0)
    .filter(({ name }) => !own.has(name) && !isTextSheet(name))
    .map(({ name }) => `“${name}”`);
  if (hidden.length === 0) return [];
  return [`${hidden.join("、")}是隐藏的工作表，没有读取；其中有要核对的数的，请取消隐藏后再核对。`];
}

function isTextSheet(name: string): boolean {
  return TEXT_SHEETS.includes(nameKey(name));
}

function blockOf(found: Table): FoundBlock[] {
  const title = titleNotes(found);
  const chosen = chooseFields(found, title.words, title.year);
  const form = formOf(found, chosen.fields, chosen.others, title.bureau);
  const table = form ? { ...found, lastRow: form.lastRow } : found;
  const isPayments = !form && listsPayments(table, chosen.fields);
  const { fields: own, others: unread, isNamed, doubts } = isPayments ? withoutBudgets(chosen) : chosen;
  const fields = form ? labelledBy(form.labels, own, table) : own;
  const scores = [form?.form.points, form?.form.score];
  const others = unread.filter(({ column }) => !scores.includes(column));
  const role = isPayments ? "payments" : roleOf(fields, title.words);
  if (role === undefined) return [];
  return [
    {
      table,
      title,
      fields,
      others,
      doubts,
      role,
      isNamed: isNamed || form !== undefined,
      unit: statedUnit(table, fields),
      ...(form && { form: form.form }),
    },
  ];
}

/** The labels of a form's rows stand where names stand in a list. */
function labelledBy(
  labels: number,
  fields: readonly ProposedField[],
  table: Table,
): readonly ProposedField[] {
  const label: ProposedField = {
    field: "projectName",
    column: labels,
    header: "",
    at: table.view.ref(table.band.words, labels),
    confidence: "high",
    evidence: ["年度资金总额及资金来源各行的标题"],
    rivals: [],
  };
  return [label, ...fields.filter(({ field, column }) => field !== "projectName" && column !== labels)];
}
