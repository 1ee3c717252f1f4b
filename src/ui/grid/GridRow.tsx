import { memo, type ReactNode } from "react";
import type { CellEditing } from "./cell-editing";
import type { Area } from "../../core/workbook/snapshot";
import { GridCell } from "./GridCell";
import { HEADER_WIDTH, useGridStyles } from "./grid.styles";
import type { CellMark } from "./sheet-marks";
import type { SheetModel } from "./sheet-model";

interface GridRowProps {
  readonly model: SheetModel;
  readonly row: number;
  /** Pixels from the top of the part of the grid that holds the row. */
  readonly top: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Only cells merged with rows below: the row itself has been scrolled away. */
  readonly isMergesOnly: boolean;
  /** −1 where the selected cell is in another row. */
  readonly selected: number;
  readonly marks: ReadonlyMap<number, CellMark> | undefined;
  /** Given where the selected cell is being typed into. */
  readonly editing: CellEditing | undefined;
}

/** A row: its number, the frozen cells, and those of the others that are in sight. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { model, row, top, firstColumn, lastColumn, isMergesOnly, selected, marks, editing } = props;
  const styles = useGridStyles();
  const { columns, frozenColumns } = model;
  const merges = model.mergesOf(row);
  const height = model.rows.size(row);
  const frozenWidth = columns.start(frozenColumns);

  const cellsBetween = (first: number, last: number, isFrozen: boolean): ReactNode[] => {
    const least = isFrozen ? 0 : frozenColumns;
    const cells: ReactNode[] = [];
    const put = (area: Area): void => {
      cells.push(
        <GridCell
          key={area.left}
          model={model}
          area={area}
          offset={isFrozen ? 0 : -frozenWidth}
          isFrozen={isFrozen || row < model.frozenRows}
          isSelected={selected === area.left}
          mark={marks?.get(area.left)}
          editing={selected === area.left ? editing : undefined}
        />,
      );
    };
    for (const area of merges)
      if (area.top === row && area.right >= first && area.left <= last && area.left >= least) put(area);
    if (isMergesOnly) return cells;
    for (let column = first; column <= last; column++)
      if (columns.size(column) > 0 && !merges.some(({ left, right }) => left <= column && column <= right))
        put({ top: row, left: column, bottom: row, right: column });
    return cells;
  };

  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top, height, width: HEADER_WIDTH + columns.total, ...(selected >= 0 && { zIndex: 1 }) }}
    >
      {!isMergesOnly && (
        <div
          role="rowheader"
          className={styles.rowHeader}
          aria-colindex={1}
          data-current={selected >= 0 || undefined}
        >
          {row + 1}
        </div>
      )}
      {frozenColumns > 0 && (
        <div role="presentation" className={styles.frozenCells} style={{ width: frozenWidth }}>
          {cellsBetween(0, frozenColumns - 1, true)}
        </div>
      )}
      <div role="presentation" className={styles.cells}>
        {cellsBetween(Math.max(firstColumn, frozenColumns), lastColumn, false)}
      </div>
    </div>
  );
});
