import type { Addends } from "./column-relations";
import type { ColumnOptions } from "./field-options";
import { isClear, type FigureRelations } from "./figure-relations";

export interface StagedBudgets {
  readonly options: readonly ColumnOptions[];
  readonly addends: Addends;
}

/**
 * 年初, 预算调整, 调整后, 追加, 追加后: the budget in two steps, of which the later one is the full-year budget and the
 * changes of both lead to it. Told by the sums of both steps, in the rows that state what they come to.
 */
export function stagedBudgets(options: readonly ColumnOptions[], figures: FigureRelations): StagedBudgets {
  const none = { options, addends: new Map() };
  const ofField = (field: string): readonly ColumnOptions[] =>
    options.filter((each) => each.options[0] === field);
  const nets = options.filter(({ column }) => column.word?.meaning === "net");
  const [initial, ...moreInitial] = ofField("initialBudget");
  const [step, ...moreSteps] = ofField("increase");
  const [net, ...moreNets] = nets;
  const fulls = ofField("fullYearBudget");
  if (!initial || !step || !net || fulls.length !== 2) return none;
  if (moreInitial.length + moreSteps.length + moreNets.length > 0 || step === net) return none;
  const at = ({ column }: ColumnOptions): number => column.column;
  const comesTo = (from: ColumnOptions, change: ColumnOptions, result: ColumnOptions): boolean =>
    isClear(
      figures.count((row) =>
        figures.has(row, at(from)) ? figures.sum([at(from), at(change)], [], at(result))(row) : undefined,
      ),
    );
  const [middle, last] =
    [
      [fulls[0]!, fulls[1]!],
      [fulls[1]!, fulls[0]!],
    ].find(([one, other]) => comesTo(initial, net, one!) && comesTo(one!, step, other!)) ?? [];
  if (!middle || !last) return none;
  return {
    addends: new Map([["increase", [at(net)]]]),
    options: options.map((each): ColumnOptions => {
      if (each === middle || each === net) return { ...each, options: [undefined], otherwise: undefined };
      return each === last ? { ...each, options: ["fullYearBudget"], otherwise: "fullYearBudget" } : each;
    }),
  };
}
