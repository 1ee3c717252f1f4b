import { SaxesParser } from "saxes";
import type { SheetRole, VerifiedNote, WorkbookMemory } from "../../core/workbook/snapshot";
import { escapeAttribute, escapeText } from "./xml-text";

/** Namespace of the custom XML part, by which files and Excel find it; a new version gets a new number. */
export const MEMORY_NAMESPACE = "urn:heji:workbook:1";

const ROLES: ReadonlySet<string> = new Set<SheetRole>([
  "findings",
  "reconciliation",
  "report",
  "self-evaluation",
  "comparison",
  "explanations",
]);

/** The memory as one XML document, the same for a file and for Excel: readable elements, in a fixed order. */
export function writeMemory(memory: WorkbookMemory): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<heji xmlns="${MEMORY_NAMESPACE}" version="1">`,
    ...memory.sheets.map(({ role, name }) => `  <sheet${attributes({ role, name })}/>`),
    ...memory.verified.map(
      ({ finding, checker, date, note }) =>
        `  <verified${attributes({ finding, checker, date })}>${escapeText(note)}</verified>`,
    ),
    ...Object.entries(memory.settings)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, value]) => `  <setting${attributes({ key })}>${escapeText(value)}</setting>`),
    ...memory.comments.map(({ sheet, cell, id }) => `  <comment${attributes({ sheet, cell, id })}/>`),
    "</heji>",
    "",
  ].join("\n");
}

/**
 * Reads what writeMemory wrote. Elements that are not known, or lack something, are passed over, so that a newer
 * version may add to the part; a document that is broken, foreign or of another version gives undefined.
 */
export function parseMemory(xml: string): WorkbookMemory | undefined {
  const found: Found = { version: undefined, sheets: [], verified: [], settings: new Map(), comments: [] };
  try {
    read(xml, found);
  } catch {
    return undefined; // losing the memory is harmless, stopping over it is not
  }
  if (found.version !== "1") return undefined;
  const { sheets, verified, comments } = found;
  return { version: 1, sheets, verified, settings: Object.fromEntries(found.settings), comments };
}

/** True when there is nothing in it that a later run would miss. */
export function isEmptyMemory(memory: WorkbookMemory): boolean {
  return (
    memory.sheets.length + memory.verified.length + memory.comments.length === 0 &&
    Object.keys(memory.settings).length === 0
  );
}

interface Found {
  version: string | undefined;
  readonly sheets: { role: SheetRole; name: string }[];
  readonly verified: VerifiedNote[];
  readonly settings: Map<string, string>;
  readonly comments: { sheet: string; cell: string; id: string }[];
}

function read(xml: string, found: Found): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let text = "";
  parser.on("doctype", () => {
    throw new Error("a memory part has no document type");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    text = "";
    if (depth === 1 && tag.uri === MEMORY_NAMESPACE && tag.local === "heji")
      found.version = tag.attributes["version"]?.value;
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  parser.on("closetag", (tag) => {
    if (depth === 2 && tag.uri === MEMORY_NAMESPACE)
      take(tag.local, (name) => tag.attributes[name]?.value, text, found);
    depth -= 1;
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
}

function take(element: string, value: (name: string) => string | undefined, text: string, to: Found): void {
  const [role, name, finding, sheet, cell, id, key] = [
    value("role"),
    value("name"),
    value("finding"),
    value("sheet"),
    value("cell"),
    value("id"),
    value("key"),
  ];
  if (element === "sheet" && role && ROLES.has(role) && name)
    to.sheets.push({ role: role as SheetRole, name });
  if (element === "verified" && finding)
    to.verified.push({ finding, note: text, checker: value("checker") ?? "", date: value("date") ?? "" });
  if (element === "setting" && key) to.settings.set(key, text);
  if (element === "comment" && sheet && cell && id) to.comments.push({ sheet, cell, id });
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}
