import { ANY_MONEY_UNIT } from "../numbers/money-unit";
import type { ProposedField } from "./proposal";
import type { MappedForm } from "./mapping";
import type { Table } from "./table";

/** Rows of a self-evaluation form name where a project's money comes from. */
const SUM = /^(?:年度资金总额|资金总额|年度预算总额|总额|合计|年度资金合计|资金合计)$/;
const SOURCE =
  /(?:财政拨款|财政资金|财政专户管理资金|单位资金|其他资金|结转资金|上年结转|自筹资金|政府性基金|一般公共预算(?:资金|拨款)?|国有资本经营预算(?:资金)?|债券资金|配套资金|社会资金|(?:中央|省级?|市级?|区级?|县级?|旗县|盟市|自治区|地方|本级|上级|省市)(?:财政)?(?:资金|补助))$/;
const UNIT_IN_BRACKETS = new RegExp(`\\(${ANY_MONEY_UNIT}\\)$`);
const MOST_ROWS = 14;

export interface FoundForm {
  readonly form: MappedForm;
  /** Column of the labels. */
  readonly labels: number;
}

/** A form that tells of one project: under its headers stand 年度资金总额 and the sources of its money, nothing else. */
export function formOf(
  table: Table,
  fields: readonly ProposedField[],
  bureau: string | undefined,
): FoundForm | undefined {
  const figures = fields.filter(({ field }) => isFigure(field)).map(({ column }) => column);
  if (figures.length === 0) return undefined;
  const firstFigure = Math.min(...figures);
  const end = Math.min(table.lastRow, table.firstRow + MOST_ROWS);
  for (let labels = table.left; labels < firstFigure; labels++) {
    let totalRow: number | undefined;
    let sources = 0;
    let others = 0;
    for (let row = table.firstRow; row <= end; row++) {
      const label = labelAt(table, row, labels);
      if (label === "") continue;
      if (SUM.test(label)) totalRow ??= row;
      else if (SOURCE.test(label)) sources += 1;
      else others += 1;
    }
    if (totalRow === undefined || sources === 0 || others > 0 || table.lastRow > end) continue;
    const named = projectNameAbove(table, bureau);
    return { labels, form: { totalRow, ...named } };
  }
  return undefined;
}

/** Without numbering, 其中： and a closing colon. */
export function labelAt({ view }: Table, row: number, column: number): string {
  return (view.text(row, column) ?? "")
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:\d+[.、]|\(\d+\)|其中[::]?)/, "")
    .replace(/[::]$/, "")
    .replace(UNIT_IN_BRACKETS, "");
}

/** 项目名称 stands in a cell above the form, its name right of it; a form of no project is its bureau's. */
function projectNameAbove(
  { view, band, floor, left }: Table,
  bureau: string | undefined,
): Omit<MappedForm, "totalRow"> {
  for (let row = band.words; row >= floor; row--)
    for (let column = left; column < view.snapshot.columnCount; column++) {
      const text = view.text(row, column)?.normalize("NFKC").replace(/\s/g, "");
      if (text === undefined) continue;
      const joint = /^(?:项目名称|转移支付(?:\(项目\))?名称|专项(?:资金)?名称)[::](.+)$/.exec(text);
      if (joint) return { name: joint[1]!, nameAt: view.ref(row, column) };
      if (!/^(?:项目名称|转移支付(?:\(项目\))?名称|专项(?:资金)?名称)[::]?$/.test(text)) continue;
      for (let next = column + 1; next < view.snapshot.columnCount; next++) {
        const name = view.text(row, next);
        if (name !== undefined) return { name, nameAt: view.ref(row, next) };
      }
    }
  return { name: bureau ?? view.snapshot.name };
}

function isFigure(field: string): boolean {
  return /^(?:initialBudget|increase|decrease|fullYearBudget|execution|balance|executionRate)$/.test(field);
}
