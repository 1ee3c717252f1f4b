import { HostError } from "../../../app/host-error";
import type { Inflate } from "../../../app/ports";
import type { ArchiveEntry } from "../zip/archive-entry";
import { decodeXml } from "../xml/decode-xml";
import { openArchive, type Archive } from "../zip/open-archive";
import { readPart } from "../zip/read-part";
import { deflatedEntry, writeArchive } from "../zip/write-archive";

export type InspectText = (name: string, text: string) => void;

/**
 * The parts of a workbook file while they are edited. Parts that are never set, or set to what they were, are copied
 * into the new file as compressed bytes; new parts follow the old ones.
 */
export class PackageParts {
  private readonly changed = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  private readonly removed = new Set<string>();

  private constructor(
    private readonly archive: Archive,
    private readonly inflate: Inflate | undefined,
    private readonly inspect?: InspectText,
  ) {}

  /** Throws HostError as openArchive does. */
  static open(bytes: Uint8Array, inflate?: Inflate): PackageParts {
    return new PackageParts(openArchive(bytes), inflate);
  }

  /** For reading only: every part read as text goes through `inspect` first, which throws where it is not to be read. */
  static ofArchive(archive: Archive, inflate: Inflate | undefined, inspect: InspectText): PackageParts {
    return new PackageParts(archive, inflate, inspect);
  }

  /** Names of all parts as they stand now, without leading slash. */
  names(): string[] {
    const kept = this.archive.entries.map(({ name }) => name).filter((name) => !this.removed.has(key(name)));
    const added = [...this.changed.values()].map(({ name }) => name);
    return [...kept, ...added.filter((name) => !this.archive.find(name))];
  }

  has(name: string): boolean {
    return (
      this.changed.has(key(name)) || (!this.removed.has(key(name)) && this.archive.find(name) !== undefined)
    );
  }

  /** A name that no part bears, made of a stem and the smallest number. */
  freeName(stem: string, ending: string): string {
    for (let number = 1; ; number++)
      if (!this.has(`${stem}${number}${ending}`)) return `${stem}${number}${ending}`;
  }

  async bytes(name: string): Promise<Uint8Array> {
    const changed = this.changed.get(key(name));
    if (changed) return changed.bytes;
    const entry = this.removed.has(key(name)) ? undefined : this.archive.find(name);
    if (!entry)
      throw new HostError(
        "damaged",
        `文件已损坏：缺少内部部件“${name}”；请用Excel或WPS打开并修复后另存，再试。`,
      );
    return readPart(this.archive, entry, { inflate: this.inflate });
  }

  /** The part as text, a byte order mark included. */
  async text(name: string): Promise<string> {
    const text = decodeXml(await this.bytes(name));
    this.inspect?.(name, text);
    return text;
  }

  set(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const former = this.archive.find(name);
    this.removed.delete(key(name));
    this.changed.set(key(name), { name: former?.name ?? name, bytes });
  }

  remove(name: string): void {
    this.changed.delete(key(name));
    this.removed.add(key(name));
  }

  /** False while everything is as it was. */
  async isChanged(): Promise<boolean> {
    if (this.removed.size > 0) return true;
    for (const { name, bytes } of this.changed.values()) {
      const entry = this.archive.find(name);
      if (!entry || !(await this.isSame(entry, bytes))) return true;
    }
    return false;
  }

  /**
   * The new file. Throws when it would lack a part of the old one other than those removed on purpose: a marked copy
   * that silently loses a chart is worse than none.
   */
  async write(): Promise<Uint8Array> {
    const entries: ArchiveEntry[] = [];
    for (const entry of this.archive.entries) {
      const changed = this.changed.get(key(entry.name));
      if (changed)
        entries.push(
          (await this.isSame(entry, changed.bytes)) ? entry : deflatedEntry(entry.name, changed.bytes, entry),
        );
      else if (!this.removed.has(key(entry.name))) entries.push(entry);
    }
    for (const { name, bytes } of this.changed.values())
      if (!this.archive.find(name)) entries.push(deflatedEntry(name, bytes));
    const file = writeArchive(entries);
    this.refuseLoss(openArchive(file));
    return file;
  }

  private async isSame(entry: ArchiveEntry, bytes: Uint8Array): Promise<boolean> {
    if (entry.size !== bytes.length) return false;
    const old = await readPart(this.archive, entry, { inflate: this.inflate });
    return old.every((byte, index) => byte === bytes[index]);
  }

  private refuseLoss(written: Archive): void {
    const lost = this.names().filter((name) => !written.find(name));
    const altered = this.archive.entries.filter(
      (entry) =>
        !this.removed.has(key(entry.name)) &&
        !this.changed.has(key(entry.name)) &&
        written.find(entry.name)?.crc32 !== entry.crc32,
    );
    if (lost.length + altered.length > 0)
      throw new Error(
        `parts lost while writing: ${[...lost, ...altered.map(({ name }) => name)].join(", ")}`,
      );
  }
}

function key(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
