import { damagedFile } from "./damaged-file";

const BEGIN: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];
const BEGIN_SINCE_EXCEL_5 = 0x0809;
const END = 0x000a;
/** Between these lie the types of all records since Excel 5. [MS-XLS] 2.3.2 */
const TYPES = { first: 0x0006, last: 0x10ff };
/** Records that Excel 5 gave up: the text of a formula and an array formula of Excel 2. */
const GIVEN_UP: readonly number[] = [0x0007, 0x0021];
/** What tells how much follows must be there, or a reader takes the count from nowhere. [MS-XLS] 2.4 */
const LEAST_DATA: Readonly<Record<number, number>> = {
  0x0006: 22, // a cell's formula
  0x0017: 2, // references to sheets
  0x0018: 14, // a defined name
  0x0221: 14, // an array formula
  0x04bc: 10, // a shared formula
};
/** The most data that a record may carry; longer ones go on in the next. [MS-XLS] 2.1.4 */
const MOST_DATA = 8224;

/**
 * Refuses a stream of records ([MS-XLS] 2.1) that does not hold together: every record must end within the stream, and
 * every part of it that begins must end. Where one length is wrong, whatever follows is read from its middle, and a
 * reader that believes the counts it meets there would not end. What follows the last part is nobody's concern.
 */
export function refuseBrokenRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const isSinceExcel5 = stream.length >= 2 && view.getUint16(0, true) === BEGIN_SINCE_EXCEL_5;
  let depth = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    if (depth === 0 && !BEGIN.includes(type)) break;
    const length = view.getUint16(at + 2, true);
    at += 4 + length;
    if (length > MOST_DATA || at > stream.length) throw damagedFile();
    if (isSinceExcel5 && !isWhole(type, length)) throw damagedFile();
    if (BEGIN.includes(type)) depth += 1;
    else if (type === END) depth -= 1;
  }
  if (at === 0 || depth > 0) throw damagedFile();
}

function isWhole(type: number, length: number): boolean {
  const isKnown = type >= TYPES.first && type <= TYPES.last && !GIVEN_UP.includes(type);
  return isKnown && length >= (LEAST_DATA[type] ?? 0);
}
