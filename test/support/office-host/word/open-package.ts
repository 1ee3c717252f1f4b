import { strFromU8, unzipSync } from "fflate";
import { invalidArgument } from "../model";
import { DocumentState } from "./document-state";
import { parseXml, type XmlElement } from "./xml-tree";

/** The blocks and styles of a package in one XML document (pkg:package), as insertOoxml takes it. */
export interface OoxmlContent {
  readonly blocks: readonly XmlElement[];
  readonly styles: readonly XmlElement[];
}

export function readFlatPackage(xml: string): OoxmlContent {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch {
    throw invalidArgument();
  }
  const part = (name: string): XmlElement | undefined =>
    root
      .elements()
      .find(({ attributes }) => attributes["pkg:name"] === name)
      ?.first("pkg:xmlData")
      ?.elements()[0];
  const types = part("/_rels/.rels")?.elements() ?? [];
  const body = part("/word/document.xml")?.first("w:body");
  if (root.name !== "pkg:package" || types.length === 0 || !body) throw invalidArgument();
  const styles = part("/word/styles.xml")?.all("w:style") ?? [];
  return { blocks: body.elements(), styles };
}

/** A .docx as base64, as createDocument takes it. */
export function openDocx(base64: string): DocumentState {
  let parts: Record<string, Uint8Array>;
  try {
    const binary = atob(base64);
    parts = unzipSync(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    throw invalidArgument();
  }
  const xml = parts["word/document.xml"];
  if (!xml) throw invalidArgument();
  const body = parseXml(strFromU8(xml)).first("w:body")!;
  const opened = new DocumentState(body.children.map(String).join(""));
  const styles = parts["word/styles.xml"];
  if (styles)
    for (const style of parseXml(strFromU8(styles)).all("w:style"))
      opened.styles.set(style.attributes["w:styleId"]!, style);
  for (const [name, part] of Object.entries(parts))
    if (/^customXml\/item\d+\.xml$/.test(name)) opened.addXmlPart(strFromU8(part));
  return opened;
}
