import { strToU8, zipSync } from "fflate";
import { safeArray } from "../win32-transport";
import type { DocumentState } from "./document-state";

/** Numbers under which office.js asks for the document as a file (Common API). */
const COPY = 77;
const SLICE = 80;
const RELEASE = 81;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Office.context.document.getFileAsync(Compressed): the body, and the parts that a test has put beside it. */
export class FileCalls {
  private readonly copies = new Map<number, Uint8Array>();
  private count = 0;

  /** Copies that were asked for and not given back. */
  get open(): number {
    return this.copies.size;
  }

  call(
    document: DocumentState,
    id: number,
    [first, second, third]: readonly unknown[],
  ): { readonly payload: unknown } | undefined {
    switch (id) {
      case COPY: {
        const bytes = docxOf(document);
        this.copies.set(++this.count, bytes);
        return { payload: safeArray([this.count, bytes.length]) };
      }
      case SLICE: {
        const [start, length] = [Number(second), Number(third)];
        const slice = this.copies.get(Number(first))!.subarray(start, start + length);
        return { payload: safeArray([[...slice], slice.length]) };
      }
      case RELEASE:
        this.copies.delete(Number(first));
        return { payload: undefined };
      default:
        return undefined;
    }
  }
}

function docxOf({ root, otherParts }: DocumentState): Uint8Array {
  const parts = {
    "word/document.xml": `<w:document ${W}>${root}</w:document>`,
    ...Object.fromEntries(otherParts),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
