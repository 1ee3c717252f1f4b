import { ByteScanner } from "./byte-scanner";
import { isNamed, nameBytes } from "./element-names";
import { INCOMPLETE } from "./tag-reader";
import { TextCollector } from "./text-collector";

const SI = nameBytes("si");
const T = nameBytes("t");
const RUN = nameBytes("r");
const SST = nameBytes("sst");

/** The inside of <sst>: one text for each <si>, runs joined, phonetic guides and formats left out. */
export class SharedStringsScanner extends ByteScanner {
  private readonly collector = new TextCollector();
  private isInText = false;

  /** Once the part has been read. */
  texts(): readonly string[] {
    return this.collector.texts();
  }

  protected open(bytes: Uint8Array, at: number, end: number): number {
    const { tag } = this;
    if (isNamed(bytes, at, T)) {
      const next = tag.skip(bytes, at + 1, end);
      if (next !== INCOMPLETE) this.isInText = !tag.isSelfClosing;
      return next;
    }
    if (isNamed(bytes, at, SI)) {
      const next = tag.skip(bytes, at + 2, end);
      if (next !== INCOMPLETE && tag.isSelfClosing) this.collector.finish();
      return next;
    }
    return isNamed(bytes, at, RUN) ? tag.skip(bytes, at + 1, end) : this.skipElement(bytes, at, end);
  }

  protected close(bytes: Uint8Array, at: number, end: number): number {
    if (isNamed(bytes, at, SST)) {
      this.isDone = true;
      return INCOMPLETE;
    }
    const isItem = isNamed(bytes, at, SI);
    const next = this.endTag(bytes, at + (isItem ? 2 : 1), end);
    if (next === INCOMPLETE) return next;
    if (isItem) this.collector.finish();
    this.isInText = false;
    return next;
  }

  protected content(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if (isPlain) this.collector.append(bytes, from, to);
    else this.collector.appendResolved(bytes, from, to);
  }

  protected literal(bytes: Uint8Array, from: number, to: number): void {
    this.collector.append(bytes, from, to);
  }

  protected takesContent(): boolean {
    return this.isInText;
  }
}
