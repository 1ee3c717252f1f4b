import { isFormSum, isFundLabel, readFormLabel } from "../ledger/form-labels";
import type { ExportRow } from "./system-export";

/**
 * The rows without those that say where the money of the project above them comes from: below 年度资金总额 stand 财政资金
 * and 其他资金 under the same name, and together they are that sum once more.
 */
export function withoutFundParts(
  rows: readonly ExportRow[],
  sourceOf: (row: ExportRow) => string | undefined,
): readonly ExportRow[] {
  let whole: ExportRow | undefined;
  return rows.filter((row) => {
    const { bare } = readFormLabel(sourceOf(row) ?? "");
    if (isFormSum(bare)) {
      whole = row;
      return true;
    }
    const isPart = whole !== undefined && isFundLabel(bare) && isOfSameProject(whole, row);
    if (!isPart) whole = undefined;
    return !isPart;
  });
}

function isOfSameProject(one: ExportRow, other: ExportRow): boolean {
  return one.code === other.code && one.name === other.name;
}
