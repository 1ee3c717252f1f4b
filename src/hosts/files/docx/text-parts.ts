import { HostError } from "../../../app/host-error";
import type { Inflate } from "../../../app/ports";
import { secrecyMarkIn } from "../../../core/ledger/secrecy";
import { PackageParts } from "../package/package-parts";
import { refuseMalformed } from "../xml/refuse-malformed";

/** Where text of a document stands: body, heads and feet of pages, notes. */
const TEXT_PART = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/iu;

export interface TextPart {
  readonly name: string;
  readonly xml: string;
}

/** A .docx with its texts. Throws HostError for what is no .docx, is damaged or is marked secret. */
export async function openTextParts(
  file: { readonly name: string; readonly bytes: Uint8Array },
  inflate: Inflate | undefined,
): Promise<{ readonly parts: PackageParts; readonly texts: readonly TextPart[] }> {
  const parts = openDocument(file, inflate);
  const texts = await textPartsOf(parts);
  for (const { xml } of texts) {
    const mark = secrecyMarkIn(xml.replace(/<[^>]*>/gu, ""));
    if (mark)
      throw new HostError(
        "unsupported",
        `本工具不处理涉密文件：“${file.name}”标有“${mark}”，请按保密规定处理。`,
      );
  }
  return { parts, texts };
}

/** The texts of a .docx, whatever they say; body, then heads, feet and notes. Throws for a damaged part. */
export async function textPartsOf(parts: PackageParts): Promise<readonly TextPart[]> {
  const texts: TextPart[] = [];
  for (const name of parts.names().filter((part) => TEXT_PART.test(part))) {
    const xml = await parts.text(name);
    refuseMalformed(name, xml);
    texts.push({ name, xml });
  }
  return texts;
}

function openDocument(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  inflate: Inflate | undefined,
): PackageParts {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new HostError(
      "unsupported",
      `“${name}”不是.docx文件（也可能设有打开密码），请用Word或WPS打开后另存为.docx，再试。`,
    );
  const parts = PackageParts.open(bytes, inflate);
  if (!parts.has("word/document.xml"))
    throw new HostError("unsupported", `“${name}”不是.docx文件，请用Word或WPS另存为.docx，再试。`);
  return parts;
}
