import { HostError } from "../../app/host-error";
import type { DocumentMemory } from "../../app/word-document";
import { DOCUMENT_NAMESPACE, documentMemoryXml, parseDocumentMemory } from "../shared/word/document-memory";

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
