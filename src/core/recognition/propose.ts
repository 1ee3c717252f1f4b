import { yearIn } from "./title-notes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { assemblyRemarks } from "./assembly";
import type { RoleQuestion } from "./role-question";
import { placeOf, type DoubtAnswer } from "./doubts";
import type { UnitedBlock } from "./decide-units";
import { placeOfBlock } from "./found-block";
import { mappedFieldLabel } from "./mapped-fields";
import type { Mapping } from "./mapping";
import { mappingOfProposal } from "./mapping-of-proposal";
import type {
  HeadedColumn,
  Proposal,
  ProposedBlock,
  ProposedField,
  ProposedSingle,
  Question,
} from "./proposal";

interface Found {
  readonly blocks: readonly UnitedBlock[];
  readonly remarks: readonly string[];
  readonly questions: readonly RoleQuestion[];
}

/** Puts what was found into the form that people confirm: blocks with evidence, and questions with their answers. */
export function proposalOf(
  workbook: WorkbookSnapshot,
  found: Found,
  singles: readonly ProposedSingle[],
): Proposal {
  const blocks = found.blocks.map(proposedBlock);
  const all = [...singles, ...fromTitles(workbook, found.blocks, singles)];
  const base = { blocks, singles: all };
  const questions = [
    ...found.blocks.flatMap((block, index) => doubtQuestions(block, index, base)),
    ...found.blocks.flatMap((block, index) => unitQuestion(block, index, base)),
    ...found.questions.map((question) => roleQuestion(question, found.blocks, base)),
  ];
  return {
    ...base,
    questions,
    remarks: [
      ...assemblyRemarks(mappingOfProposal(base)),
      ...sumRemarks(blocks),
      ...fieldRemarks(blocks),
      ...found.remarks,
    ],
  };
}

/** Figures that are sums of several columns. */
function sumRemarks(blocks: readonly ProposedBlock[]): readonly string[] {
  return blocks.flatMap(({ sheet, fields }) =>
    fields.flatMap((field) =>
      field.also
        ? [
            `工作表“${sheet}”的${mappedFieldLabel(field.field)}是${[field, ...field.also].map(placeOf).join("、")}之和。`,
          ]
        : [],
    ),
  );
}

function fieldRemarks(blocks: readonly ProposedBlock[]): readonly string[] {
  return blocks.flatMap(({ sheet, fields }) =>
    fields.flatMap((field) => (field.remark ? [`工作表“${sheet}”的${placeOf(field)}${field.remark}。`] : [])),
  );
}

function proposedBlock(block: UnitedBlock): ProposedBlock {
  const { table, role, fields, others, moneyUnit, unitFrom, form } = block;
  const isKept = ({ field }: ProposedField): boolean => field !== "status" || role === "payments";
  return {
    role,
    sheet: table.view.snapshot.name,
    headerRows: { top: table.band.top, bottom: table.band.bottom },
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    unit: moneyUnit,
    unitFrom,
    fields: fields
      .filter(isKept)
      .map(({ unit, ...field }) => ({ ...field, ...(unit && unit !== moneyUnit && { unit }) })),
    others: [...others, ...fields.filter((field) => !isKept(field))].sort((a, b) => a.column - b.column),
    ...(form && { form }),
  };
}

type Base = Pick<Proposal, "blocks" | "singles">;

function doubtQuestions({ doubts, table }: UnitedBlock, index: number, base: Base): Question[] {
  return doubts.map(({ text, field, column, answers }) => ({
    text: `工作表“${table.view.snapshot.name}”的${text}`,
    block: index,
    field,
    at: table.view.ref(column.row, column.column),
    choices: answers.map((answer) => ({
      label: answer.label,
      mapping: withBlock(base, index, (block) => ({ ...block, fields: changedFields(block, answer) })),
    })),
  }));
}

function changedFields(
  block: ProposedBlock,
  { changes, also = [], without }: DoubtAnswer,
): readonly ProposedField[] {
  let fields = without === undefined ? block.fields : fieldsWithout(block.fields, without);
  for (const [field, column] of changes) {
    const added = also.flatMap((each) => headedAt(block, each) ?? []);
    const known =
      fields.find((each) => each.column === column) ?? block.others.find((each) => each.column === column);
    fields = fields.filter((each) => each.field !== field && each.column !== column);
    if (known)
      fields = [
        ...fields,
        {
          column: known.column,
          header: known.header,
          at: known.at,
          field,
          confidence: "high",
          evidence: [],
          rivals: [],
          ...(added.length > 0 && { also: added }),
        },
      ];
  }
  return fields;
}

function headedAt({ fields, others }: ProposedBlock, at: number): HeadedColumn | undefined {
  const found = [...fields, ...others].find(({ column }) => column === at);
  return found && { column: found.column, header: found.header, at: found.at };
}

function fieldsWithout(fields: readonly ProposedField[], column: number): readonly ProposedField[] {
  return fields
    .filter((field) => field.column !== column)
    .map(({ also = [], ...field }) => {
      const others = also.filter((each) => each.column !== column);
      return { ...field, ...(others.length > 0 && { also: others }) };
    });
}

function unitQuestion(block: UnitedBlock, index: number, base: Base): Question[] {
  if (block.moneyUnit) return [];
  const [one, other] = block.unitRivals;
  return [
    {
      text: `${placeOfBlock(block)}的金额单位不能判定是${one!}还是${other!}`,
      block: index,
      choices: block.unitRivals.map((unit) => ({
        label: unit,
        mapping: withBlock(base, index, (proposed) => ({ ...proposed, unit })),
      })),
    },
  ];
}

function roleQuestion(
  { text, block, answers }: RoleQuestion,
  blocks: readonly UnitedBlock[],
  base: Base,
): Question {
  const index = blocks.findIndex(({ table }) => table === block.table);
  return {
    text,
    block: index,
    choices: answers.map(({ label, role }) => ({
      label,
      mapping: withBlock(base, index, (proposed) => (role ? { ...proposed, role } : undefined)),
    })),
  };
}

function withBlock(
  base: Base,
  index: number,
  change: (block: ProposedBlock) => ProposedBlock | undefined,
): Mapping {
  const blocks = base.blocks.flatMap((block, at) => (at === index ? (change(block) ?? []) : block));
  return mappingOfProposal({ ...base, blocks });
}

/** A body after which one of several sheets is named is that sheet's, not the book's. */
function bureauOfBook(ledgers: readonly UnitedBlock[]): (block: UnitedBlock) => string | undefined {
  const sheets = new Set(ledgers.map(({ table }) => table.view.snapshot.name));
  return ({ title: { bureau } }) =>
    bureau !== undefined && sheets.size > 1 && sheets.has(bureau) ? undefined : bureau;
}

/** Bureau and year as the ledger's titles say them; years that contradict each other say nothing. */
function fromTitles(
  workbook: WorkbookSnapshot,
  blocks: readonly UnitedBlock[],
  singles: readonly ProposedSingle[],
): readonly ProposedSingle[] {
  const ledgers = blocks.filter(({ role }) => role === "ledger");
  const found: ProposedSingle[] = [];
  const bureau = ledgers.map(bureauOfBook(ledgers)).find(Boolean);
  if (bureau && !singles.some(({ field }) => field === "bureauName"))
    found.push({ field: "bureauName", value: bureau, evidence: "表名或编报单位一栏" });
  const years = new Set(ledgers.flatMap(({ title }) => title.year ?? []));
  const year = years.size === 1 ? [...years][0] : years.size === 0 ? yearIn([workbook.fileName]) : undefined;
  if (year && !singles.some(({ field }) => field === "budgetYear"))
    found.push({
      field: "budgetYear",
      value: String(year),
      evidence: years.size === 1 ? "表名中的年份" : "文件名中的年份",
    });
  return found;
}
