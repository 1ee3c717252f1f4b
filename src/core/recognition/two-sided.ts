import { placeOfBlock, type FoundBlock } from "./found-block";
import type { RoleQuestion } from "./role-question";

export interface SettledSides {
  readonly kept: readonly FoundBlock[];
  readonly remarks: readonly string[];
  readonly questions: readonly RoleQuestion[];
}

/**
 * 收入支出总表: income and expenditure under one header, neither of them a list of projects. Beside a ledger it is left
 * out; alone, people are asked whether its expenditure is to be checked. What comes in is never added to what goes out.
 */
export function settleSides(blocks: readonly FoundBlock[]): SettledSides {
  const pairs = blocks.flatMap((income, index) => {
    const expenditure = blocks[index + 1];
    return expenditure && areSides(income, expenditure) ? [{ income, expenditure }] : [];
  });
  if (pairs.length === 0) return { kept: blocks, remarks: [], questions: [] };
  const sides = new Set(pairs.flatMap(({ income, expenditure }) => [income, expenditure]));
  const others = blocks.filter((block) => !sides.has(block));
  if (others.some(({ role }) => role === "ledger"))
    return {
      kept: others,
      remarks: pairs.map(({ income }) => `${placeOfBlock(income)}是收入支出总表，不是项目台账，没有读取。`),
      questions: [],
    };
  const incomes = new Set(pairs.map(({ income }) => income));
  return {
    kept: blocks.filter((block) => !incomes.has(block)),
    remarks: [],
    questions: pairs.map(({ expenditure }) => ({
      text: `${placeOfBlock(expenditure)}是收入支出总表，左栏收入、右栏支出，没有分项目的预算数，不是项目台账，收入和支出也不能合在一起核对`,
      block: expenditure,
      answers: [
        { label: "只把支出一栏作执行数核对", role: "ledger" },
        { label: "不读取", role: undefined },
      ],
    })),
  };
}

function areSides(left: FoundBlock, right: FoundBlock): boolean {
  const isOneTable = left.table.view === right.table.view && left.table.band === right.table.band;
  return (
    isOneTable && left.role === right.role && sideOf(left) === "income" && sideOf(right) === "expenditure"
  );
}

/** By the headers, and where these do not tell, by what most of the rows are called. */
function sideOf({ table, fields }: FoundBlock): "income" | "expenditure" | undefined {
  const headed = sideSaid(table.columns.map(({ header }) => header).join(" "));
  if (headed) return headed;
  const names = fields.find(({ field }) => field === "projectName")?.column;
  let balance = 0;
  for (let row = table.firstRow; names !== undefined && row <= table.lastRow; row++) {
    const side = sideSaid(table.view.text(row, names) ?? "");
    balance += side === "income" ? 1 : side === "expenditure" ? -1 : 0;
  }
  return balance > 1 ? "income" : balance < -1 ? "expenditure" : undefined;
}

function sideSaid(text: string): "income" | "expenditure" | undefined {
  const isIncome = /收入/.test(text);
  if (isIncome === /支出/.test(text)) return undefined;
  return isIncome ? "income" : "expenditure";
}
