import { spaceless } from "../numbers/spaceless";
import { nameKeyOf } from "../ledger/project-identity";
import { numberingOf } from "./figures/header-words";
import { identityKeys, overlap } from "./block-roles";
import { placeOfBlock, type FoundBlock } from "./found-block";

const SUBJECT = /^(?:收入|支出|预算|经费|费用)?科目(?:名称)?$/;
const PROJECT = /项目/;
/** Tables of which one may be the ledger. */
const LISTS: readonly FoundBlock["role"][] = ["ledger", "planned-only", "spent-only"];
const FEWEST_NUMBERED = 2;
const SAME = 0.5;

/**
 * Leaves out tables that list the same 科目 for one 课题 each, 1、财政拨款 over （1）省级: they list no projects, are no two
 * states of one list either, and are judged by their own sums. So does a table of 办公费, 印刷费 beside one of 项目 that has
 * none of them.
 */
export function withoutSubjectStatements(blocks: readonly FoundBlock[]): {
  readonly kept: readonly FoundBlock[];
  readonly remarks: readonly string[];
} {
  const subjects = blocks.filter(listsSubjects);
  const statements = subjects.filter(isNumberedTwice);
  const keys = new Map(blocks.map((block) => [block, identityKeys(block.table, block.fields)]));
  const shared = (one: FoundBlock, other: FoundBlock): number => overlap(keys.get(one)!, keys.get(other)!);
  const listed = blocks.filter(listsProjects);
  const left = blocks.filter(
    (block) =>
      (statements.includes(block) &&
        statements.some((other) => other.table.view !== block.table.view && shared(block, other) >= SAME)) ||
      (subjects.includes(block) &&
        listed.some((other) => other.table.view !== block.table.view) &&
        !listed.some((other) => shared(block, other) > 0)),
  );
  return {
    kept: blocks.filter((block) => !left.includes(block)),
    remarks: left.map((block) => `${placeOfBlock(block)}列的是科目而不是项目，没有作为台账读取。`),
  };
}

/** Its names stand under 科目, and no code says that they are projects. */
function listsSubjects({ fields, form }: FoundBlock): boolean {
  const name = fields.find(({ field }) => field === "projectName");
  return !form && name !== undefined && SUBJECT.test(lastOf(name.header));
}

/** Budgets or payments of what stands under 项目名称. */
function listsProjects({ role, fields, form }: FoundBlock): boolean {
  const name = fields.find(({ field }) => field === "projectName");
  return !form && LISTS.includes(role) && name !== undefined && PROJECT.test(lastOf(name.header));
}

/** Some of the names are numbered in two ways: 1、 and （1）. */
function isNumberedTwice({ table, fields }: FoundBlock): boolean {
  const name = fields.find(({ field }) => field === "projectName")!;
  const numbered = new Map<string, number>();
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const text = table.view.text(row, name.column);
    if (text === undefined) continue;
    const way = numberingOf(nameKeyOf(text));
    numbered.set(way, (numbered.get(way) ?? 0) + 1);
  }
  const ways = ["chinese", "bracketed", "arabic"].filter(
    (way) => (numbered.get(way) ?? 0) >= FEWEST_NUMBERED,
  );
  return ways.length > 1;
}

function lastOf(header: string): string {
  return spaceless(header.slice(header.lastIndexOf("·") + 1));
}
