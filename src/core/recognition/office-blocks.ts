import { nameKeyOf } from "../ledger/project-identity";
import { labelKind } from "../ledger/row-label";
import { overlap } from "./block-roles";
import type { FoundBlock, RoledBlock } from "./found-block";
import { officeNamedBy } from "./office-named-by";

const ENOUGH = 0.5;
/** One sheet that bears the name of an office may be the whole bureau's. */
const FEWEST_SHEETS = 2;

/**
 * Tables of offices that the ledger names beside its projects, or after which its sheets are named, each office once:
 * they state its figures by office.
 * Others are no part of the budget. Nothing is asked of them: a column that the figures do not bear out stays unread.
 */
export function officeBlocks(
  blocks: readonly FoundBlock[],
  others: readonly RoledBlock[],
): readonly RoledBlock[] {
  if (!blocks.some(({ role }) => role === "offices")) return [];
  const ledgers = others.filter(({ role }) => role === "ledger");
  const named = new Set(ledgers.flatMap(officesIn));
  return blocks.flatMap((block): RoledBlock[] => {
    if (block.role !== "offices") return [];
    const offices = officesIn(block);
    const own = new Set(offices);
    if (own.size < offices.length) return [];
    if (overlap(own, named) < ENOUGH && !areSheets(ledgers, own)) return [];
    const doubted = new Set(block.doubts.map(({ column }) => column.column));
    const fields = block.fields.filter(({ column }) => !doubted.has(column));
    const left = block.fields.filter(({ column }) => doubted.has(column));
    return [
      {
        ...block,
        role: "offices",
        fields,
        others: [...block.others, ...left].sort((a, b) => a.column - b.column),
        doubts: [],
      },
    ];
  });
}

/** Whether sheets of the ledger are named after several of the offices. */
function areSheets(ledgers: readonly RoledBlock[], offices: ReadonlySet<string>): boolean {
  const found = ledgers.map(({ table, title }) =>
    officeNamedBy(table.view.snapshot.name, title.words, offices),
  );
  return new Set(found.filter((office) => office !== undefined)).size >= FEWEST_SHEETS;
}

function officesIn({ table, fields }: FoundBlock): readonly string[] {
  const columns = fields
    .filter(({ field }) => field === "responsibleOffice" || field === "approvalOffice")
    .map(({ column }) => column);
  const offices: string[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row++)
    for (const column of columns) {
      const text = table.view.text(row, column);
      if (text !== undefined && labelKind(text) === "plain") offices.push(nameKeyOf(text));
    }
  return offices;
}
