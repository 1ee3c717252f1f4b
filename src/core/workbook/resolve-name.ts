import { Amount } from "../numbers/amount";
import type { CellValue } from "./cell";
import { NameFormulaError, NameFormulaReader, type NameFault, type NameValue } from "./name-formula";
import type { Area, DefinedName, WorkbookSnapshot } from "./snapshot";

export type { NameFault } from "./name-formula";

/** What a defined name stands for. Rows beyond the used range are not cut off here. */
export type NameTarget =
  | { readonly kind: "area"; readonly sheet: number; readonly area: Area }
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "fault"; readonly fault: NameFault };

/**
 * The area or constant behind a name: ranges, whole columns, OFFSET and INDEX with COUNTA, COUNT, ROWS and plain
 * arithmetic, table columns, numbers and texts.
 */
export function resolveName(workbook: WorkbookSnapshot, name: DefinedName): NameTarget {
  const constant = constantNumber(name.formula);
  if (constant) return { kind: "constant", value: { kind: "number", value: constant } };
  try {
    return target(new NameFormulaReader(workbook, name).read());
  } catch (error) {
    if (error instanceof NameFormulaError) return { kind: "fault", fault: error.fault };
    throw error;
  }
}

/** Names that a user defined: neither hidden ones nor those of Excel or of ourselves. */
export function userNames(workbook: WorkbookSnapshot): readonly DefinedName[] {
  return workbook.names.filter(({ name, hidden }) => !hidden && !/^_(xlnm|heji)\./i.test(name));
}

function target(value: NameValue): NameTarget {
  if (value.kind === "text") return { kind: "constant", value };
  if (value.kind === "area") return value;
  return { kind: "fault", fault: "unsupported" };
}

function constantNumber(formula: string): Amount | undefined {
  const match = /^=?\s*(-?\d+(?:\.\d+)?)(%?)\s*$/.exec(formula);
  if (!match) return undefined;
  const amount = Amount.of(match[1]!);
  return match[2] ? amount.shifted(-2) : amount;
}
