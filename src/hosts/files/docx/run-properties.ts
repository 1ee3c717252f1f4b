import { childrenOf, rootOf } from "../xml/scan-xml";

/** The schema's sequence within w:rPr, as far as runs of text have it. */
const SEQUENCE =
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish".split(
    " ",
  );

/** The first properties with the second in their place or added; a tag's own highlight marks the tag and goes with it. */
export function mergeRunProperties(base: string, own: string): string {
  const merged = new Map<string, string>();
  for (const [local, xml] of propertiesIn(base)) if (local !== "highlight") merged.set(local, xml);
  for (const [local, xml] of propertiesIn(own)) merged.set(local, xml);
  return SEQUENCE.map((local) => merged.get(local) ?? "").join("");
}

function propertiesIn(content: string): [string, string][] {
  const xml = `<w:rPr>${content}</w:rPr>`;
  return childrenOf(xml, rootOf(xml))
    .filter(({ name }) => name.startsWith("w:"))
    .map(({ local, start, end }) => [local, xml.slice(start, end)]);
}
