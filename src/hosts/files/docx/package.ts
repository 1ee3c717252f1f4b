import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/** Text uses no theme font, but WPS asks for every font that a theme names and the machine lacks. */
const THEME_FONTS =
  '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface="Times New Roman"/>';

/** The first day a zip can hold: the same document gives the same bytes, whatever the clock says. */
const DATE = new Date(1980, 0, 1);

/**
 * Takes out of a packed .docx what tells who wrote it and when, and packs it again with fixed dates.
 * Author, last editor and times are left out in both modes: the reader of the 工作稿 is its author.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const packed: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith("/")) continue;
    packed[name] = name === "docProps/core.xml" ? strToU8(CORE) : isTheme(name) ? withPlainFonts(part) : part;
  }
  return zipSync(packed, { mtime: DATE, level: 6 });
}

function isTheme(name: string): boolean {
  return /^word\/theme\/theme\d+\.xml$/.test(name);
}

function withPlainFonts(theme: Uint8Array): Uint8Array {
  const plain = strFromU8(theme).replace(
    /<a:(majorFont|minorFont)>.*?<\/a:\1>/gs,
    (_, which: string) => `<a:${which}>${THEME_FONTS}</a:${which}>`,
  );
  return strToU8(plain);
}
