import type { Ledger } from "../ledger/ledger";
import type { Bases } from "./finding";
export interface LedgerFacts {
  readonly ledger: Ledger;
  readonly bases: Bases;
}
