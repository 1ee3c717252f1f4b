import { reasonLimitOf } from "../checks/reason-limit";
import type { Heading } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import { convertUnit } from "../numbers/money-unit";
import { isKnown, type ProjectFigures } from "./project-figures";

const HUNDRED = Amount.of("100");

/** Below which 预算执行率 a project must say why, as the checks ask for it. */
export class LowExecution {
  /** 90%. */
  readonly words: string;
  private readonly rate: Amount;
  private readonly floor: Amount;

  constructor(heading: Heading) {
    const { rate, floor, words } = reasonLimitOf(heading);
    // The day that the data end stands in the report already.
    this.words = words.replace(/（截至.*）$/u, "");
    this.rate = rate;
    this.floor = convertUnit(floor, heading.unit, "万元");
  }

  /** Tested on the unrounded figures: 89.996% is below 90% although it prints as 90.00%. */
  readonly isLow = ({ execution, fullYear }: ProjectFigures): boolean => {
    if (!isKnown(execution) || !isKnown(fullYear) || !fullYear.amount.isPositive()) return false;
    return execution.amount.times(HUNDRED).compare(fullYear.amount.times(this.rate)) < 0;
  };

  /** Low, and large enough that a reason is asked for. */
  needsReason(project: ProjectFigures): boolean {
    return this.isLow(project) && project.fullYear.amount!.compare(this.floor) >= 0;
  }
}
