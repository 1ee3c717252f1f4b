import { HostError } from "../../../app/host-error";
import type { DefinedName, SheetSnapshot } from "../../../core/workbook/snapshot";
import type { PackageParts } from "../package/package-parts";
import { kindOf, relationshipsOf } from "../package/relationships";
import { relationshipId } from "../package/vocabulary";
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
  if (!part || !parts.has(part) || !/\.xml$/i.test(part)) throw notAWorkbook();
  const xml = await parts.text(part);
  const root = rootOf(xml);
  if (root.local !== "workbook") throw notAWorkbook();
  const relationships = await relationshipsOf(parts, part);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const properties = childOf(xml, root, "workbookPr");
  const sheetList = childOf(xml, root, "sheets");
  const sheets = (sheetList ? childrenOf(xml, sheetList) : []).map((element): SheetEntry => {
    const attributes = attributesOf(xml, element);
    const relationship = byId.get(relationshipId(xml, element) ?? "");
    const holdsCells = relationship && kindOf(relationship) === "worksheet" && parts.has(relationship.target);
    return {
      name: attributes.get("name") ?? "",
      visibility: VISIBILITY[(attributes.get("state") ?? "visible") as keyof typeof VISIBILITY] ?? "visible",
      ...(holdsCells && { part: relationship.target }),
    };
  });
  if (sheets.length === 0) throw notAWorkbook();
  return {
    date1904: properties !== undefined && isYes(attributesOf(xml, properties).get("date1904")),
    sheets,
    names: readNames(xml, root),
    related: (kind) =>
      relationships.flatMap((one) => (kindOf(one) === kind && parts.has(one.target) ? [one.target] : [])),
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

function notAWorkbook(): HostError {
  return new HostError(
    "not-a-workbook",
    "这不是Excel工作簿：内部没有工作簿部件；请选择.xlsx或.xlsm文件，或用Excel、WPS另存为.xlsx后再试。",
  );
}
