/** A cell's own format, apart from its number format. Absent means as the workbook's default style says. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly borders?: Readonly<Record<string, BorderStyle>>;
}

export interface BorderStyle {
  readonly style: string;
  readonly color: string;
}

export const DEFAULT_STYLE = {
  fill: "#FFFFFF",
  fontColor: "#000000",
  fontName: "等线",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
  indentLevel: 0,
} as const satisfies CellStyle;

/** Excel answers colours as #RRGGBB in capitals. */
export const normalColour = (colour: string): string =>
  (colour.startsWith("#") ? colour : `#${colour}`).toUpperCase();
