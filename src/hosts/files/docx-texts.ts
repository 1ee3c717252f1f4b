import { unescapeXml } from "../shared/xml-text";
import { textPartsOf } from "./docx/text-parts";
import { PackageParts } from "./package/package-parts";

/** What was deleted under tracked changes, and the codes of fields: nobody reads them. */
const UNREAD = /<w:(delText|delInstrText|instrText)\b[^>]*>[^<]*<\/w:\1>/gu;

/**
 * The texts of a .docx: its body with text boxes, then heads and feet of pages, and notes, one text each. Throws HostError
 * for what is no package or is damaged.
 */
export async function docxTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const texts = await textPartsOf(PackageParts.open(bytes));
  return texts.map(({ xml }) => {
    const read = xml.replace(UNREAD, "").replace(/<\/w:p>/gu, "\n");
    return unescapeXml(read.replace(/<[^>]*>/gu, ""));
  });
}
