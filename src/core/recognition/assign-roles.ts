import { overlap } from "./block-roles";
import { withoutCarriedOver } from "./carried-over";
import { earlierPeriodRemark, isOfEarlierPeriod } from "./earlier-period";
import { earlierStateRemark, isEarlierState } from "./earlier-state";
import { formerYearRemark, isOfFormerYear } from "./former-year";
import { rolesOfForms } from "./forms-beside";
import { officeBlocks } from "./office-blocks";
import { asPartsOfYear } from "./parts-beside-year";
import { isListedBudget, listedRole } from "./listed-role";
import { isOfOtherBatch } from "./other-batch";
import { isOfOtherFund } from "./other-fund";
import { isOfOtherUnit } from "./other-unit";
import { placeOfBlock, type FoundBlock, type RoledBlock } from "./found-block";
import type { BlockRole, MappedField } from "./mapping";
import { rememberedKeys, type KeysOf } from "./remembered-keys";
import { withoutRegrouped } from "./regrouped";
import { restates } from "./restatement";
import type { RoleQuestion } from "./role-question";
import { splitsProjectsOf } from "./split-projects";
import { withoutSubjectStatements } from "./subject-statements";
import { withoutTotalsOnceMore } from "./totals-once-more";

export interface AssignedRoles {
  readonly kept: readonly RoledBlock[];
  readonly remarks: readonly string[];
  readonly questions: readonly RoleQuestion[];
}

/** Lists beside the ledger must speak of its projects to be held against it. */
const ENOUGH = 0.3;
const SAME = 0.5;

/** Which tables are the ledger, which are held against it, and which are neither. */
export function assignRoles(all: readonly FoundBlock[]): AssignedRoles {
  const keysOf = rememberedKeys();
  const { kept: projects, remarks: ofSubjects } = withoutSubjectStatements(all, keysOf);
  const { kept: dated, remarks: ofCarriedOver } = withoutCarriedOver(projects);
  const found = asPartsOfYear(dated);
  const assigned = assignLists(
    found.filter(({ role }) => role !== "offices"),
    found,
    keysOf,
  );
  const offices = officeBlocks(found, assigned.kept);
  const kept = found.flatMap((block): readonly RoledBlock[] =>
    block.role === "offices"
      ? offices.filter(({ table }) => table === block.table)
      : assigned.kept.filter(({ table }) => table === block.table),
  );
  return { ...assigned, remarks: [...ofSubjects, ...ofCarriedOver, ...assigned.remarks], kept };
}

/** all: the tables of offices too, which say whose money a sheet lists. */
function assignLists(
  blocks: readonly FoundBlock[],
  all: readonly FoundBlock[],
  keysOf: KeysOf,
): AssignedRoles {
  const remarks: string[] = [];
  const questions: RoleQuestion[] = [];
  const { kept: grouped, regrouped } = withoutRegrouped(ledgerCandidates(blocks, keysOf));
  const { kept: candidates, once } = withoutTotalsOnceMore(grouped);
  remarks.push(...regrouped.values(), ...once.values());
  const ledgers: FoundBlock[] = [];
  const roles = new Map<FoundBlock, BlockRole>();
  const budgets = new Map<FoundBlock, MappedField>();
  const apart = new Map<FoundBlock, NonNullable<RoledBlock["apart"]>>();
  const replaceLedger = (former: FoundBlock, latter: FoundBlock): void => {
    ledgers.splice(ledgers.indexOf(former), 1, latter);
    roles.delete(former);
    roles.set(latter, "ledger");
  };
  for (const block of candidates.filter(({ form }) => !form)) {
    const other = ledgers.find(
      (ledger) => overlap(keysOf(block), keysOf(ledger)) >= SAME && keysOf(block).size > 1,
    );
    if (!other) {
      ledgers.push(block);
      roles.set(block, "ledger");
    } else if (isOfFormerYear(block, other)) {
      remarks.push(formerYearRemark(block));
    } else if (isOfFormerYear(other, block)) {
      remarks.push(formerYearRemark(other));
      replaceLedger(other, block);
    } else if (isOfOtherUnit(block, other, all)) {
      ledgers.push(block);
      roles.set(block, "ledger");
    } else if (splitsProjectsOf(block, other)) roles.set(block, "summary");
    else if (splitsProjectsOf(other, block)) {
      replaceLedger(other, block);
      roles.set(other, "summary");
    } else if (isEarlierState(block, other)) {
      remarks.push(earlierStateRemark(block, other));
    } else if (isEarlierState(other, block)) {
      remarks.push(earlierStateRemark(other, block));
      replaceLedger(other, block);
    } else if (restates(block, other)) roles.set(block, "summary");
    else if (isOfOtherBatch(block, other) || isOfOtherFund(block, other)) {
      ledgers.push(block);
      roles.set(block, "ledger");
    } else if (isOfEarlierPeriod(block, other)) {
      remarks.push(earlierPeriodRemark(block, other));
    } else if (isOfEarlierPeriod(other, block)) {
      remarks.push(earlierPeriodRemark(other, block));
      replaceLedger(other, block);
    } else {
      roles.set(block, "ledger");
      questions.push({
        text: `${placeOfBlock(block)}与${placeOfBlock(other)}的项目大多相同而金额不同，不能判定是分别列示的两批资金，还是同一批资金的两张表`,
        block,
        answers: [
          { label: "两批资金，合并计算", role: "ledger" },
          { label: "同一批资金，前者只作比对", role: "summary" },
          { label: "不读取前者", role: undefined },
        ],
      });
    }
  }
  const formBlocks = candidates.filter(({ form }) => form);
  const forms = rolesOfForms(
    formBlocks,
    ledgers.length > 0 && formBlocks.length > 0
      ? new Set(ledgers.flatMap((ledger) => [...keysOf(ledger)]))
      : undefined,
    [...ledgers],
  );
  for (const [block, role] of forms.roles) {
    roles.set(block, role);
    if (role === "ledger") ledgers.push(block);
  }
  remarks.push(...forms.remarks);
  questions.push(...forms.questions);
  for (const block of blocks) {
    if (candidates.includes(block) || regrouped.has(block) || once.has(block)) continue;
    const nearest = Math.max(0, ...ledgers.map((ledger) => overlap(keysOf(block), keysOf(ledger))));
    const told = besideRole(block) ?? paidRole(block, ledgers) ?? listedRole(block, ledgers);
    const role = isListedBudget(told) ? "summary" : told;
    if (role && nearest >= ENOUGH) {
      roles.set(block, role);
      if (isListedBudget(told)) budgets.set(block, told);
    } else if (role === "adjustments" || role === "payments") {
      roles.set(block, role);
      apart.set(block, block.role === "spent-only" ? "unlikely" : "unclear");
    } else if (block.role === "unclear-list" && nearest >= ENOUGH)
      questions.push({
        text: `${placeOfBlock(block)}的“金额”没有说明是调整数还是支付数`,
        block,
        answers: [
          { label: "调整明细", role: "adjustments" },
          { label: "支付明细", role: "payments" },
          { label: "不读取", role: undefined },
        ],
      });
    else remarks.push(unrelatedRemark(block));
  }
  const kept = blocks.flatMap((block): RoledBlock[] => {
    const role =
      roles.get(block) ?? (questions.some((each) => each.block === block) ? "adjustments" : undefined);
    const own = apart.get(block);
    const budget = budgets.get(block);
    const fields = budget ? amountsAs(budget, block.fields) : block.fields;
    return role ? [{ ...block, fields, role, ...(own && { apart: own }) }] : [];
  });
  return { kept, remarks, questions };
}

/**
 * Tables that may be the ledger, the fullest first: those with more figures, then with more projects; where none has
 * budget and execution, those with one of them.
 */
function ledgerCandidates(blocks: readonly FoundBlock[], keysOf: KeysOf): readonly FoundBlock[] {
  const full = blocks.filter(({ role }) => role === "ledger");
  const named = full.filter(({ isNamed }) => isNamed);
  const planned = blocks.filter(({ role, isNamed }) => role === "planned-only" && isNamed);
  const spent = blocks.filter(({ role, isNamed }) => role === "spent-only" && isNamed);
  const [first] = [named, full, planned, spent].filter((some) => some.length > 0);
  return [...(first ?? [])].sort(
    (a, b) => figureFields(b) - figureFields(a) || keysOf(b).size - keysOf(a).size,
  );
}

function figureFields({ fields }: FoundBlock): number {
  const figures: readonly MappedField[] = [
    "initialBudget",
    "increase",
    "decrease",
    "fullYearBudget",
    "execution",
    "balance",
    "executionRate",
  ];
  return fields.filter(({ field }) => figures.includes(field)).length;
}

/** What is said of a table that has to do with no project. */
export const UNRELATED = "不像项目台账或与台账有关的明细，没有读取。";

export function unrelatedRemark(block: FoundBlock): string {
  return `${placeOfBlock(block)}${UNRELATED}`;
}

function besideRole(block: FoundBlock): BlockRole | undefined {
  if (!block.isNamed && block.role !== "adjustments" && block.role !== "payments") return undefined;
  switch (block.role) {
    case "planned-only":
      return "approval";
    case "spent-only":
      return "payments";
    case "ledger":
      return "summary";
    case "unclear-list":
      return undefined;
    default:
      return block.role;
  }
}

/** 金额 beside a sheet that states nothing but what was paid is what was paid: there is no budget to adjust. */
function paidRole(block: FoundBlock, ledgers: readonly FoundBlock[]): BlockRole | undefined {
  const isAllPaid = ledgers.length > 0 && ledgers.every(({ role }) => role === "spent-only");
  return block.role === "unclear-list" && isAllPaid ? "payments" : undefined;
}

/** 金额 read for what its rows add up to. */
function amountsAs(budget: MappedField, fields: FoundBlock["fields"]): FoundBlock["fields"] {
  return fields.map((each) => (each.field === "amount" ? { ...each, field: budget } : each));
}
