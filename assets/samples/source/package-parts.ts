import { BUREAU } from "./bureau";
import { element, escaped, xmlPart } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SAVED_AT = "2021-01-15T09:00:00Z";

/** Relationships of one part: rId1, rId2 … in the order given. */
export function relationshipsPart(targets: readonly (readonly [type: string, target: string])[]): string {
  return xmlPart(
    element(
      "Relationships",
      { xmlns: `${PACKAGE}/relationships` },
      ...targets.map(([type, target], index) =>
        element("Relationship", {
          Id: `rId${index + 1}`,
          Type: type.startsWith("http") ? type : `${OFFICE}/${type}`,
          Target: target,
        }),
      ),
    ),
  );
}

export function rootRelationshipsPart(): string {
  return relationshipsPart([
    ["officeDocument", "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["extended-properties", "docProps/app.xml"],
  ]);
}

export function contentTypesPart(sheetCount: number): string {
  const overrides: (readonly [string, string])[] = [
    ["/xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
    ...Array.from(
      { length: sheetCount },
      (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`] as const,
    ),
    ["/xl/styles.xml", `${SPREADSHEET}.styles+xml`],
    ["/xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`],
    ["/xl/comments1.xml", `${SPREADSHEET}.comments+xml`],
    ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  return xmlPart(
    element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      element("Default", {
        Extension: "vml",
        ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      }),
      ...overrides.map(([PartName, ContentType]) => element("Override", { PartName, ContentType })),
    ),
  );
}

export function corePropertiesPart(): string {
  const moment = { "xsi:type": "dcterms:W3CDTF" };
  return xmlPart(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:creator", {}, escaped(BUREAU.author)),
      element("cp:lastModifiedBy", {}, escaped(BUREAU.author)),
      element("dcterms:created", moment, SAVED_AT),
      element("dcterms:modified", moment, SAVED_AT),
    ),
  );
}

export function applicationPropertiesPart(): string {
  return xmlPart(
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      element("Application", {}, "Microsoft Excel"),
      element("Company", {}, escaped(BUREAU.name)),
    ),
  );
}
