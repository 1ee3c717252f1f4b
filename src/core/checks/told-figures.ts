import type { Claim } from "../comparison/sentence-claims";
import type { AmountField } from "../ledger/fields";
import type { SumRow } from "../ledger/ledger";
import type { Amount } from "../numbers/amount";
import { Amount as Exact } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { columnSum } from "../numbers/column-arithmetic";
import { convertUnit, unitShift } from "../numbers/money-unit";
import { computedRate, rateHolds } from "../numbers/stated-rate";
import type { LedgerFacts } from "./ledger-facts";
import { projectsOf } from "./populations";
import { membersOf } from "./sum-members";

/** The figure of all projects that a claim is held against; amounts in the ledger's unit. */
export interface Whole {
  readonly field?: AmountField;
  readonly value: Amount;
}

/**
 * The figures of all projects, and those of which a sentence may speak as well without a word of it: of one block, of
 * a subtotal, of the projects that were approved or had something paid.
 */
export class ToldFigures {
  private readonly groups: readonly (readonly number[])[];

  constructor(private readonly facts: LedgerFacts) {
    const { blocks, projects, sums } = facts.ledger;
    const all = Array.from({ length: projects.count }, (_, project) => project);
    const ofBlocks = blocks.map((_, block) => all.filter((project) => projects.block[project] === block));
    this.groups = [all, ...ofBlocks, ...sums.map((sum) => [...membersOf(sum)])];
  }

  /** undefined where the ledger does not have the figure. */
  wholeOf({ about, decimals }: Claim): Whole | undefined {
    if (about === "count") return { value: this.counted(this.groups[0]!) };
    if (about === "rate") {
      const [spent, budget] = [this.column("execution"), this.column("fullYearBudget")];
      const denominator = budget && columnSum(budget);
      if (!spent || !denominator || denominator.isZero()) return undefined;
      return { value: computedRate(columnSum(spent), denominator, Math.max(2, decimals)) };
    }
    if (about === "change") return this.changeOf(this.groups[0]!);
    for (const field of about) {
      const column = this.column(field);
      if (column && !this.isNet(field)) return { field, value: columnSum(column) };
    }
    return undefined;
  }

  holds(claim: Claim): boolean {
    if (claim.about === "count") return this.countHolds(claim.value);
    if (claim.about === "rate") return this.groups.some((group) => this.rateHolds(claim, group));
    if (claim.about === "change") return this.groups.some((group) => this.changeHolds(claim, group));
    const fields = claim.about.length > 0 ? claim.about : (["initialBudget", "fullYearBudget"] as const);
    return fields.some((field) => {
      const column = this.column(field);
      const sums = column ? this.groups.map((group) => columnSum(column, group)) : [];
      const isFiner =
        column && this.groups.some((group, index) => this.isRoundedOff(claim, sums[index]!, group));
      return isFiner || [...sums, ...this.statedSums(field)].some((sum) => this.isTold(claim, sum));
    });
  }

  /** As rounded, or as cut, to the decimals that the sentence gives. */
  private isTold({ value, unit, decimals }: Claim, sum: Amount): boolean {
    if (unit === "") return false;
    const own = convertUnit(sum, this.facts.ledger.heading.unit, unit);
    return value.equals(own.rounded(decimals)) || value.equals(own.rounded(decimals, "down"));
  }

  /** Finer than the ledger's figures, and off by no more than rounding each of them may have left. */
  private isRoundedOff({ value, unit, decimals }: Claim, sum: Amount, group: readonly number[]): boolean {
    const { precision, ledger } = this.facts;
    if (unit === "" || precision.decimals === undefined) return false;
    const own = convertUnit(value, unit, ledger.heading.unit);
    const finest = decimals + unitShift(ledger.heading.unit, unit);
    if (finest <= precision.decimals) return false;
    return (
      own
        .minus(sum)
        .abs()
        .compare(Exact.ofScaled(5 * group.length, precision.decimals + 1)) <= 0
    );
  }

  private rateHolds(claim: Claim, group: readonly number[]): boolean {
    const spent = this.column("execution");
    if (!spent) return true;
    return (["fullYearBudget", "initialBudget"] as const).some((field) => {
      const budget = this.column(field);
      const denominator = budget ? columnSum(budget, group) : Exact.zero;
      if (denominator.isZero()) return false;
      const numerator = columnSum(spent, group);
      const cut = numerator.shifted(2).minus(claim.value.times(denominator));
      const isCut = !cut.isNegative() && cut.compare(denominator.shifted(-claim.decimals)) < 0;
      return isCut || rateHolds(claim, numerator, denominator);
    });
  }

  /** One column of signed changes: what was added in all, and what taken away, no project's figure tells. */
  private isNet(field: AmountField): boolean {
    const { increase, decrease } = this.facts.ledger.projects.amounts;
    return field === "increase" && !decrease && (increase?.hasNegative() ?? false);
  }

  /** What was added less what was taken away; undefined where the ledger tells neither. */
  private changeOf(group: readonly number[]): Whole | undefined {
    const [added, taken] = this.changes(group);
    if (!added && !taken) return undefined;
    return { value: (added ?? Exact.zero).minus(taken ?? Exact.zero) };
  }

  private changes(group: readonly number[]): readonly (Amount | undefined)[] {
    return (["increase", "decrease"] as const).map((field) => {
      const column = this.column(field);
      return column && columnSum(column, group);
    });
  }

  /** 调整40万元 may tell the net change, without its sign, or one way of it alone. */
  private changeHolds(claim: Claim, group: readonly number[]): boolean {
    const net = this.changeOf(group)?.value;
    return [net, ...this.changes(group)].some((sum) => sum !== undefined && this.isTold(claim, sum.abs()));
  }

  private countHolds(value: Amount): boolean {
    const { columns, ledger } = this.facts;
    const counts = this.groups.flatMap((group) => [
      this.counted(group),
      Exact.ofScaled(group.length, 0),
      ...[columns.initialBudget, columns.execution, columns.increase].flatMap((column) =>
        column ? [Exact.ofScaled(projectsOf(ledger, column, group).projects, 0)] : [],
      ),
    ]);
    return counts.some((count) => count.equals(value));
  }

  private counted(group: readonly number[]): Amount {
    const { projectCount } = this.facts.ledger.projects;
    return Exact.ofScaled(
      group.reduce((count, project) => count + projectCount[project]!, 0),
      0,
    );
  }

  private statedSums(field: AmountField): readonly Amount[] {
    return this.facts.ledger.sums.flatMap(({ amounts }: SumRow) => amounts[field] ?? []);
  }

  /** undefined where a figure of the column cannot be read: nothing is known of its total then. */
  private column(field: AmountField): AmountColumn | undefined {
    const { columns, budgets, balances, unreadable } = this.facts;
    if (!unreadable.none(field) || (field === "balance" && !unreadable.none("execution"))) return undefined;
    if (field === "fullYearBudget")
      return columns.initialBudget || columns.fullYearBudget ? budgets : undefined;
    if (field === "balance") return columns.execution ? (columns.balance ?? balances) : undefined;
    return columns[field];
  }
}
