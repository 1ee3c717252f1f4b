import { mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import { formatAddress } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/snapshot";
import type { CellEditing } from "./cell-editing";
import { CellEditor } from "./CellEditor";
import { boxStyle, fontStyle } from "./cell-style";
import { cellText, type CellText } from "./cell-text";
import { useGridStyles } from "./grid.styles";
import type { SheetModel } from "./sheet-model";
import type { CellMark } from "./sheet-marks";
import { gridStrings } from "./grid-strings";
import { LOOSE, textStyle } from "./text-style";

interface GridCellProps {
  readonly model: SheetModel;
  readonly area: Area;
  /** Pixels from the start of the row's part that holds the cell. */
  readonly offset: number;
  /** Others scroll away beneath it. */
  readonly isFrozen: boolean;
  readonly isSelected: boolean;
  readonly mark: CellMark | undefined;
  /** Given where the cell is being typed into. */
  readonly editing: CellEditing | undefined;
}

const JUSTIFY = { left: "flex-start", center: "center", right: "flex-end" } as const;
const ALIGN = { top: "flex-start", center: "center", bottom: "flex-end", distributed: "center" } as const;

/** One cell, or the cells merged into one. Its box overlaps the lines of the cell above and to the left. */
export function GridCell({ model, area, offset, isFrozen, isSelected, mark, editing }: GridCellProps) {
  const styles = useGridStyles();
  const { rows, columns } = model;
  const { top, left, bottom, right } = area;
  const cell = model.cell(top, left);
  const look = model.look(top, left);
  const width = columns.start(right + 1) - columns.start(left);
  const height = rows.start(bottom + 1) - rows.start(top);
  const size = { width, height };
  const content = cellText(cell, look, width, model.workbook.date1904);
  const { text, align, color, isFree, width: wanted } = content;
  const note = model.note(top, left);
  const isWide = isFree && wanted > width && left === right && text !== "";
  const [before, after] = isWide ? roomBeside(model, area, align, wanted - width) : [0, 0];
  const isTurned = typeof look?.rotation === "number" && text !== "";
  const box: CSSProperties = {
    left: offset + columns.start(left) - 1,
    width: width + 1,
    height: height + 1,
    justifyContent: JUSTIFY[align],
    alignItems: ALIGN[look?.vertical ?? "bottom"],
    ...(look && fontStyle(look)),
    ...boxStyle(model, area, mark?.severity),
    ...(color && { color }),
  };
  const inner: CSSProperties = {
    ...textStyle(look, content, size),
    ...(isWide && runOver(content, width, before, after)),
  };
  const address = formatAddress(top, left);
  const said = [...(mark?.messages ?? []), ...(note === undefined ? [] : [gridStrings.note(note)])];
  return (
    <div
      role="gridcell"
      id={`cell-${address}`}
      aria-colindex={left + 2}
      aria-selected={isSelected}
      {...(right > left && { "aria-colspan": right - left + 1 })}
      {...(bottom > top && { "aria-rowspan": bottom - top + 1 })}
      title={said.length > 0 ? said.join("\n") : undefined}
      data-at={address}
      data-mark={mark?.severity}
      className={mergeClasses(
        styles.cell,
        (bottom > top || isWide || isTurned) && styles.above,
        (before + after > 0 || isTurned) && styles.free,
        isFrozen && styles.frozen,
        isSelected && styles.selected,
        editing && styles.typing,
      )}
      style={box}
    >
      {editing?.draft ? (
        <CellEditor address={address} text={editing.draft.text} editing={editing} />
      ) : (
        <span className={styles.text} style={inner}>
          {text}
        </span>
      )}
      {note !== undefined && <span className={styles.noteCorner} aria-hidden="true" />}
    </div>
  );
}

/** A text over what is free beside its cell; where that is not enough, it is cut off on the side it runs out at. */
function runOver(
  { align, width: wanted }: CellText,
  width: number,
  before: number,
  after: number,
): CSSProperties {
  const place = { ...LOOSE, left: -before, width: width + before + after };
  if (align === "center" && before !== after)
    return { ...place, textAlign: "left", textIndent: before + (width - wanted) / 2 };
  const cut =
    align === "left" ? 0 : Math.min(0, (width + before + after - wanted) / (align === "center" ? 2 : 1));
  return { ...place, textAlign: align, textIndent: cut };
}

/** Pixels that a text may run over to the left and to the right: as far as the cells there are blank. */
function roomBeside(
  model: SheetModel,
  { top, left }: Area,
  align: "left" | "center" | "right",
  wanted: number,
): readonly [number, number] {
  const isBlank = (column: number): boolean =>
    column >= 0 &&
    column < model.columns.count &&
    model.cell(top, column).value.kind === "blank" &&
    !model.mergesOf(top).some((area) => area.left <= column && column <= area.right);
  const room = (step: 1 | -1, most: number): number => {
    let found = 0;
    for (let column = left + step; found < most && isBlank(column); column += step)
      found += model.columns.size(column);
    return Math.min(found, most);
  };
  if (align === "left") return [0, room(1, wanted)];
  if (align === "right") return [room(-1, wanted), 0];
  return [room(-1, wanted / 2), room(1, wanted / 2)];
}
