import type { Heading } from "../ledger/ledger";
import type { PATTERNS, PatternName, Slots } from "./patterns";
import { pieces } from "./patterns";
import { duringYear, endsWithinYear } from "./period";
import type { Patterns } from "./read-wording";
import type { ReportRun } from "./report-document";
import { figureRun, join, number, placeholder, say, type Figure } from "./runs";

type Value = string | Figure | ReportRun | readonly ReportRun[];

/** Tells one section of the report in the bureau's wording. */
export class Teller {
  constructor(
    readonly heading: Heading,
    /** The key of 文字材料; stands in placeholders. */
    readonly section: string,
    private readonly patterns: Patterns,
    /** Nothing before this section has named the bureau. */
    private readonly isFirst = true,
  ) {}

  /** The pattern with its slots filled; a figure whose amount is unknown becomes a placeholder. */
  tell<Name extends PatternName>(
    name: Name,
    values: Readonly<Record<Slots<(typeof PATTERNS)[Name]>, Value>>,
  ): ReportRun[] {
    const given: Readonly<Record<string, Value | undefined>> = values;
    return join(
      pieces(this.patterns[name]).map((piece, index) =>
        index % 2 === 0 ? this.timed(piece) : this.runsOf(given[piece] ?? ""),
      ),
    );
  }

  /** The same as a sentence, with its stop. */
  sentence<Name extends PatternName>(
    name: Name,
    values: Readonly<Record<Slots<(typeof PATTERNS)[Name]>, Value>>,
  ): ReportRun[] {
    return say`${this.tell(name, values)}。`;
  }

  /** 云岭市某某局（以下简称“某某局”）, and where it has been named before, 某某局. */
  bureau(): readonly ReportRun[] {
    const { bureauName, bureauShortName } = this.heading;
    if (!this.isFirst) return say`${bureauShortName ?? bureauName ?? ""}`;
    if (!bureauName) return [this.placeholder("单位名称")];
    return bureauShortName && bureauShortName !== bureauName
      ? say`${bureauName}（以下简称“${bureauShortName}”）`
      : say`${bureauName}`;
  }

  /** The budget year, which a report cannot do without. */
  year(): ReportRun {
    const { budgetYear, at } = this.heading;
    return budgetYear === undefined
      ? placeholder("预算年度", this.section)
      : figureRun(
          { key: "year", what: "预算年度", from: at.budgetYear ? [at.budgetYear] : [] },
          String(budgetYear),
        );
  }

  placeholder(wanted: string): ReportRun {
    return placeholder(wanted, this.section);
  }

  private timed(piece: string): string {
    return endsWithinYear(this.heading) ? duringYear(piece) : piece;
  }

  private runsOf(value: Value): string | ReportRun | readonly ReportRun[] {
    return typeof value === "object" && "amount" in value ? number(value, this.section) : value;
  }
}
