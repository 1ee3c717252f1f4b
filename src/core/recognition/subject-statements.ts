import { spaceless } from "../numbers/spaceless";
import { nameKeyOf } from "../ledger/project-identity";
import { numberingOf } from "./figures/header-words";
import { identityKeys, overlap } from "./block-roles";
import { placeOfBlock, type FoundBlock } from "./found-block";

const SUBJECT = /^(?:收入|支出|预算|经费|费用)?科目(?:名称)?$/;
const FEWEST_NUMBERED = 2;
const SAME = 0.5;

/**
 * Leaves out tables that list the same 科目 for one 课题 each, 1、财政拨款 over （1）省级: they list no projects, are no two
 * states of one list either, and are judged by their own sums.
 */
export function withoutSubjectStatements(blocks: readonly FoundBlock[]): {
  readonly kept: readonly FoundBlock[];
  readonly remarks: readonly string[];
} {
  const statements = blocks.filter(listsSubjects);
  const keys = new Map(statements.map((block) => [block, identityKeys(block.table, block.fields)]));
  const alike = statements.filter((block) =>
    statements.some(
      (other) => other.table.view !== block.table.view && overlap(keys.get(block)!, keys.get(other)!) >= SAME,
    ),
  );
  return {
    kept: blocks.filter((block) => !alike.includes(block)),
    remarks: alike.map((block) => `${placeOfBlock(block)}列的是科目而不是项目，没有作为台账读取。`),
  };
}

/** Its names stand under 科目, and some of them are numbered in two ways: 1、 and （1）. */
function listsSubjects({ table, fields, form }: FoundBlock): boolean {
  const name = fields.find(({ field }) => field === "projectName");
  if (form || !name || !SUBJECT.test(lastOf(name.header))) return false;
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
