import { SaxesParser } from "saxes";
import { HostError } from "../../app/host-error";
import type { DocumentMemory } from "../../app/word-document";
import { escapeAttribute } from "../shared/xml-text";

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

/** undefined where nothing is remembered, or this Word keeps no parts. */
export async function readDocumentMemory(): Promise<DocumentMemory | undefined> {
  try {
    for (const part of await ownParts()) {
      const memory = parseDocumentMemory(await finished<string>((done) => part.getXmlAsync(done)));
      if (memory) return memory;
    }
  } catch {
    // Without its memory the document is refreshed all the same.
  }
  return undefined;
}

/** The new part is there before the old one goes, so that no fault loses both. */
export async function writeDocumentMemory(memory: DocumentMemory): Promise<void> {
  const old = await ownParts();
  await finished((done) => Office.context.document.customXmlParts.addAsync(documentMemoryXml(memory), done));
  for (const part of old) await finished<unknown>((done) => part.deleteAsync(done));
}

export async function clearDocumentMemory(): Promise<void> {
  for (const part of await ownParts()) await finished<unknown>((done) => part.deleteAsync(done));
}

function ownParts(): Promise<Office.CustomXmlPart[]> {
  return finished<Office.CustomXmlPart[]>((done) =>
    Office.context.document.customXmlParts.getByNamespaceAsync(DOCUMENT_NAMESPACE, done),
  );
}

function finished<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostError("not-writable", `Word 没有记住工作簿的名称（${error.message}）。`));
    });
  });
}
