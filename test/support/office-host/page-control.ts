import type { ApiLevels } from "./api-levels";
import { EmulatedExcel } from "./emulated-excel";
import type { SheetState } from "./excel/book-state";
import { CellError } from "./excel/cell-store";
import { formatArea, parseArea } from "./excel/addresses";
import { dumpWorkbook } from "./excel/dump-workbook";
import { typeIntoCell } from "./excel/type-into-cell";
import { workbookFromSnapshot } from "./excel/workbook-from-snapshot";
import type { Fault } from "./faults";
import { type PackedSnapshot, unpackSnapshot } from "./packed-snapshot";
import type { OfficeColours } from "./win32-transport";

/**
 * What a browser test sees of the emulated Excel, as window.emulatedExcel: JSON in, JSON out. Runs before the page's own
 * scripts; window.emulatorOptions must hold the API levels by then (bundle-for-page.ts).
 */
export interface PageControl {
  open(workbook: PackedSnapshot): void;
  /** Everything in the workbook, formats included. */
  dump(): object;
  cell(sheet: string, address: string): { value: unknown; formula: string | undefined };
  sheetNames(): string[];
  /** 年初批复!J5, or undefined where nothing was selected. */
  selection(): string | undefined;
  /** As if the user typed it. */
  type(sheet: string, address: string, value: string | number): void;
  setProtected(sheet: string, isProtected: boolean): void;
  setEditing(isEditing: boolean): void;
  deleteSheet(sheet: string): void;
  /** Counts messages from now on; the fault breaks one of them. */
  expectMessages(fault?: Fault): void;
  messages(): number;
  largestMessage(): number;
  /** Members that were asked for and are not emulated. */
  missing(): string[];
  /** Presses a button of the ribbon; resolves when its function has completed. */
  press(functionName: string): Promise<void>;
  /** Whether the page has associated a function with that name. */
  knows(functionName: string): boolean;
  /** Addresses of the dialogs that were opened. */
  dialogs(): string[];
  closeDialog(): void;
  /** How often the add-in brought its pane to the front. */
  panesShown(): number;
}

/** What the page's Excel declares, and how Office looks. */
export interface PageOptions {
  readonly version: string;
  readonly sets?: Readonly<Record<string, string>>;
  readonly theme?: OfficeColours;
}

interface EmulatorWindow {
  emulatorOptions?: PageOptions & { readonly levels: ApiLevels };
  emulatedExcel?: PageControl;
}

const page = window as unknown as EmulatorWindow;
const { levels, version, sets, theme } = page.emulatorOptions!;
const excel = new EmulatedExcel(levels, version, sets, theme);
const { shell } = excel.transport;
excel.transport.install(window);
/** Where office.js keeps what Office.actions.associate was told; empty until it is loaded. */
const associations = (): object =>
  (window as unknown as { Office?: { actions?: { _association?: { mappings: object } } } }).Office?.actions
    ?._association?.mappings ?? {};
const sheetOf = (name: string): SheetState => excel.book.sheet(name);

page.emulatedExcel = {
  open: (workbook) => {
    excel.book = workbookFromSnapshot(unpackSnapshot(workbook));
  },
  dump: () => dumpWorkbook(excel.book),
  cell: (sheet, address) => {
    const { top, left } = parseArea(address)!;
    const value = sheetOf(sheet).cells.value(top, left);
    const formula = sheetOf(sheet).cells.formula(top, left);
    return { value: value instanceof CellError ? value.text : value, formula };
  },
  sheetNames: () => excel.book.sheets.map(({ name }) => name),
  selection: () => {
    const { selection } = excel.book;
    return selection && `${selection.sheet.name}!${formatArea(selection.area)}`;
  },
  type: (sheet, address, value) => typeIntoCell(excel.book, sheet, address, value),
  setProtected: (sheet, isProtected) => void (sheetOf(sheet).isProtected = isProtected),
  setEditing: (isEditing) => void (excel.book.isEditing = isEditing),
  deleteSheet: (sheet) => {
    const gone = sheetOf(sheet);
    excel.book.sheets = excel.book.sheets.filter((other) => other !== gone);
  },
  expectMessages: (fault) => excel.expectMessages(fault),
  messages: () => excel.traffic.messages,
  largestMessage: () => excel.traffic.largestMessage,
  missing: () => [...excel.host.missing],
  press: (functionName) => shell.press(functionName),
  knows: (functionName) => functionName.toUpperCase() in associations(),
  dialogs: () => [...shell.dialogs],
  closeDialog: () => shell.closeDialog(),
  panesShown: () => shell.panesShown,
};
