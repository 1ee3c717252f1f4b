import { unescapeXml, escapeText } from "../../shared/xml-text";
import { shiftFormula } from "../xlsx/shift-formula";
import { formulaElement } from "./cell-xml";
import { walkRows } from "./walk-rows";

/** A shared formula whose cell with the text has got another content. */
export interface Orphan {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The area that the formula was shared over, as written. */
  readonly ref: string;
}

const decoder = new TextDecoder();

/** Remembers the text of a shared formula that goes with a cell, by the formula's number. */
export function noteOrphan(
  xml: string,
  prefix: string,
  row: number,
  column: number,
  orphans: Map<string, Orphan>,
): void {
  const element = formulaElement(xml, prefix);
  const shared = element && sharedIn(element);
  if (shared && shared.text !== "")
    orphans.set(shared.id, { row, column, text: shared.text, ref: shared.ref });
}

/** Gives each text to the next cell that shares it. */
export function adopted(rows: Uint8Array, prefix: string, orphans: Map<string, Orphan>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let copied = 0;
  walkRows(rows, prefix, {
    row: () => orphans.size > 0,
    cell(row, column, start, end) {
      if (orphans.size === 0) return;
      const xml = decoder.decode(rows.subarray(start, end));
      const element = formulaElement(xml, prefix);
      const shared = element && sharedIn(element);
      const orphan = shared && orphans.get(shared.id);
      if (!orphan) return;
      orphans.delete(shared.id);
      const text = shiftFormula(orphan.text, row - orphan.row, column - orphan.column);
      const master = `<${prefix}f t="shared" ref="${orphan.ref}" si="${shared.id}">${escapeText(text)}</${prefix}f>`;
      pieces.push(rows.subarray(copied, start), new TextEncoder().encode(xml.replace(element, () => master)));
      copied = end;
    },
    endRow: () => undefined,
  });
  return joined([...pieces, rows.subarray(copied)]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function sharedIn(
  element: string,
): { readonly id: string; readonly ref: string; readonly text: string } | undefined {
  const [, tag, text = ""] = /^<[^\s/>]+((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([^]*)<\/[^>]*>)$/.exec(
    element,
  )!;
  const value = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag!)?.[1];
  if (value("t") !== "shared") return undefined;
  return { id: value("si") ?? "0", ref: value("ref") ?? "", text: unescapeXml(text) };
}
