import { ByteBuffer } from "./byte-buffer";
import { DamagedPart } from "./damaged-part";
import { appendResolved } from "./xml-references";

const BATCH = 1 << 16;

/**
 * Turns many short UTF-8 texts into strings. Decoding one by one costs more than all the rest of reading, so they are
 * collected with NUL between them, which XML cannot contain, decoded together and split.
 */
export class TextCollector {
  private readonly pending = new ByteBuffer();
  private readonly done: string[] = [];
  private waiting = 0;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  append(bytes: Uint8Array, from: number, to: number): void {
    this.pending.append(bytes, from, to);
  }

  appendResolved(bytes: Uint8Array, from: number, to: number): void {
    appendResolved(this.pending, bytes, from, to);
  }

  /** Ends the text that was appended since the last call; gives its index. */
  finish(): number {
    this.pending.push(0);
    this.waiting += 1;
    const index = this.done.length + this.waiting - 1;
    if (this.pending.length >= BATCH) this.flush();
    return index;
  }

  /** All finished texts, by index. */
  texts(): readonly string[] {
    this.flush();
    return this.done;
  }

  private flush(): void {
    const { pending, done } = this;
    if (this.waiting === 0) return;
    const texts = this.decode(pending.bytes.subarray(0, pending.length - 1));
    if (texts.length !== this.waiting) throw new DamagedPart("文字里有不允许的字符");
    for (const text of texts) done.push(text);
    pending.length = 0;
    this.waiting = 0;
  }

  private decode(bytes: Uint8Array): string[] {
    let batch: string;
    try {
      batch = this.decoder.decode(bytes);
    } catch (cause) {
      throw new DamagedPart("文字不是UTF-8编码", { cause });
    }
    const texts = batch.split("\0");
    return batch.includes("_x") ? texts.map(unescapeCharacters) : texts;
  }
}

/** "_x000D_" stands for a character that XML cannot hold; a real "_x" is written "_x005F_x" (ECMA-376 § 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
