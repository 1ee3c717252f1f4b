import { ByteScanner } from "./byte-scanner";
import { isNamed, nameBytes } from "./element-names";
import { OpenElements } from "./open-elements";
import { INCOMPLETE } from "./tag-reader";
import { TextCollector } from "./text-collector";

const NAMES = ["t", "si", "r"].map(nameBytes);
/** Numbers of the elements: their place in NAMES, from 1. */
const TEXT = 1;
const ITEM = 2;
const RUN = 3;
/** By element: where it may stand; 0 is <sst>. */
const PARENTS = [0, (1 << ITEM) | (1 << RUN), 1 << 0, 1 << ITEM];
const SST = nameBytes("sst");

/** The inside of <sst>: one text for each <si>, runs joined, phonetic guides and formats left out. */
export class SharedStringsScanner extends ByteScanner {
  private readonly collector = new TextCollector();
  private readonly path = new OpenElements();
  private isInText = false;

  /** Once the part has been read. */
  texts(): readonly string[] {
    return this.collector.texts();
  }

  protected open(bytes: Uint8Array, at: number, end: number): number {
    const { tag } = this;
    const element = NAMES.findIndex((name) => isNamed(bytes, at, name)) + 1;
    if (element === 0) return this.skipElement(bytes, at, end);
    const next = tag.skip(bytes, at + NAMES[element - 1]!.length, end);
    if (next === INCOMPLETE) return next;
    this.path.enter(element, PARENTS[element]!, tag.isSelfClosing);
    if (element === TEXT) this.isInText = !tag.isSelfClosing;
    if (element === ITEM && tag.isSelfClosing) this.collector.finish();
    return next;
  }

  protected close(bytes: Uint8Array, at: number, end: number): number {
    if (isNamed(bytes, at, SST)) {
      this.path.end();
      this.isDone = true;
      return INCOMPLETE;
    }
    const element = NAMES.findIndex((name) => isNamed(bytes, at, name)) + 1;
    const next = this.endTag(bytes, at + (NAMES[element - 1]?.length ?? 0), end);
    if (next === INCOMPLETE) return next;
    this.path.leave(element);
    if (element === ITEM) this.collector.finish();
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
