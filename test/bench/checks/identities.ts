import { Amount } from "../../../src/core/numbers/amount";
import { AmountColumn } from "../../../src/core/numbers/amount-column";
import { finestDecimals, noiseCut, withoutBinaryNoise } from "../../../src/core/numbers/binary-noise";
import { columnSum, rowsThatFail } from "../../../src/core/numbers/column-arithmetic";
import { cutHalfUp, POWERS } from "../../../src/core/numbers/scaled-integer";
import { rateHolds, rateHoldsFast } from "../../../src/core/numbers/stated-rate";
import type { CellColumn, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

const RATE_DECIMALS = 2;

/** The four identities in the product's arithmetic, from columns of cells as its reader gives them; what is wrong. */
export function wrongFigures({ sheets }: WorkbookSnapshot): number {
  const { columns, rowCount } = sheets[0]!;
  const projects = rowCount - 2;
  const [initial, increase, decrease, executed, budget, balance] = [5, 6, 7, 8, 9, 10].map((column) =>
    amounts(columns[column]!, projects),
  ) as [AmountColumn, AmountColumn, AmountColumn, AmountColumn, AmountColumn, AmountColumn];
  const sources = [
    { column: initial, sign: 1 },
    { column: increase, sign: 1 },
    { column: decrease, sign: -1 },
  ] as const;
  const left = [
    { column: budget, sign: 1 },
    { column: executed, sign: -1 },
  ] as const;
  const total = amountAt(columns[8]!, rowCount - 1);
  return (
    rowsThatFail(budget, sources).length +
    rowsThatFail(balance, left).length +
    wrongRates(columns[11]!, executed, budget) +
    (columnSum(executed).equals(total) ? 0 : 1)
  );
}

function amounts({ mantissas, scales }: CellColumn, projects: number): AmountColumn {
  const column = new AmountColumn(projects);
  const finest = finestDecimals("万元");
  for (let project = 0; project < projects; project++) {
    const [mantissa, scale] = [mantissas[project + 1]!, scales[project + 1]!];
    const cut = scale <= finest ? undefined : noiseCut(mantissa, scale, "万元");
    if (cut !== undefined) column.setScaled(project, cut, finest);
    else if (scale <= finest) column.setScaled(project, mantissa, scale);
    else column.set(project, withoutBinaryNoise(Amount.ofScaled(mantissa, scale), "万元"));
  }
  return column;
}

function amountAt({ mantissas, scales }: CellColumn, row: number): Amount {
  return withoutBinaryNoise(Amount.ofScaled(mantissas[row]!, scales[row]!), "万元");
}

function wrongRates({ mantissas, scales }: CellColumn, executed: AmountColumn, budget: AmountColumn): number {
  const rates = new AmountColumn(budget.length);
  let wrong = 0;
  for (let project = 0; project < rates.length; project++) {
    const points = scales[project + 1]! - 2;
    const cut = Math.max(0, points - RATE_DECIMALS);
    const mantissa = mantissas[project + 1]! * POWERS[Math.max(0, -points)]!; // 1 is 100%
    rates.setScaled(project, cutHalfUp(mantissa, cut), Math.max(0, points) - cut);
    const isRight =
      rateHoldsFast(rates, RATE_DECIMALS, executed, budget, project) ??
      rateHolds(
        { value: rates.at(project)!, decimals: RATE_DECIMALS },
        executed.at(project)!,
        budget.at(project)!,
      );
    if (!isRight) wrong += 1;
  }
  return wrong;
}
