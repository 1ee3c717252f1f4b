import { BlockCells, textAt } from "../ledger/block-cells";
import { OddityLog } from "../ledger/oddity-log";
import { readRows } from "../ledger/read-rows";
import type { DoubtfulRow } from "../ledger/told-rows";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { layoutOfMapping } from "./layout-of-mapping";
import type { Mapping } from "./mapping";
import { mappingOfProposal } from "./mapping-of-proposal";
import type { Proposal, ProposedBlock, Question } from "./proposal";

/** So many rows are named in the question; it stands for all of them. */
const MOST_NAMED = 3;
/** Longer tables are classified once, when they are read: the rule unmarked-sum tells of such rows then. */
const MOST_ROWS = 5_000;

/** What must be asked of rows that look like projects and state the sum of their neighbours: counted, they count twice. */
export function rowQuestions(
  workbook: WorkbookSnapshot,
  base: Pick<Proposal, "blocks" | "singles">,
): readonly Question[] {
  return base.blocks.flatMap((block, index): Question[] => {
    if (block.lastRow - block.firstRow >= MOST_ROWS) return [];
    const [source] = layoutOfMapping(workbook, mappingOfProposal({ blocks: [block], singles: [] })).sources;
    if (!source?.columns.has("projectName")) return [];
    const cells = new BlockCells(workbook, source);
    const { doubtful } = readRows(cells, new OddityLog());
    if (doubtful.length === 0) return [];
    const rows = doubtful.map(({ row }) => row);
    const named = doubtful.slice(0, MOST_NAMED).map((each) => placed(cells, each));
    const more = doubtful.length > MOST_NAMED ? `等${doubtful.length}行` : "";
    return [
      {
        text: `工作表“${block.sheet}”${named.join("，")}${more}，不能判定是小计还是项目，小计作项目会重复计入`,
        block: index,
        at: cells.ref("projectName", rows[0]!),
        choices: [
          { label: "是小计，不另计入", mapping: changed(base, index, { sumRows: rows }) },
          { label: "是项目，照样计入", mapping: changed(base, index, { projectRows: rows }) },
        ],
      },
    ];
  });
}

/** 第5行“民生类”的金额正好是第6—8行之和. */
function placed(cells: BlockCells, { row, top, bottom }: DoubtfulRow): string {
  const name = textAt(cells.column("projectName"), row) ?? "";
  return `第${row + 1}行“${name}”的各项金额正好是第${top + 1}—${bottom + 1}行之和`;
}

function changed(
  base: Pick<Proposal, "blocks" | "singles">,
  index: number,
  change: Pick<ProposedBlock, "sumRows" | "projectRows">,
): Mapping {
  const blocks = base.blocks.map((block, at) => (at === index ? { ...block, ...change } : block));
  return mappingOfProposal({ ...base, blocks });
}
