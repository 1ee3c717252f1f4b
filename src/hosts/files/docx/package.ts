import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { STYLE } from "./styles";

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/** Text uses no theme font, but WPS asks for every font that a theme names and the machine lacks. */
const THEME_FONTS =
  '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface="Times New Roman"/>';

/** Text smaller than the body would be spread over the grid's lines; the library cannot say so. */
const OFF_GRID_STYLES = [STYLE.caption, STYLE.unitNote, STYLE.footnote, STYLE.tableText, STYLE.pageNumber];

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
    packed[name] = mended(name, part);
  }
  return zipSync(packed, { mtime: DATE, level: 6 });
}

function mended(name: string, part: Uint8Array): Uint8Array {
  if (name === "docProps/core.xml") return strToU8(CORE);
  if (name === "word/styles.xml") return offGrid(part);
  return /^word\/theme\/theme\d+\.xml$/.test(name) ? withPlainFonts(part) : part;
}

/** snapToGrid stands before spacing in a paragraph's properties. */
function offGrid(styles: Uint8Array): Uint8Array {
  let xml = strFromU8(styles);
  for (const style of OFF_GRID_STYLES)
    xml = xml.replace(
      new RegExp(`(w:styleId="${style}"(?:(?!</w:style>).)*?)(<w:spacing )`, "s"),
      '$1<w:snapToGrid w:val="0"/>$2',
    );
  return strToU8(xml);
}

function withPlainFonts(theme: Uint8Array): Uint8Array {
  const plain = strFromU8(theme).replace(
    /<a:(majorFont|minorFont)>.*?<\/a:\1>/gs,
    (_, which: string) => `<a:${which}>${THEME_FONTS}</a:${which}>`,
  );
  return strToU8(plain);
}
