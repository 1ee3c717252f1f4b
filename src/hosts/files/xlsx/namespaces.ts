const MAIN = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);
const RELATIONSHIPS = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** SpreadsheetML as transitional files write it, and as strict ones do. */
export function isMainNamespace(uri: string): boolean {
  return MAIN.has(uri);
}

/** The namespace of r:id, transitional or strict. */
export function isRelationshipNamespace(uri: string): boolean {
  return RELATIONSHIPS.has(uri);
}
