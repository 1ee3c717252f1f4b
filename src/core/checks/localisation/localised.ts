import type { Relation } from "./relation";
import type { Repair } from "./search-repairs";

/** Failing identities that go back to the same slips, with the repairs that mend them all. */
export interface Localised {
  readonly relations: readonly Relation[];
  /** Cheapest first; those within TIE of the first cannot be told from it. */
  readonly repairs: readonly Repair[];
}
