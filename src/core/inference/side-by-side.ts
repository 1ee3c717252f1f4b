import type { HeadedColumn, Proposal, ProposedBlock } from "../recognition/proposal";
import { lastHeaderWord } from "../recognition/last-header-word";

/** One column of figures that stands twice is no second table. */
const FEWEST_COLUMNS = 2;
const PROJECTS = /项目|事项/;

/**
 * Whether all that was taken for lists of projects is tables side by side under the same headers, 按预算单位 left and
 * 按支付方式 right, of which no header speaks of projects: they state the same money in two ways or two kinds of it, and
 * no column of theirs is the ledger's.
 */
export function areSideBySide({ blocks }: Pick<Proposal, "blocks">): boolean {
  return blocks.every((block) => isRepeated(columnsBeside(block, blocks)) && !namesProjects(block));
}

function columnsBeside(block: ProposedBlock, blocks: readonly ProposedBlock[]): readonly HeadedColumn[] {
  const beside = blocks.filter(
    ({ sheet, headerRows }) => sheet === block.sheet && headerRows.top === block.headerRows.top,
  );
  return beside
    .flatMap(({ fields, others }) => [...fields, ...others])
    .sort((one, other) => one.column - other.column);
}

/** After the names of the rows and their figures come other names, and the same figures in the same order. */
function isRepeated([, ...columns]: readonly HeadedColumn[]): boolean {
  const words = columns.map(({ header }) => lastHeaderWord(header));
  const middle = (words.length - 1) / 2;
  if (!Number.isInteger(middle) || middle < FEWEST_COLUMNS) return false;
  return words.slice(0, middle).every((word, index) => word !== "" && word === words[middle + 1 + index]);
}

function namesProjects({ fields, others, form }: ProposedBlock): boolean {
  return form?.nameAt !== undefined || [...fields, ...others].some(({ header }) => PROJECTS.test(header));
}
