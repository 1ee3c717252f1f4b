import { SaxesParser } from "saxes";
import type { DocumentMemory } from "../../../app/word-document";
import { escapeAttribute } from "../xml-text";

/** Namespace of the custom XML part by which the document knows its workbook; losing it is harmless. */
export const DOCUMENT_NAMESPACE = "urn:heji:document:1";

export function documentMemoryXml({ workbook, readAt }: DocumentMemory): string {
  return (
    `<heji xmlns="${DOCUMENT_NAMESPACE}" version="1">` +
    `<workbook name="${escapeAttribute(workbook)}" read="${escapeAttribute(readAt)}"/></heji>`
  );
}

/** Reads what documentMemoryXml wrote; undefined for what is broken, foreign or of another version. */
export function parseDocumentMemory(xml: string): DocumentMemory | undefined {
  let memory: DocumentMemory | undefined;
  let isOurs = false;
  try {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("doctype", () => {
      throw new Error("a memory part has no document type");
    });
    parser.on("opentag", ({ uri, local, attributes }) => {
      if (uri !== DOCUMENT_NAMESPACE) return;
      if (local === "heji") isOurs = attributes["version"]?.value === "1";
      const [name, readAt] = [attributes["name"]?.value, attributes["read"]?.value];
      if (isOurs && local === "workbook" && name && readAt) memory = { workbook: name, readAt };
    });
    parser.write(xml.replace(/^\uFEFF/, "")).close();
  } catch {
    return undefined; // losing the memory is harmless, stopping over it is not
  }
  return memory;
}
