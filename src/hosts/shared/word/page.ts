/** Twips; written out because converting 297 mm and 210 mm rounds A4 down by one. */
const A4 = { short: 11906, long: 16838 } as const;

/** 天头37 下35 订口28 右26 mm: GB/T 9704—2012, type area 156 × 225 mm. */
const MARGIN = { head: 2098, foot: 1984, binding: 1587, fore: 1474 } as const;

/** The page number's line stands 7 mm below the type area. */
const FOOTER_DISTANCE = { portrait: 1417, landscape: 794 } as const;
const HEADER_DISTANCE = 851;

/** 22 lines a page: 12756 twips of type area ÷ 22, rounded down so that the last line fits. */
export const LINE_PITCH = 579;

/**
 * 28 characters of 16 pt in 156 mm: each loses a quarter of a point, in twips. As spacing of the text and not of the
 * page's grid, because LibreOffice spreads a grid that is narrower than its characters to every second place.
 */
export const CHARACTER_SPACING = -5;

/** Width of the type area, for tables. */
export const TEXT_WIDTH = {
  portrait: A4.short - MARGIN.binding - MARGIN.fore,
  landscape: A4.long - MARGIN.head - MARGIN.foot,
} as const;

export type Orientation = keyof typeof TEXT_WIDTH;

/** The relationships of the footers for odd and even pages. */
export const FOOTER_IDS = { default: "rIdOdd", even: "rIdEven" } as const;

/** A page that lies across is the upright page turned, so that table heads of odd pages stand at the binding. */
export function sectionXml(orientation: Orientation): string {
  const upright = orientation === "portrait";
  const size = upright
    ? `w:w="${A4.short}" w:h="${A4.long}"`
    : `w:w="${A4.long}" w:h="${A4.short}" w:orient="landscape"`;
  const [top, right, bottom, left] = upright
    ? [MARGIN.head, MARGIN.fore, MARGIN.foot, MARGIN.binding]
    : [MARGIN.binding, MARGIN.head, MARGIN.fore, MARGIN.foot];
  return (
    "<w:sectPr>" +
    `<w:footerReference w:type="default" r:id="${FOOTER_IDS.default}"/>` +
    `<w:footerReference w:type="even" r:id="${FOOTER_IDS.even}"/>` +
    `<w:pgSz ${size}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"` +
    ` w:header="${HEADER_DISTANCE}" w:footer="${FOOTER_DISTANCE[orientation]}" w:gutter="0"/>` +
    `<w:docGrid w:type="lines" w:linePitch="${LINE_PITCH}"/>` +
    "</w:sectPr>"
  );
}
