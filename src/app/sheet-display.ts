/** How the cells of one sheet look, for surfaces that draw a sheet themselves. Nothing here matters to a check. */
export interface SheetDisplay {
  /** The looks that the sheet's cells point to. */
  readonly looks: readonly CellLook[];
  /** By column, then row: 0 where the file has no cell, else 1 + index into looks. */
  readonly cells: readonly (Uint16Array | undefined)[];
  /** By row, as cells: for places without a cell. */
  readonly rowLooks: Uint16Array;
  /** By row, in points; 0 where the file does not say. */
  readonly rowHeights: Float32Array;
  readonly columns: readonly ColumnLook[];
  /** In pixels at 96 to the inch. */
  readonly defaultWidth: number;
  /** In points. */
  readonly defaultHeight: number;
  /** Rows without a height of their own are as high as what stands in them. */
  readonly fitsRows: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridLines: boolean;
  /** #RRGGBB. */
  readonly tabColor?: string;
  readonly drawings: readonly DrawingFrame[];
}

/** Where a chart, a picture or a shape lies over the cells; what it shows is not read. */
export interface DrawingFrame {
  readonly kind: "chart" | "picture" | "shape";
  /** The title of a chart, the text of a shape, or what the author says of it for those who do not see it. */
  readonly title?: string;
  readonly from: FrameCorner;
  /** The opposite corner, or pixels for what keeps its size however wide the cells are. */
  readonly to: FrameCorner | { readonly width: number; readonly height: number };
}

/** A place inside a cell: x and y in pixels from its upper left corner. */
export interface FrameCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** In pixels; absent where the default holds. */
  readonly width?: number;
  /** 1 + index into looks; absent where the column has none. */
  readonly look?: number;
}

export type HorizontalAlign =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "across" | "distributed";
export type VerticalAlign = "top" | "center" | "bottom" | "distributed";

export interface CellLook {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: "single" | "double";
  readonly strike: boolean;
  readonly script?: "super" | "sub";
  /** #RRGGBB; absent for the window's own colour. */
  readonly color?: string;
  /** For a pattern what its two colours look like from afar, for a gradient the mean of its colours. */
  readonly fill?: string;
  readonly gradient?: GradientLook;
  readonly left?: BorderLook;
  readonly right?: BorderLook;
  readonly top?: BorderLook;
  readonly bottom?: BorderLook;
  /** The line through a cell, as in the corner of a table that names its rows and its columns. */
  readonly diagonal?: DiagonalLook;
  readonly horizontal: HorizontalAlign;
  readonly vertical: VerticalAlign;
  readonly wrap: boolean;
  /** A text that is too wide is made smaller. */
  readonly shrink?: boolean;
  /** Degrees that the text is turned to the left (−90 to 90), or its characters one below the other (竖排). */
  readonly rotation?: number | "stacked";
  /** In steps of about one character. */
  readonly indent: number;
}

export interface BorderLook {
  /** In pixels. */
  readonly width: 1 | 2 | 3;
  readonly line: "solid" | "dashed" | "dotted" | "double";
  readonly color: string;
}

export interface DiagonalLook {
  readonly line: BorderLook;
  /** From the lower left to the upper right, and from the upper left to the lower right. */
  readonly up: boolean;
  readonly down: boolean;
}

/** Colours along a line. */
export interface GradientLook {
  /** 0 from left to right, 90 from top to bottom. */
  readonly degrees: number;
  readonly stops: readonly { readonly at: number; readonly color: string }[];
}
