import type { SheetFunction } from "../call";
import { COUNTING } from "./counting";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { PLACES } from "./places";
import { ROUNDING } from "./rounding";
import { STATISTICS } from "./statistics";

/** The functions that budgets are made of, by the name that files write. Any other leaves its cell 未重算. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  ...STATISTICS,
  ...COUNTING,
  ...ROUNDING,
  ...LOGIC,
  ...LOOKUP,
  ...PLACES,
};
