import type { Ledger } from "../ledger/ledger";
import { nameKeyOf } from "../ledger/project-identity";
import { UnusableWorkbook } from "../ledger/unusable";
import type { MappedBlock } from "../recognition/mapping";
import { joinProjects, type JoinedProject } from "./join-projects";
import { listRows, type ListRow } from "./list-rows";

/** A project with its rows of one list; no projects where only the list tells of it. */
export type ListedProject = Omit<JoinedProject, "rows"> & { readonly rows: readonly ListRow[] };

/** The projects that a list tells of, joined by code, else by name. */
export function joinList(
  ledger: Ledger,
  block: MappedBlock,
  ofUnknownKind: "more" | "refuse",
): readonly ListedProject[] {
  const sheet = ledger.workbook.sheets.findIndex(({ name }) => name === block.sheet);
  const rows = sheet < 0 ? [] : listRows(ledger.workbook, sheet, block, ofUnknownKind);
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const exported = {
    fileName: ledger.workbook.fileName,
    sheetName: block.sheet,
    subjects: [],
    rows: rows.map((row) => ({ ...row, amounts: [] })),
  };
  return joinProjects(ledger, exported)
    .map((each) => ({ ...each, rows: each.rows.flatMap(({ row }) => byRow.get(row) ?? []) }))
    .filter(({ rows: own }) => own.length > 0);
}

/** Throws UnusableWorkbook, one question, where rows of a list may belong to one of several rows of the ledger. */
export function refuseIndistinct(
  { projects, blocks }: Ledger,
  block: MappedBlock,
  listed: readonly ListedProject[],
): void {
  const names = new Map<string, number[]>();
  projects.texts.projectName?.forEach((name, project) => {
    if (name) names.set(nameKeyOf(name), [...(names.get(nameKeyOf(name)) ?? []), project]);
  });
  for (const { name, code, projects: own, rows } of listed) {
    const namesakes = code === undefined ? (names.get(nameKeyOf(name)) ?? []) : [];
    const several = own.length > 1 ? own : own.length === 0 ? namesakes : [];
    if (several.length === 0) continue;
    const places = several.map((project) => projects.row[project]! + 1).join("、");
    const sheet = blocks[projects.block[several[0]!]!]!.sheetName;
    throw new UnusableWorkbook(
      `“${block.sheet}”第${rows.map(({ row }) => row).join("、")}行的“${name}”在“${sheet}”中有${several.length}行（第${places}行），不能判定各是哪一行的；请在两张表中都填写项目编码，或把这几行合为一行（重复列示的删去一行），再核对。`,
    );
  }
}
