import { HostError } from "../../../app/host-error";
import type { PackageParts } from "../package/package-parts";

/** What people send instead of an .xlsx, by a part that only this kind of package has. */
const KINDS: readonly (readonly [part: string, sentence: string])[] = [
  ["xl/workbook.bin", "这是.xlsb（二进制）工作簿，请用Excel或WPS打开后另存为.xlsx，再试。"],
  ["word/document.xml", "这是Word文档，不是Excel工作簿；请选择.xlsx或.xlsm文件。"],
  ["ppt/presentation.xml", "这是演示文稿，不是Excel工作簿；请选择.xlsx或.xlsm文件。"],
  ["mimetype", "这是OpenDocument格式的文件（如.ods），请用Excel或WPS打开后另存为.xlsx，再试。"],
];

/** The refusal of an archive that holds no workbook of ours. */
export function otherPackage(parts: PackageParts): HostError {
  const known = KINDS.find(([part]) => parts.has(part));
  return new HostError(
    "not-a-workbook",
    known?.[1] ??
      "这不是Excel工作簿：内部没有工作簿部件；请选择.xlsx或.xlsm文件，或用Excel、WPS另存为.xlsx后再试。",
  );
}
