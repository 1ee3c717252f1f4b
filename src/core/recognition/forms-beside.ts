import { labelKind } from "../ledger/row-label";
import { sum } from "../numbers/amount";
import { codeOfForm } from "../ledger/form-code";
import { columnOf, SHIFTS } from "./restatement";
import { codeKey, identityInName } from "../ledger/project-identity";
import type { RoleQuestion } from "./role-question";
import { placeOfBlock, type FoundBlock } from "./found-block";
import type { BlockRole } from "./mapping";

export interface FormRoles {
  readonly roles: readonly (readonly [FoundBlock, BlockRole])[];
  readonly remarks: readonly string[];
  readonly questions: readonly RoleQuestion[];
}

/**
 * What forms are for in their workbook. Without a list of projects they are the ledger, a project each. Beside one they
 * state its projects again and are held against it; a form of no project tells of the bureau as a whole and counts nowhere.
 */
export function rolesOfForms(
  forms: readonly FoundBlock[],
  known: ReadonlySet<string> | undefined,
  lists: readonly FoundBlock[] = [],
): FormRoles {
  if (!known) return { roles: forms.map((form) => [form, "ledger"]), remarks: [], questions: [] };
  const isKnown = (block: FoundBlock): boolean =>
    [...keysOfName(block.form!.name), ...keysOfCode(block)].some((key) => known.has(key));
  const areBeside = forms.some(isKnown);
  const roles: [FoundBlock, BlockRole][] = [];
  const remarks: string[] = [];
  const questions: RoleQuestion[] = [];
  for (const block of forms) {
    if (isKnown(block)) roles.push([block, "summary"]);
    else if (block.form!.nameAt === undefined)
      remarks.push(`${placeOfBlock(block)}没有写明项目名称，不是项目的自评表，不计入台账。`);
    else {
      roles.push([block, "ledger"]);
      const list = lists.find((each) => isLeftOut(block, each));
      if (list)
        remarks.push(
          `${placeOfBlock(block)}是项目“${block.form!.name}”的自评表，${placeOfBlock(list)}没有列这个项目，而合计比所列各行恰多该项目的数，按漏列的项目计入。`,
        );
      else if (areBeside) questions.push(unknownProject(block));
    }
  }
  return { roles, remarks, questions };
}

function unknownProject(block: FoundBlock): RoleQuestion {
  return {
    text: `${placeOfBlock(block)}是项目“${block.form!.name}”的自评表，项目台账中没有同名的项目，不能判定是漏列的项目，还是名称写法不同`,
    block,
    answers: [
      { label: "台账以外的项目，合并计算", role: "ledger" },
      { label: "不读取这张自评表", role: undefined },
    ],
  };
}

const COMPARED = ["initialBudget", "fullYearBudget", "execution"] as const;
const FEWEST_COMPARED = 2;

/** The list's own total counts the form's project, to the last digit of every figure that both state, though no row does. */
function isLeftOut(form: FoundBlock, list: FoundBlock): boolean {
  const name = columnOf(list, "projectName");
  if (name === undefined) return false;
  const { view, firstRow, lastRow } = list.table;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  const labelled = rows.map((row) => ({ row, kind: labelKind(labelOf(list, row, name)) }));
  const totals = labelled.filter(({ kind }) => kind === "sum" || kind === "total");
  if (totals.length !== 1 || labelled.some(({ kind }) => kind === "subtotal" || kind === "named-sum"))
    return false;
  const gaps = COMPARED.flatMap((field) => {
    const [column, own] = [columnOf(list, field), columnOf(form, field)];
    if (column === undefined || own === undefined) return [];
    const listed = labelled.filter(({ kind }) => kind === "plain").map(({ row }) => view.amount(row, column));
    const gap = view.amount(totals[0]!.row, column).minus(sum(listed));
    return [{ gap, own: form.table.view.amount(form.form!.totalRow, own) }];
  });
  return (
    gaps.length >= FEWEST_COMPARED &&
    SHIFTS.some((shift) => gaps.every(({ gap, own }) => !own.isZero() && own.shifted(shift).equals(gap)))
  );
}

/** The name; of a row without one, what stands left of it. */
function labelOf({ table: { view, left } }: FoundBlock, row: number, name: number): string {
  for (let column = name; column >= left; column--) {
    const text = view.text(row, column);
    if (text !== undefined) return text;
  }
  return "";
}

function keysOfName(name: string): readonly string[] {
  const { code, nameKey } = identityInName(name);
  return [`name ${nameKey}`, ...(code === undefined ? [] : [`code ${code}`])];
}

/** A form may call the project otherwise, under the code that it bears in the list. */
function keysOfCode({ table: { view }, form }: FoundBlock): readonly string[] {
  const stated = codeOfForm(view.workbook, view.sheet, form!.totalRow);
  return stated ? [`code ${codeKey(stated.code)}`] : [];
}
