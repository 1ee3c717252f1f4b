import { AMOUNT_FIELDS } from "../ledger/fields";
import { formatColumn } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { mappedFieldLabel } from "./mapped-fields";
import type { MappedBlock, MappedColumn, MappedField, Mapping } from "./mapping";

/** Why a workbook cannot be read as a mapping says, one Chinese sentence; undefined where it can. */
export function faultOfMapping(workbook: WorkbookSnapshot, { blocks }: Mapping): string | undefined {
  for (const block of blocks) {
    const fault = faultOfBlock(workbook, block);
    if (fault) return fault;
  }
  if (!blocks.some(({ role }) => role === "ledger"))
    return "列对应中没有项目台账（role 为 ledger 的表），请指明哪张表是项目台账。";
  return undefined;
}

function faultOfBlock(workbook: WorkbookSnapshot, block: MappedBlock): string | undefined {
  const { sheet: name, columns, role, form } = block;
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return `列对应中的工作表“${name}”在“${workbook.fileName}”中没有，请核对工作表名。`;
  if (block.firstRow > block.lastRow || block.firstRow >= sheet.rowCount)
    return `列对应中工作表“${name}”的行${block.firstRow + 1}:${block.lastRow + 1}没有数据，请核对行号。`;
  const taken = new Map<number, MappedField>();
  const named = Object.entries(columns) as [MappedField, MappedColumn][];
  const places = named.flatMap(([field, { column, also = [] }]) =>
    [column, ...also].map((each) => [field, each] as const),
  );
  for (const [field, column] of places) {
    const other = taken.get(column);
    if (other)
      return `列对应中工作表“${name}”的${formatColumn(column)}列既对应“${mappedFieldLabel(other)}”又对应“${mappedFieldLabel(field)}”，请只留一个。`;
    taken.set(column, field);
  }
  const missing = missingFrom(block);
  if (missing)
    return `列对应中工作表“${name}”（${role === "ledger" ? "项目台账" : "明细"}）没有指明${missing}所在的列，请补上。`;
  if (form && (form.totalRow < block.firstRow || form.totalRow > block.lastRow))
    return `列对应中工作表“${name}”的合计行${form.totalRow + 1}不在所给的行之内，请核对行号。`;
  return undefined;
}

function missingFrom({ role, columns, form }: MappedBlock): string | undefined {
  const hasProject = columns.projectName || columns.projectCode;
  const amounts = AMOUNT_FIELDS.some((field) => columns[field]) ? undefined : "任何金额";
  if (role === "ledger") return !columns.projectName && !form ? "“项目名称”" : amounts;
  if (role === "offices") return columns.responsibleOffice || columns.approvalOffice ? amounts : "“责任科室”";
  if (!hasProject) return "“项目名称”或“项目编码”";
  if (role === "summary") return amounts;
  if (role === "approval")
    return columns.initialBudget || columns.fullYearBudget ? undefined : "“年初预算数”";
  if (columns.amount) return undefined;
  if (role === "payments") return columns.execution ? undefined : "“金额”或“全年执行数”";
  return columns.increase || columns.decrease ? undefined : "“金额”或“调增数”“调减数”";
}
