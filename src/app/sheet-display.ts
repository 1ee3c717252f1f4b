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
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridLines: boolean;
  /** #RRGGBB. */
  readonly tabColor?: string;
}

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** In pixels; absent where the default holds. */
  readonly width?: number;
  /** 1 + index into looks; absent where the column has none. */
  readonly look?: number;
}

export type HorizontalAlign = "general" | "left" | "center" | "right" | "fill" | "justify" | "across";
export type VerticalAlign = "top" | "center" | "bottom";

export interface CellLook {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** #RRGGBB; absent for the window's own colour. */
  readonly color?: string;
  readonly fill?: string;
  readonly left?: BorderLook;
  readonly right?: BorderLook;
  readonly top?: BorderLook;
  readonly bottom?: BorderLook;
  readonly horizontal: HorizontalAlign;
  readonly vertical: VerticalAlign;
  readonly wrap: boolean;
  /** In steps of about one character. */
  readonly indent: number;
}

export interface BorderLook {
  /** In pixels. */
  readonly width: 1 | 2 | 3;
  readonly line: "solid" | "dashed" | "dotted" | "double";
  readonly color: string;
}
