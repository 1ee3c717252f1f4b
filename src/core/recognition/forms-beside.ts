import { identityInName } from "../ledger/project-identity";
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
 * state its projects again and are held against it; a form of no project tells of the bureau as a whole and is left out.
 */
export function rolesOfForms(
  forms: readonly FoundBlock[],
  known: ReadonlySet<string> | undefined,
): FormRoles {
  if (!known) return { roles: forms.map((form) => [form, "ledger"]), remarks: [], questions: [] };
  const isKnown = ({ form }: FoundBlock): boolean => keysOfName(form!.name).some((key) => known.has(key));
  const areBeside = forms.some(isKnown);
  const roles: [FoundBlock, BlockRole][] = [];
  const remarks: string[] = [];
  const questions: RoleQuestion[] = [];
  for (const block of forms) {
    if (isKnown(block)) roles.push([block, "summary"]);
    else if (block.form!.nameAt === undefined)
      remarks.push(`${placeOfBlock(block)}没有写明项目名称，不是项目的自评表，没有读取。`);
    else {
      roles.push([block, "ledger"]);
      if (areBeside) questions.push(unknownProject(block));
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

function keysOfName(name: string): readonly string[] {
  const { code, nameKey } = identityInName(name);
  return [`name ${nameKey}`, ...(code === undefined ? [] : [`code ${code}`])];
}
