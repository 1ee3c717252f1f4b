import { spaceless } from "../numbers/spaceless";
import { nameKeyOf } from "../ledger/project-identity";
import { numberingOf } from "./figures/header-words";
import { overlap } from "./block-roles";
import { placeOfBlock, type FoundBlock } from "./found-block";
import type { KeysOf } from "./remembered-keys";
import { lastHeaderWord } from "./last-header-word";
import { holdingsOf, isSubjectHeader, subjectsOfRows } from "./subject-rows";

/** A form of a whole bureau is of what such a table lists; “三公”经费 no form adds to its money. */
const SUBJECTS = "科目";
const PROJECT = /项目/;
/** Tables of which one may be the ledger. */
const LISTS: readonly FoundBlock["role"][] = ["ledger", "planned-only", "spent-only"];
const FEWEST_NUMBERED = 2;
const SAME = 0.5;

/**
 * Leaves out tables that list the same 科目 for one 课题 each, 1、财政拨款 over （1）省级: they list no projects, are no two
 * states of one list either, and are judged by their own sums. So do tables of 办公费, 印刷费 or of “三公”经费 beside one of
 * 项目 that has none of them, and tables of what is owned or owed in any workbook.
 */
export function withoutSubjectStatements(
  blocks: readonly FoundBlock[],
  keysOf: KeysOf,
): {
  readonly kept: readonly FoundBlock[];
  readonly remarks: readonly string[];
} {
  const subjects = new Map(blocks.map((block) => [block, subjectsOf(block)]));
  const statements = blocks.filter((block) => isHeadedSubject(block) && isNumberedTwice(block));
  const shared = (one: FoundBlock, other: FoundBlock): number => overlap(keysOf(one), keysOf(other));
  const listed = blocks.filter((block) => !subjects.get(block) && listsProjects(block));
  const isBeside = (one: FoundBlock, other: FoundBlock): boolean => other.table.view !== one.table.view;
  const remarks: string[] = [];
  const kept = blocks.filter((block) => {
    const holdings = listsProjects(block) ? undefined : holdingsOf(block.table);
    const own = holdings ?? subjects.get(block);
    const isLeft =
      holdings !== undefined ||
      (statements.includes(block) &&
        statements.some((other) => isBeside(block, other) && shared(block, other) >= SAME)) ||
      (own &&
        listed.some((other) => own !== SUBJECTS || (isBeside(block, other) && !other.form)) &&
        !listed.some((other) => shared(block, other) > 0));
    if (isLeft) remarks.push(`${placeOfBlock(block)}列的是${own ?? SUBJECTS}而不是项目，没有作为台账读取。`);
    return !isLeft;
  });
  return { kept, remarks };
}

/** What it lists instead of projects, by the header of its names or by its rows. */
function subjectsOf(block: FoundBlock): ReturnType<typeof subjectsOfRows> {
  const name = nameOf(block);
  if (block.form || !name || block.fields.some(({ field }) => field === "projectCode")) return undefined;
  return isHeadedSubject(block) ? SUBJECTS : subjectsOfRows(block.table, name.column);
}

function isHeadedSubject(block: FoundBlock): boolean {
  return !block.form && isSubjectHeader(nameOf(block)?.header ?? "");
}

/** Budgets or payments of what stands under 项目名称, or a form of one. */
function listsProjects(block: FoundBlock): boolean {
  const isOfProjects = PROJECT.test(spaceless(lastHeaderWord(nameOf(block)?.header ?? "")));
  return block.form !== undefined || (LISTS.includes(block.role) && isOfProjects);
}

function nameOf({ fields }: FoundBlock): FoundBlock["fields"][number] | undefined {
  return fields.find(({ field }) => field === "projectName");
}

/** Some of the names are numbered in two ways: 1、 and （1）. */
function isNumberedTwice(block: FoundBlock): boolean {
  const { table } = block;
  const name = nameOf(block)!;
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
