import { ByteBuffer } from "./byte-buffer";
import { DamagedPart } from "./damaged-part";
import { unescapeCharacters } from "./text-collector";
import { appendResolved } from "./xml-references";

/** Bytes that are checked at a time: one by one a check would cost more than the copying. */
const BATCH = 1 << 16;

/**
 * Many short UTF-8 texts of which few are ever asked for: kept as bytes, made into strings on demand. Formulas are of
 * this kind, one a cell.
 */
export class StoredTexts {
  private readonly buffer = new ByteBuffer();
  private ends = new Uint32Array(256);
  private count = 0;
  private checked = 0;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  append(bytes: Uint8Array, from: number, to: number): void {
    this.buffer.append(bytes, from, to);
  }

  appendResolved(bytes: Uint8Array, from: number, to: number): void {
    appendResolved(this.buffer, bytes, from, to);
  }

  /** Ends the text that was appended since the last call; gives its index. */
  finish(): number {
    if (this.count === this.ends.length) {
      const grown = new Uint32Array(2 * this.count);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.ends[this.count] = this.buffer.length;
    if (this.buffer.length - this.checked >= BATCH) this.check();
    return this.count++;
  }

  /** Throws where one of the texts so far is no text. */
  check(): void {
    const bytes = this.buffer.bytes.subarray(this.checked, this.buffer.length);
    this.decode(bytes);
    if (bytes.includes(0)) throw new DamagedPart("文字里有不允许的字符");
    this.checked = this.buffer.length;
  }

  at(index: number): string {
    const from = index === 0 ? 0 : this.ends[index - 1]!;
    return unescapeCharacters(this.decode(this.buffer.bytes.subarray(from, this.ends[index])));
  }

  private decode(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes);
    } catch (cause) {
      throw new DamagedPart("文字不是UTF-8编码", { cause });
    }
  }
}
