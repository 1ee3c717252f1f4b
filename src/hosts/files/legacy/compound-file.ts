import { damagedFile } from "./damaged-file";

/** Smaller streams lie in 64-byte sectors within the stream of the root. [MS-CFB] 2.2 */
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;
const HEADER = {
  sectorShift: 30,
  directoryStart: 48,
  smallTableStart: 60,
  difatStart: 68,
  difatCount: 72,
  difat: 76,
};
const DIFAT_IN_HEADER = 109;
const ENTRY_BYTES = 128;
const ENTRY = { nameBytes: 64, type: 66, start: 116, size: 120 };
const STREAM = 2;

/** One entry of a compound file's directory. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** The stream of a compound file by the first of the names that there is, in capitals; undefined where there is none. */
type StreamNamed = (...names: readonly string[]) => Uint8Array | undefined;

/**
 * Opens a compound file ([MS-CFB]). Throws HostError, then or when a stream is asked for, where a chain of sectors leads
 * back into itself or out of the file.
 */
export function openCompound(file: Uint8Array): StreamNamed {
  const sectors = new Sectors(file);
  const entries = directoryOf(sectors);
  return (...names) => streamNamed(sectors, entries, names);
}

function streamNamed(
  sectors: Sectors,
  entries: readonly Entry[],
  names: readonly string[],
): Uint8Array | undefined {
  const entry = names
    .map((wanted) => entries.find(({ name, type }) => type === STREAM && name.toUpperCase() === wanted))
    .find(Boolean);
  if (entry === undefined) return undefined;
  const stream =
    entry.size < SMALL_STREAM
      ? smallStream(sectors, entries[0]!.start, entry)
      : sectors.joined(sectors.chain(entry.start));
  if (stream.length < entry.size) throw damagedFile();
  return stream.subarray(0, entry.size);
}

function smallStream(sectors: Sectors, rootStart: number, { start, size }: Entry): Uint8Array {
  const table = sectors.joined(sectors.chain(sectors.smallTableStart));
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const root = sectors.joined(sectors.chain(rootStart));
  const joined = new Uint8Array(Math.ceil(Math.max(0, size) / SMALL_SECTOR) * SMALL_SECTOR);
  let sector = start;
  for (let at = 0; at < joined.length; at += SMALL_SECTOR) {
    const part = sector < 0 ? undefined : root.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR);
    if (!part || part.length < SMALL_SECTOR || sector * 4 + 4 > table.length) throw damagedFile();
    joined.set(part, at);
    sector = view.getInt32(sector * 4, true);
  }
  return joined;
}

class Sectors {
  readonly #file: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #count: number;
  /** Where the next sector of each is told, a sector of the table at a time. */
  readonly #table: readonly number[];
  readonly directoryStart: number;
  readonly smallTableStart: number;

  constructor(file: Uint8Array) {
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (file.length < 512) throw damagedFile();
    const shift = this.#view.getUint16(HEADER.sectorShift, true);
    if (shift !== 9 && shift !== 12) throw damagedFile();
    this.#size = 2 ** shift;
    this.#count = Math.ceil(file.length / this.#size) - 1;
    this.directoryStart = this.#view.getInt32(HEADER.directoryStart, true);
    this.smallTableStart = this.#view.getInt32(HEADER.smallTableStart, true);
    this.#table = this.#tableSectors();
  }

  /** The sectors from `start` to the end of their chain, in order. */
  chain(start: number): number[] {
    const chain: number[] = [];
    for (let sector = start; sector >= 0; sector = this.#next(sector)) {
      if (sector >= this.#count || chain.length > this.#count) throw damagedFile();
      chain.push(sector);
    }
    return chain;
  }

  joined(chain: readonly number[]): Uint8Array {
    const joined = new Uint8Array(chain.length * this.#size);
    let length = 0;
    for (const sector of chain) {
      const part = this.#file.subarray((sector + 1) * this.#size, (sector + 2) * this.#size);
      joined.set(part, length);
      length += part.length; // a writer may cut the last sector of a file short
    }
    return joined.subarray(0, length);
  }

  #next(sector: number): number {
    const perSector = this.#size / 4;
    const table = this.#table[Math.floor(sector / perSector)];
    return table === undefined ? -1 : this.#integer(table, sector % perSector);
  }

  /** The sectors that hold the table itself: 109 of them in the header, the others in a chain of their own. */
  #tableSectors(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < DIFAT_IN_HEADER; index += 1)
      sectors.push(this.#view.getInt32(HEADER.difat + index * 4, true));
    const last = this.#size / 4 - 1;
    let list = this.#view.getInt32(HEADER.difatStart, true);
    for (let left = this.#view.getInt32(HEADER.difatCount, true); left > 0 && list >= 0; left -= 1) {
      if (sectors.length > this.#count + DIFAT_IN_HEADER) throw damagedFile();
      for (let index = 0; index < last; index += 1) sectors.push(this.#integer(list, index));
      list = this.#integer(list, last);
    }
    const end = sectors.findIndex((sector) => sector < 0);
    return end < 0 ? sectors : sectors.slice(0, end);
  }

  #integer(sector: number, index: number): number {
    const at = (sector + 1) * this.#size + index * 4;
    if (sector >= this.#count || at + 4 > this.#file.length) throw damagedFile();
    return this.#view.getInt32(at, true);
  }
}

function directoryOf(sectors: Sectors): Entry[] {
  const bytes = sectors.joined(sectors.chain(sectors.directoryStart));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const integer = (field: number): number => view.getInt32(at + field, true);
    const nameBytes = Math.max(0, view.getUint16(at + ENTRY.nameBytes, true) - 2);
    entries.push({
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.min(nameBytes, ENTRY.nameBytes))),
      type: bytes[at + ENTRY.type]!,
      start: integer(ENTRY.start),
      size: integer(ENTRY.size),
    });
  }
  return entries;
}
