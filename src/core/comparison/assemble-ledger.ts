import { withExplanations } from "../ledger/explained-projects";
import { readExplanations } from "../ledger/explanations";
import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { AddedProject, JournalRow } from "../ledger/assembled";
import { assemblyOf } from "../recognition/assembly";
import type { MappedBlock, Mapping } from "../recognition/mapping";
import { quotaAccounts } from "../recognition/quota-accounts";
import { sheetViews } from "../recognition/recognise";
import { chainsOf } from "./adjustment-chains";
import { withAddedProjects, type NewProject } from "./added-projects";
import { officeSummaries } from "./office-summaries";
import { joinList, refuseIndistinct, type ListedProject } from "./join-list";
import type { ListPart, ListRow } from "./list-rows";
import { listSums } from "./list-sums";

/**
 * The ledger with what the lists beside it tell of its projects: their documents of adjustment, and, where no sheet
 * states them by project, adjustments and execution as sums of the lists' rows. Projects are joined by code, else by
 * name; one that only a list tells of is added. Throws UnusableWorkbook where a row may belong to several projects.
 */
export function assembleLedger(ledger: Ledger, mapping: Mapping): Ledger {
  const lists = assemblyOf(mapping);
  let whole = ledger;
  for (const kind of ["adjustments", "payments"] as const)
    if (lists[kind].length > 0) whole = withList(whole, kind, lists[kind]);
  const accounts = quotaAccounts(sheetViews(ledger.workbook));
  if (accounts.length > 0) whole = { ...whole, accounts };
  const summaries = officeSummaries(whole, mapping);
  if (summaries.length > 0) whole = { ...whole, officeSummaries: summaries };
  const journals = mapping.blocks.filter(({ role }) => role === "adjustments");
  if (journals.length === 0) return whole;
  const chains = chainsOf(whole, journals);
  return { ...whole, journal: journalOf(whole, journals), ...(chains.length > 0 && { chains }) };
}

type ListKind = AddedProject["list"];

const FIELDS: Readonly<Record<ListKind, readonly AmountField[]>> = {
  adjustments: ["increase", "decrease"],
  payments: ["execution"],
};

function withList(ledger: Ledger, kind: ListKind, blocks: readonly MappedBlock[]): Ledger {
  let whole = ledger;
  const rowsOf = new Map<number, ListRow[]>();
  const added: AddedProject[] = [];
  for (const block of blocks) {
    const listed = joinList(whole, block, "refuse");
    refuseIndistinct(whole, block, listed);
    const strangers = listed.filter(({ projects }) => projects.length === 0);
    const first = whole.projects.count;
    const fresh = strangers.map((each) => newProject(each, block));
    whole = withAddedProjects(whole, block, fresh);
    strangers.forEach(({ near }, index) =>
      added.push({ project: first + index, list: kind, sheetName: block.sheet, near }),
    );
    for (const each of listed) {
      const project = each.projects[0] ?? first + strangers.indexOf(each);
      rowsOf.set(project, [...(rowsOf.get(project) ?? []), ...each.rows]);
    }
  }
  const isRecovered = [...rowsOf.values()].some((rows) =>
    rows.some(({ parts }) => parts.some(({ field }) => field === "recovered")),
  );
  const takesRecovered = isRecovered && !ledger.projects.amounts.recovered;
  const fields = takesRecovered ? [...FIELDS[kind], "recovered" as const] : FIELDS[kind];
  const sums = listSums(whole, fields, rowsOf);
  const amounts = { ...whole.projects.amounts, ...sums.amounts };
  const before = ledger.assembled;
  return {
    ...whole,
    ...withExplanations({ ...whole.projects, amounts }, readExplanations(whole.workbook)),
    oddities: [...whole.oddities, ...sums.oddities],
    assembled: {
      parts: { ...before?.parts, ...sums.parts },
      unread: { ...before?.unread, ...sums.unread },
      added: [...(before?.added ?? []), ...added],
      otherYears: [...(before?.otherYears ?? []), ...sums.otherYears],
      unsigned: [...(before?.unsigned ?? []), ...(sums.unsigned ?? [])],
      remarks: [...(before?.remarks ?? []), ...remarksOf(whole, added)],
    },
  };
}

function newProject({ code, name, rows }: ListedProject, block: MappedBlock): NewProject {
  const isNamed = rows.some((row) => row.name !== undefined) || block.columns.projectName === undefined;
  return { row: rows[0]!.row - 1, ...(code !== undefined && { code }), ...(isNamed && { name }) };
}

const MOST_NAMED = 5;

function remarksOf({ projects }: Ledger, added: readonly AddedProject[]): readonly string[] {
  if (added.length === 0) return [];
  const { projectName, projectCode } = projects.texts;
  const names = added.slice(0, MOST_NAMED).map(({ project, sheetName }) => {
    const row = `第${projects.row[project]! + 1}行`;
    return `${projectName?.[project] ?? projectCode?.[project] ?? row}（“${sheetName}”${row}）`;
  });
  const more = added.length > names.length ? `等${added.length}个` : "";
  return [`只在明细中有的项目也已列入：${names.join("、")}${more}。`];
}

/** The rows of 调整明细 that change the budget of each project. */
function journalOf(
  ledger: Ledger,
  blocks: readonly MappedBlock[],
): ReadonlyMap<number, readonly JournalRow[]> {
  const journal = new Map<number, JournalRow[]>();
  for (const block of blocks)
    for (const { projects, rows } of joinList(ledger, block, "more"))
      for (const project of projects) {
        const own = rows.filter(({ parts }) => parts.some(changesBudget)).map(journalRow);
        journal.set(project, [...(journal.get(project) ?? []), ...own]);
      }
  return journal;
}

function journalRow({ documentAt, document, day }: ListRow): JournalRow {
  return { at: documentAt, ...(document !== undefined && { document }), ...(day !== undefined && { day }) };
}

function changesBudget({ field, amount }: ListPart): boolean {
  return field !== "recovered" && (amount === "unreadable" || !amount.isZero());
}
