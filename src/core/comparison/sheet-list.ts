import type { BlockRole } from "../recognition/mapping";
import type { SystemExport } from "./system-export";

export type ListRole = Exclude<BlockRole, "ledger" | "offices">;

/** A list that stands beside the ledger in its own workbook, in the form in which a system's export is compared. */
export interface SheetList {
  readonly role: ListRole;
  readonly list: SystemExport;
  /** Sheet column of each of the list's subjects. */
  readonly columns: readonly number[];
}
