import { HostError } from "../../../app/host-error";
import type { DefinedName, SheetSnapshot } from "../../../core/workbook/snapshot";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relationshipsOf } from "../package/relationships";
import { relationshipId } from "../package/vocabulary";
import { missingPart } from "./damaged-part";
import { otherPackage } from "./other-package";
import { attributesOf, childOf, childrenOf, rootOf, textOf } from "../xml/scan-xml";

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Parts by kind of relationship: styles, sharedStrings, customXml. */
  related(kind: string): readonly string[];
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Absent for chart sheets, dialogs and macro sheets. */
  readonly part?: string;
}

const VISIBILITY = { visible: "visible", hidden: "hidden", veryHidden: "very-hidden" } as const;

/** Throws HostError "not-a-workbook" where the package is something else, such as a Word document or an .xlsb. */
export async function readWorkbookPart(parts: PackageParts): Promise<WorkbookPart> {
  const part = (await relationshipsOf(parts, "")).find((one) => kindOf(one) === "officeDocument")?.target;
  if (part && !parts.has(part)) throw missingPart(part);
  if (!part || !/\.xml$/i.test(part)) throw otherPackage(parts);
  const xml = await parts.text(part);
  const root = rootOf(xml);
  if (root.local !== "workbook") throw otherPackage(parts);
  const relationships = await relationshipsOf(parts, part);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const properties = childOf(xml, root, "workbookPr");
  const sheetList = childOf(xml, root, "sheets");
  const sheets = (sheetList ? childrenOf(xml, sheetList) : []).map((element): SheetEntry => {
    const attributes = attributesOf(xml, element);
    const relationship = byId.get(relationshipId(xml, element) ?? "");
    const name = attributes.get("name") ?? "";
    if (!relationship || !parts.has(relationship.target)) throw missingSheet(name);
    const holdsCells = kindOf(relationship) === "worksheet";
    return {
      name,
      visibility: VISIBILITY[(attributes.get("state") ?? "visible") as keyof typeof VISIBILITY] ?? "visible",
      ...(holdsCells && { part: relationship.target }),
    };
  });
  if (sheets.length === 0) throw otherPackage(parts);
  return {
    date1904: properties !== undefined && isYes(attributesOf(xml, properties).get("date1904")),
    sheets,
    names: readNames(xml, root),
    related: (kind) =>
      relationships.flatMap((one) => (kindOf(one) === kind && !one.isExternal ? [one.target] : [])),
  };
}

function readNames(xml: string, root: ReturnType<typeof rootOf>): DefinedName[] {
  const list = childOf(xml, root, "definedNames");
  return (list ? childrenOf(xml, list) : []).map((element) => {
    const attributes = attributesOf(xml, element);
    const sheet = attributes.get("localSheetId");
    return {
      name: attributes.get("name") ?? "",
      formula: textOf(xml, element).replace(/^=/, ""),
      hidden: isYes(attributes.get("hidden")),
      ...(sheet !== undefined && { sheet: Number(sheet) }),
    };
  });
}

export function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function missingSheet(name: string): HostError {
  return new HostError(
    "damaged",
    `文件已损坏：缺少工作表“${name}”的内部部件；请用Excel或WPS打开并修复后另存，再试。`,
  );
}
