import { SaxesParser, type SaxesTagNS } from "saxes";
import { HostError } from "../../../app/host-error";
import { refusedDoctype } from "../xml/refuse-malformed";
import { ByteBuffer } from "./byte-buffer";
import { LONGEST_NAME, type ByteScanner } from "./byte-scanner";
import { DamagedPart } from "./damaged-part";
import { isMainNamespace } from "./namespaces";

const LESS = 0x3c;
const GREATER = 0x3e;
/** A cell's text ends at 32,767 characters; a longer token would be collected and looked through again and again. */
const LONGEST_TOKEN = 4 * 2 ** 20;

export interface EnvelopeOptions {
  readonly part: string;
  /** The element, of the main namespace, whose inside goes to the scanner; at this depth, the root being 1. */
  readonly element: string;
  readonly depth: number;
  readonly scanner: ByteScanner;
  /** Every other start tag of the main namespace, with the path of local names above it. */
  readonly onTag?: (tag: SaxesTagNS, parents: readonly string[]) => void;
}

/**
 * Reads a large part in chunks: what stands around one element goes through saxes, which knows all of XML, and the
 * inside of that element, nearly all of the part, through a byte scanner.
 */
export class XmlEnvelope {
  private readonly held = new ByteBuffer();
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private readonly path: string[] = [];
  private mode: "before" | "inside" | "behind" = "before";

  constructor(private readonly options: EnvelopeOptions) {
    const { parser, path } = this;
    parser.on("doctype", () => {
      throw refusedDoctype(options.part);
    });
    parser.on("opentag", (tag) => {
      this.opened(tag);
      path.push(tag.local);
    });
    parser.on("closetag", () => path.pop());
  }

  push(chunk: Uint8Array): void {
    const { held } = this;
    if (this.mode === "behind") return this.parse(chunk, true);
    held.append(chunk, 0, chunk.length);
    let at = 0;
    if (this.mode === "before") at = this.before();
    if (this.mode === "inside") {
      at = this.options.scanner.scan(held.bytes, at, held.length);
      if (this.options.scanner.isDone) this.mode = "behind";
    }
    if (this.mode === "behind") {
      this.parse(held.bytes.subarray(at, held.length), true);
      held.length = 0;
      return;
    }
    held.dropBefore(at);
    if (held.length > LONGEST_TOKEN) throw new DamagedPart("有一段内容过长");
  }

  /** Throws when the document is not complete. */
  end(): void {
    this.push(new Uint8Array(LONGEST_NAME + 8).fill(0x20));
    const { mode } = this;
    if (mode !== "behind") this.parse(this.held.bytes.subarray(0, this.held.length), true);
    this.parse(new Uint8Array(0), false);
    this.parser.close();
    if (mode === "before") throw new DamagedPart(`缺少“${this.options.element}”`);
  }

  /** Token by token, so that no byte of the element's inside is given to the parser. */
  private before(): number {
    const { bytes, length } = this.held;
    let from = 0;
    for (let at = 0; at < length && this.mode === "before";) {
      const tag = at < length && bytes[at] === LESS ? at : indexOf(bytes, LESS, at, length);
      if (tag < 0) break;
      const end = indexOf(bytes, GREATER, tag, length);
      if (end < 0) break;
      // A ">" inside a quoted value or a comment ends nothing: the parser then simply waits for the rest.
      this.parse(bytes.subarray(from, end + 1), true);
      from = at = end + 1;
    }
    return from;
  }

  private opened(tag: SaxesTagNS): void {
    const { path, options } = this;
    if (!isMainNamespace(tag.uri)) return;
    if (tag.local === options.element && path.length + 1 === options.depth) {
      if (this.mode !== "before") throw new DamagedPart(`有两个“${tag.local}”`);
      this.mode = tag.isSelfClosing ? "behind" : "inside";
      options.scanner.setPrefix(tag.prefix);
    } else options.onTag?.(tag, path);
  }

  private parse(bytes: Uint8Array, isMore: boolean): void {
    let text: string;
    try {
      text = this.decoder.decode(bytes, { stream: isMore });
    } catch (cause) {
      throw new HostError(
        "damaged",
        `文件已损坏：内部的部件“${this.options.part}”不是UTF-8编码；请用Excel或WPS另存后再试。`,
        { cause },
      );
    }
    this.parser.write(text);
  }
}

function indexOf(bytes: Uint8Array, wanted: number, from: number, end: number): number {
  const at = bytes.indexOf(wanted, from);
  return at < end ? at : -1;
}
