import type { CellLook, SheetDisplay } from "../../../app/sheet-display";
import { PackageParts } from "../package/package-parts";
import { READ_LIMITS } from "../read-xlsx";
import { readWorkbookPart, type WorkbookPart } from "../xlsx/workbook-part";
import { refuseMalformed } from "../xml/refuse-malformed";
import { openArchive } from "../zip/open-archive";
import { PLAIN_LOOK, readLooks } from "./cell-looks";
import { themeColors } from "./colors";
import { readDrawings } from "./drawings";
import { CellStyleScanner } from "./scan-cell-styles";
import { digitWidth, readFrame } from "./sheet-frame";

/** Reads how the sheets of an .xlsx look, one sheet when it is asked for. */
export class DisplayReader {
  private constructor(
    private readonly parts: PackageParts,
    private readonly book: WorkbookPart,
    private readonly looks: readonly CellLook[],
    private readonly theme: readonly string[],
  ) {}

  /** Throws HostError as readXlsx does. */
  static async open(bytes: Uint8Array): Promise<DisplayReader> {
    const parts = PackageParts.ofArchive(openArchive(bytes, READ_LIMITS), undefined, refuseMalformed);
    const book = await readWorkbookPart(parts);
    const theme = themeColors(await textOf(parts, book.related("theme")[0]));
    const styles = await textOf(parts, book.related("styles")[0]);
    return new DisplayReader(parts, book, styles ? readLooks(styles, theme) : [], theme);
  }

  /** undefined for chart sheets and their like. */
  async sheet(index: number): Promise<SheetDisplay | undefined> {
    const part = this.book.sheets[index]?.part;
    if (!part) return undefined;
    const bytes = await this.parts.bytes(part);
    const start = dataStart(bytes);
    const standard = this.looks[0] ?? PLAIN_LOOK;
    const head = new TextDecoder().decode(bytes.subarray(0, start));
    return {
      looks: this.looks.length > 0 ? this.looks : [PLAIN_LOOK],
      ...new CellStyleScanner(bytes).scan(start),
      ...readFrame(head, digitWidth(standard), this.theme),
      drawings: await readDrawings(this.parts, part),
    };
  }
}

async function textOf(parts: PackageParts, name: string | undefined): Promise<string | undefined> {
  return name && parts.has(name) ? parts.text(name) : undefined;
}

const DATA = new TextEncoder().encode("sheetData");

/** Where <sheetData begins, with or without a prefix; the end where a sheet has none. */
function dataStart(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(DATA[0]!); at >= 0; at = bytes.indexOf(DATA[0]!, at + 1))
    if (DATA.every((byte, index) => bytes[at + index] === byte)) return at;
  return bytes.length;
}
