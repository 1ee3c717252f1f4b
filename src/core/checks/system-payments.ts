import type { Comparison } from "../comparison/comparison";
import type { Subject } from "../comparison/system-export";
import { Amount, sum } from "../numbers/amount";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";

/**
 * Tells what the export lists as paid for a project before a day (20200506), in the ledger's unit; undefined where it
 * lists no dated payments for that project alone.
 */
export function paymentsBefore(
  comparison: Comparison | undefined,
  subject: Subject,
  unit: MoneyUnit,
): (project: number, day: number) => Amount | undefined {
  const column = comparison?.columns.findIndex((one) => one.subject === subject) ?? -1;
  if (!comparison || column < 0 || comparison.exported.rows.every(({ day }) => day === undefined))
    return () => undefined;
  const own = comparison.columns[column]!.unit;
  const rows = new Map(comparison.exported.rows.map((row) => [row.row, row]));
  const lines = new Map(
    comparison.lines.flatMap((line) =>
      line.subject === subject && line.projects.length === 1 ? [[line.projects[0]!, line] as const] : [],
    ),
  );
  return (project, day) => {
    const payments = lines.get(project)?.rows.flatMap((row) => rows.get(row) ?? []) ?? [];
    if (payments.length === 0 || payments.some((payment) => payment.day === undefined)) return undefined;
    const early = payments.flatMap(({ day: paidOn, amounts }) => {
      const amount = amounts[column];
      return paidOn! < day && amount instanceof Amount ? [amount] : [];
    });
    return convertUnit(sum(early), own, unit);
  };
}
