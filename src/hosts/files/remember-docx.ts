import type { DocumentMemory } from "../../app/word-document";
import { documentMemoryXml } from "../shared/word/document-memory";
import { declareType } from "./package/content-types";
import { PackageParts } from "./package/package-parts";
import { relate } from "./package/relationships";

const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** A .docx that bears no memory yet, with the name of its workbook in a custom XML part of its own. */
export async function rememberInDocx(bytes: Uint8Array, memory: DocumentMemory): Promise<Uint8Array> {
  const parts = PackageParts.open(bytes);
  const part = parts.freeName("customXml/item", ".xml");
  parts.set(part, documentMemoryXml(memory));
  await declareType(parts, part, "application/xml");
  await relate(parts, "word/document.xml", KIND, part);
  return parts.write();
}
