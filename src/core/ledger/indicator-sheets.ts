import { nameKey } from "./field-names";

const SHEETS = ["绩效指标", "绩效指标表"];

/** Whether a sheet holds the indicators of 自评表, by its name. */
export function isIndicatorSheet(name: string): boolean {
  return SHEETS.includes(nameKey(name));
}
