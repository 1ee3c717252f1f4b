import { notEmulated } from "../model";
import { CellError, type StoredValue } from "./cell-store";

const FIXED = /^(#,##)?0(?:\.(0+))?(%)?$/;

/** Range.text for the number formats that budgets use; others fail loudly. */
export function shownText(value: StoredValue, format: string): string {
  if (value instanceof CellError) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General" || format === "@") return String(value);
  const match = FIXED.exec(format.split(";")[0]!.replace(/_.$/, ""));
  if (!match) throw notEmulated(`the text of a number in the format ${format}`);
  const [, grouped, decimals = "", percent = ""] = match;
  const shown = (percent ? value * 100 : value).toLocaleString("en-US", {
    useGrouping: grouped !== undefined,
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  });
  return shown + percent;
}
