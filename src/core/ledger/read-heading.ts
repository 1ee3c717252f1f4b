import { spaceless } from "../numbers/spaceless";
import { ANY_MONEY_UNIT, moneyUnitNamed, type MoneyUnit } from "../numbers/money-unit";
import { shownText } from "../workbook/shown-text";
import type { Area, WorkbookSnapshot } from "../workbook/snapshot";
import { textAt } from "./block-cells";
import type { BlockSource, NamedField } from "./find-blocks";
import { SINGLE_FIELDS, type SingleField } from "./fields";
import type { Heading } from "./ledger";
import type { OddityLog } from "./oddity-log";
import {
  formLayoutNamed,
  keptSetting,
  rateBasisNamed,
  reasonFloorOf,
  reasonThresholdOf,
  recoveryBasisNamed,
  roundingBasisNamed,
  scoreDecimalsNamed,
  silencedRules,
} from "./settings";
import { singleCell, type SingleCell } from "./single-cells";

const USUAL_UNIT: MoneyUnit = "万元";
const UNIT_NOTE = new RegExp(`(?:单位:|\\()(?:人民币)?(${ANY_MONEY_UNIT})(?:\\)|$|[,;。、])`);
/** A unit note stands right above the table. */
const NOTE_ROWS = 12;
const EXECUTION_BASES = ["国库支付", "账面支出", "决算"];

/**
 * The single cells of the workbook, and what was set in the pane where no cell says it; what a cell says in other words
 * than the contract's is odd.
 */
export function readHeading(
  workbook: WorkbookSnapshot,
  names: readonly NamedField[],
  units: readonly MoneyUnit[],
  log: OddityLog,
): Heading {
  const cells = new Map<SingleField, SingleCell>();
  for (const field of SINGLE_FIELDS) {
    const cell = singleCell(workbook, names, field, log);
    if (cell) cells.set(field, cell);
  }
  const text = (field: SingleField): string | undefined => {
    const cell = cells.get(field)?.cell;
    return (cell && shownText(cell.value, cell.format, workbook.date1904).trim()) || undefined;
  };
  const word = <T>(field: SingleField, read: (text: string) => T | undefined): T | undefined => {
    const said = text(field);
    const value = said === undefined ? undefined : read(spaceless(said));
    const at = cells.get(field)?.at;
    if (said !== undefined && value === undefined) log.add("unknown-word", field, at ? [at] : [], said);
    return value ?? keptSetting(workbook.memory?.settings, field, read);
  };
  const silenced = silencedRules(workbook.memory?.settings);
  const declared = names.some(({ field, scope }) => field === "amountUnit" && scope < 0);
  const unit = (declared && word("amountUnit", moneyUnitNamed)) || units[0] || USUAL_UNIT;
  const at = Object.fromEntries([...cells].flatMap(([field, cell]) => (cell.at ? [[field, cell.at]] : [])));
  return {
    unit,
    at,
    ...present("bureauName", text("bureauName")),
    ...present("bureauShortName", text("bureauShortName")),
    ...present("budgetYear", word("budgetYear", yearOf)),
    ...present("cutoffDate", text("cutoffDate")),
    ...present(
      "executionBasis",
      word("executionBasis", (said) => EXECUTION_BASES.find((basis) => said.includes(basis))),
    ),
    ...present("rateBasis", word("rateBasis", rateBasisNamed)),
    ...present("recoveryBasis", word("recoveryBasis", recoveryBasisNamed)),
    ...present("reasonThreshold", word("reasonThreshold", reasonThresholdOf)),
    ...present(
      "reasonFloor",
      word("reasonFloor", (said) => reasonFloorOf(said, unit)),
    ),
    ...present("roundingBasis", word("roundingBasis", roundingBasisNamed)),
    ...(silenced.length > 0 && { silencedRules: silenced }),
    ...present("supervisor", text("supervisor")),
    ...present("formLayout", word("formLayout", formLayoutNamed)),
    ...present("scoreDecimals", word("scoreDecimals", scoreDecimalsNamed)),
  };
}

/** A block's own unit: its sheet's 金额单位, else the workbook's, else the note above its table, else 万元. */
export function blockUnit(
  workbook: WorkbookSnapshot,
  names: readonly NamedField[],
  block: BlockSource,
  log: OddityLog,
): MoneyUnit {
  if (block.unit) return block.unit;
  const own = singleCell(workbook, names, "amountUnit", log, block.sheet);
  const shared = names.some(({ field, scope }) => field === "amountUnit" && scope < 0)
    ? singleCell(workbook, names, "amountUnit", log)
    : undefined;
  for (const cell of [own, shared]) {
    const unit = cell?.cell.value.kind === "text" ? moneyUnitNamed(cell.cell.value.value) : undefined;
    if (unit) return unit;
  }
  return unitNote(workbook, block.sheet, block.columns.get("projectName")!) ?? USUAL_UNIT;
}

/** 单位：万元 above the table or in its first rows, where a whole column begins at row 1. */
function unitNote(workbook: WorkbookSnapshot, sheet: number, names: Area): MoneyUnit | undefined {
  const { columns } = workbook.sheets[sheet]!;
  const last = Math.max(names.top, NOTE_ROWS);
  for (let row = Math.max(0, last - NOTE_ROWS); row < last; row++)
    for (const column of columns) {
      const text = spaceless(textAt(column, row));
      const note = text && UNIT_NOTE.exec(text);
      if (note) return note[1] as MoneyUnit;
    }
  return undefined;
}

function yearOf(text: string): number | undefined {
  const match = /^((?:19|20)\d\d)(?:年度?|-.*|\/.*|年.*)?$/.exec(text);
  return match ? Number(match[1]) : undefined;
}

function present<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}
