import { mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import { formatAddress } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/snapshot";
import type { CellEditing } from "./cell-editing";
import { CellEditor } from "./CellEditor";
import { boxStyle, fontStyle } from "./cell-style";
import { cellText } from "./cell-text";
import { useGridStyles } from "./grid.styles";
import type { SheetModel } from "./sheet-model";
import type { CellMark } from "./sheet-marks";
import { gridStrings } from "./grid-strings";

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
const ALIGN = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** One cell, or the cells merged into one. Its box overlaps the lines of the cell above and to the left. */
export function GridCell({ model, area, offset, isFrozen, isSelected, mark, editing }: GridCellProps) {
  const styles = useGridStyles();
  const { rows, columns } = model;
  const { top, left, bottom, right } = area;
  const cell = model.cell(top, left);
  const look = model.look(top, left);
  const width = columns.start(right + 1) - columns.start(left);
  const height = rows.start(bottom + 1) - rows.start(top);
  const { text, align, color, isFree, width: wanted } = cellText(cell, look, width, model.workbook.date1904);
  const note = model.note(top, left);
  const isWide = isFree && wanted > width && left === right && text !== "";
  const [before, after] = isWide ? roomBeside(model, area, align, wanted - width) : [0, 0];
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
  const indent = (look?.indent ?? 0) * 9;
  const inner: CSSProperties = {
    ...(before + after > 0 && {
      position: "absolute",
      left: -before,
      width: width + before + after,
      textAlign: align,
    }),
    ...(indent > 0 && { [align === "right" ? "paddingRight" : "paddingLeft"]: indent + 2 }),
    ...(look?.wrap && { whiteSpace: "pre-wrap", textAlign: align, overflowWrap: "anywhere" }),
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
        (bottom > top || isWide) && styles.above,
        before + after > 0 && styles.free,
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
