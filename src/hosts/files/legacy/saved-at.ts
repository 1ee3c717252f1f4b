/** Where a property set tells its sections, and a section its properties. [MS-OLEPS] 2.21, 2.20 */
const FIRST_SECTION = 44;
const LAST_SAVED = 0x0d;
const FILE_TIME = 0x40;
/** File times count tenths of microseconds from 1601. */
const TICKS_PER_MILLISECOND = 10_000n;
const MILLISECONDS_TO_1970 = 11_644_473_600_000n;
const LATEST_DATE = 8_640_000_000_000_000n;

/** When an .xls was last saved, in ISO 8601, by its summary information; undefined where that does not tell. */
export function savedAt(summary: Uint8Array): string | undefined {
  const view = new DataView(summary.buffer, summary.byteOffset, summary.byteLength);
  const integer = (at: number): number => (at + 4 <= summary.length ? view.getUint32(at, true) : 0);
  const section = integer(FIRST_SECTION);
  const count = Math.min(integer(section + 4), summary.length / 8);
  for (let index = 0; index < count; index += 1) {
    const at = section + 8 + index * 8;
    const value = section + integer(at + 4);
    if (integer(at) !== LAST_SAVED || integer(value) !== FILE_TIME || value + 12 > summary.length) continue;
    const time = view.getBigUint64(value + 4, true) / TICKS_PER_MILLISECOND - MILLISECONDS_TO_1970;
    return time > 0n && time < LATEST_DATE ? new Date(Number(time)).toISOString() : undefined;
  }
  return undefined;
}
