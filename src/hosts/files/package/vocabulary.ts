import { attributesOf, prefixOf, type XmlElement } from "../xml/scan-xml";

/** Namespaces of one conformance class (ECMA-376 transitional or ISO 29500 strict); a workbook keeps to one. */
export interface Vocabulary {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Vocabulary = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: Vocabulary = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The vocabulary a root element is written in. */
export function vocabularyOf(xml: string, root: XmlElement): Vocabulary {
  const prefix = prefixOf(root).slice(0, -1);
  const namespace = attributesOf(xml, root).get(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  return namespace === STRICT.main ? STRICT : TRANSITIONAL;
}

/** The namespace of a part of DrawingML ("main", "chart", "spreadsheetDrawing") in the same conformance class. */
export function drawingNamespace({ relationships }: Vocabulary, name: string): string {
  return relationships.replace("officeDocument", "drawingml").replace(/relationships$/, name);
}

/** An attribute r:id for a new element below root: with the prefix in use there, or one declared on the spot. */
export function relationshipAttribute(
  xml: string,
  root: XmlElement,
  vocabulary: Vocabulary,
  id: string,
): string {
  for (const [name, value] of attributesOf(xml, root))
    if (value === vocabulary.relationships && name.startsWith("xmlns:"))
      return `${name.slice("xmlns:".length)}:id="${id}"`;
  return `xmlns:r="${vocabulary.relationships}" r:id="${id}"`;
}

/** The value of an element's r:id, whatever its prefix. */
export function relationshipId(xml: string, element: XmlElement): string | undefined {
  for (const [name, value] of attributesOf(xml, element)) if (/^[^:]+:id$/.test(name)) return value;
  return undefined;
}
