import { itemNotFound } from "../model";
import type { Area } from "./addresses";
import { CellStore } from "./cell-store";

/** What an emulated workbook holds: plain state, apart from the API objects that give access to it. */
export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  formula: string;
  fill?: string;
  fontColor?: string;
  stopIfTrue: boolean;
}

export interface NameState {
  name: string;
  /** With its "=". */
  formula: string;
  visible: boolean;
  readonly sheet?: SheetState;
}

export interface TableState {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  columns: string[];
}

export interface CommentState {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly replies: readonly { readonly id: string; readonly content: string }[];
}

export interface XmlPartState {
  readonly id: string;
  xml: string;
}

export interface ChartState {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: Area;
  title: string;
  hasLegend: boolean;
  position?: string;
}

export interface PageState {
  orientation: string;
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  margins?: object;
  printTitleRows?: string;
  /** Row indexes above which a page ends. */
  horizontalBreaks?: number[];
  readonly headerFooter: Record<string, string>;
}

export class SheetState {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  tabColor = "";
  showGridlines = true;
  readonly cells = new CellStore();
  merges: Area[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  conditionalFormats: ConditionalFormatState[] = [];
  tables: TableState[] = [];
  charts: ChartState[] = [];
  frozen: Area | undefined;
  /** Legacy notes (批注), which this API level cannot see; the API refuses a comment where one stands. */
  readonly notes = new Map<string, string>();
  readonly page: PageState = {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    centerHorizontally: false,
    headerFooter: {},
  };

  constructor(
    readonly id: string,
    public name: string,
  ) {}
}

/** Key of a cell in BookState.knownResults, before the formula. */
export const formulaPlace = (sheet: SheetState, row: number, column: number): string =>
  `${sheet.id}!${row},${column}`;

export type RaiseEvent = (eventType: number, target: string, payload: object) => void;

export class BookState {
  sheets: SheetState[] = [];
  names: NameState[] = [];
  comments: CommentState[] = [];
  xmlParts: XmlPartState[] = [];
  isStructureProtected = false;
  active: SheetState | undefined;
  selection: { readonly sheet: SheetState; readonly area: Area } | undefined;
  /** A cell is being edited: every batch is refused, unless it is willing to wait. */
  isEditing = false;
  /** What a formula gives when it is written again; the emulator calculates nothing. Keyed by formulaPlace and formula. */
  readonly knownResults = new Map<string, string | number | boolean>();
  raise: RaiseEvent = () => undefined;
  private counter = 0;

  constructor(public fileName: string) {}

  /** A new id in braces, as Excel gives them. */
  newId(): string {
    this.counter += 1;
    return `{00000000-0001-0000-0000-${this.counter.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  addSheet(name: string): SheetState {
    const sheet = new SheetState(this.newId(), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  findSheet(nameOrId: string): SheetState | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  }

  sheet(nameOrId: string): SheetState {
    const found = this.findSheet(nameOrId);
    if (!found) throw itemNotFound();
    return found;
  }

  /** Throws when the sheet has been deleted meanwhile. */
  living(sheet: SheetState): SheetState {
    if (!this.sheets.includes(sheet)) throw itemNotFound();
    return sheet;
  }
}
