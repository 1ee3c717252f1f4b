import { type ApiLevels, parseLevel } from "./api-levels";
import { WorkbookObject } from "./excel/workbook-object";
import { BookState } from "./excel/book-state";
import { type Fault, Traffic } from "./faults";
import { RichApiHost } from "./rich-api";
import { type OfficeColours, Win32Transport } from "./win32-transport";

/** Sets beside ExcelApi that Excel 2021 declares and the client or the product asks for. */
const OTHER_SETS = { RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2", DelayForCellEdit: "1.1" };

/** An Excel without Office: one open workbook behind Microsoft's client, with its traffic counted. */
export class EmulatedExcel {
  readonly traffic = new Traffic();
  readonly transport: Win32Transport;
  readonly host: RichApiHost;
  private open = new BookState("Book1.xlsx");

  /**
   * version: the declared requirement set, such as 1.14; nothing newer is answered. sets: declared beside it and those of
   * Excel 2021.
   */
  constructor(
    levels: ApiLevels,
    version: string,
    sets: Readonly<Record<string, string>> = {},
    theme?: OfficeColours,
  ) {
    this.host = new RichApiHost({
      root: () => new WorkbookObject(this.open),
      levels,
      level: parseLevel(version),
      traffic: this.traffic,
    });
    this.transport = new Win32Transport({
      host: this.host,
      traffic: this.traffic,
      requirementSets: { ExcelApi: version, ...OTHER_SETS, ...sets },
      isEditing: () => this.open.isEditing,
      ...(theme && { theme }),
    });
    this.book = this.open;
  }

  get book(): BookState {
    return this.open;
  }

  /** Opens another workbook in place of the present one. */
  set book(book: BookState) {
    this.open = book;
    book.raise = (eventType, target, payload) => this.transport.raise(eventType, target, payload);
    this.traffic.reset();
  }

  /** Starts counting anew; the fault breaks one of the messages to come. */
  expectMessages(fault?: Fault): void {
    this.traffic.reset(fault);
  }
}
