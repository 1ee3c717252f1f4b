import { placeOfBlock, type FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";

const CARRIED = /(?:上年|以前年度|历年)?结转(?:结余)?(?:资金|经费|项目)/;
const BUDGETS: readonly MappedField[] = ["initialBudget", "fullYearBudget"];

export interface WithoutCarriedOver {
  readonly kept: readonly FoundBlock[];
  readonly remarks: readonly string[];
}

/**
 * Leaves out what tells of last year's money alone, beside a ledger of this year's: it is never all of the ledger's
 * execution, nor are its 上年结转数 a budget.
 */
export function withoutCarriedOver(blocks: readonly FoundBlock[]): WithoutCarriedOver {
  const carried = blocks.filter(isOfCarriedOver);
  const isBeside = blocks.some((block) => block.role === "ledger" && !carried.includes(block));
  if (!isBeside || carried.length === 0) return { kept: blocks, remarks: [] };
  return {
    kept: blocks.filter((block) => !carried.includes(block)),
    remarks: carried.map(
      (block) => `${placeOfBlock(block)}只列上年结转资金的支出，不与台账的执行数比对，没有读取。`,
    ),
  };
}

/** Its title or sheet says so, and it states execution and no budget of this year. */
function isOfCarriedOver({ role, title, fields }: FoundBlock): boolean {
  if (role !== "spent-only" && role !== "ledger") return false;
  if (fields.some(({ field, header }) => BUDGETS.includes(field) && /预算|指标|批复/.test(header)))
    return false;
  return title.words.split(" ").some((words) => CARRIED.test(words) && !/不含|当年|本年/.test(words));
}
