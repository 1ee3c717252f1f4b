import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from "docx";

/** Twips; written out because converting 297 mm and 210 mm rounds A4 down by one. */
const A4 = { short: 11906, long: 16838 } as const;

/** 天头37 下35 订口28 右26 mm: GB/T 9704—2012, type area 156 × 225 mm. */
const MARGIN = { head: 2098, foot: 1984, binding: 1587, fore: 1474 } as const;

/** The page number's line stands 7 mm below the type area. */
const FOOTER_DISTANCE = 1417;
const HEADER_DISTANCE = 851;

/** 22 lines a page: 12756 twips of type area ÷ 22, rounded down so that the last line fits. */
export const LINE_PITCH = 579;

/** Width of the type area, for tables. */
export const TEXT_WIDTH = {
  portrait: A4.short - MARGIN.binding - MARGIN.fore,
  landscape: A4.long - MARGIN.head - MARGIN.foot,
} as const;

export type Orientation = keyof typeof TEXT_WIDTH;

/** 28 characters of 16 pt in 156 mm: each loses 0.207 pt, in 1/4096 pt. */
const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE_PITCH, charSpace: -849 };

/** A page that lies across is the upright page turned, so that table heads of odd pages stand at the binding. */
export function pageOf(orientation: Orientation): ISectionPropertiesOptions {
  const upright = orientation === "portrait";
  return {
    page: {
      // The library swaps the two sides itself for a page that lies across.
      size: {
        width: A4.short,
        height: A4.long,
        orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: upright ? MARGIN.head : MARGIN.binding,
        bottom: upright ? MARGIN.foot : MARGIN.fore,
        left: upright ? MARGIN.binding : MARGIN.foot,
        right: upright ? MARGIN.fore : MARGIN.head,
        header: HEADER_DISTANCE,
        footer: upright ? FOOTER_DISTANCE : 794,
        gutter: 0,
      },
    },
    grid: GRID,
  };
}
