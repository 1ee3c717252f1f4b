import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from "react";
import { formatAddress, formatColumn, parseAddress } from "../../core/workbook/address";
import type { CellEditing } from "./cell-editing";
import { DRAWINGS_ID, DrawingLayer } from "./DrawingLayer";
import { GridRow } from "./GridRow";
import { gridStrings } from "./grid-strings";
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from "./grid.styles";
import { anchorOf, moved, type Place } from "./move-selection";
import type { SheetMarks } from "./sheet-marks";
import { mergeAt, type SheetModel } from "./sheet-model";
import { useWindow } from "./use-window";

interface GridProps {
  readonly model: SheetModel;
  readonly marks: SheetMarks | undefined;
  readonly selected: Place;
  readonly onSelect: (place: Place) => void;
  readonly onOtherSheet: (step: 1 | -1) => void;
  /** Absent where nothing can be changed. */
  readonly editing: CellEditing | undefined;
}

/**
 * A sheet, of which only what is in sight is drawn. The arrow keys move the selected cell; Tab leaves. Typing, F2 and a
 * double click change it, Delete empties it, Ctrl+Z takes the last change back.
 */
export function Grid({ model, marks, selected, onSelect, onOtherSheet, editing }: GridProps) {
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, look } = useWindow(scroller, model);
  const { rows, columns, frozenRows, frozenColumns } = model;
  const { firstRow, lastRow, firstColumn, lastColumn } = shown;

  useLayoutEffect(() => {
    if (scroller.current) bringIntoView(scroller.current, model, selected);
    look();
  }, [model, selected, look]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      if (event.altKey) return;
      const isControl = event.ctrlKey || event.metaKey;
      if (isControl && /^Page/.test(event.key)) {
        event.preventDefault();
        return onOtherSheet(event.key === "PageDown" ? 1 : -1);
      }
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / 24) - 3);
      if (editing && beginsEdit(event, isControl, editing)) return;
      const place = moved(model, selected, event.key, isControl, page);
      if (!place) return;
      event.preventDefault();
      onSelect(anchorOf(model, place));
    },
    [model, selected, onSelect, onOtherSheet, editing],
  );
  const isTyping = editing?.draft?.place === "cell";
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    const isEditing = editing?.draft !== undefined;
    // The field that had the focus is gone, or has handed over what was typed.
    if (wasEditing.current && !isEditing && isLost(scroller.current)) scroller.current?.focus();
    wasEditing.current = isEditing;
  }, [editing]);
  const onClick = useCallback(
    (event: MouseEvent): void => {
      const address = (event.target as Element).closest("[data-at]")?.getAttribute("data-at");
      const place = address ? parseAddress(address) : undefined;
      if (place) onSelect(place);
    },
    [onSelect],
  );

  const rowAt = (row: number, top: number, isMergesOnly = false) => (
    <GridRow
      key={row}
      model={model}
      row={row}
      top={top}
      firstColumn={firstColumn}
      lastColumn={lastColumn}
      isMergesOnly={isMergesOnly}
      selected={selected.row === row ? selected.column : -1}
      marks={marks?.get(row)}
      editing={isTyping && selected.row === row ? editing : undefined}
    />
  );
  const frozenHeight = rows.start(frozenRows);
  const mergedAbove = model
    .mergesOf(firstRow)
    .map(({ top }) => top)
    .filter((top, index, tops) => top >= frozenRows && top < firstRow && tops.indexOf(top) === index);
  const width = HEADER_WIDTH + columns.total;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={gridStrings.grid(model.sheet.name)}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-readonly={!editing}
      aria-describedby={model.drawings.length > 0 ? DRAWINGS_ID : undefined}
      aria-activedescendant={`cell-${formatAddress(selected.row, selected.column)}`}
      onScroll={look}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={() => editing?.begin(undefined, "cell")}
    >
      <div role="rowgroup" className={styles.head} style={{ width, height: HEADER_HEIGHT + frozenHeight }}>
        <div role="row" aria-rowindex={1} className={styles.headers} style={{ width }}>
          <div role="presentation" className={styles.corner} />
          {frozenColumns > 0 && (
            <div
              role="presentation"
              className={styles.frozenCells}
              style={{ width: columns.start(frozenColumns), zIndex: 2 }}
            >
              {range(0, frozenColumns - 1).map((column) => (
                <ColumnHeader
                  key={column}
                  model={model}
                  column={column}
                  offset={0}
                  selected={selected.column}
                />
              ))}
            </div>
          )}
          <div role="presentation" className={styles.cells}>
            {range(firstColumn, lastColumn).map((column) => (
              <ColumnHeader
                key={column}
                model={model}
                column={column}
                offset={-columns.start(frozenColumns)}
                selected={selected.column}
              />
            ))}
          </div>
        </div>
        {range(0, frozenRows - 1)
          .filter((row) => rows.size(row) > 0)
          .map((row) => rowAt(row, HEADER_HEIGHT + rows.start(row)))}
        {frozenRows > 0 && model.drawings.length > 0 && <DrawingLayer model={model} isHead />}
        {frozenRows > 0 && (
          <div role="presentation" className={styles.headLine} style={{ marginTop: frozenHeight }} />
        )}
      </div>
      <div role="rowgroup" className={styles.body} style={{ width, height: rows.total - frozenHeight }}>
        {mergedAbove.map((row) => rowAt(row, rows.start(row) - frozenHeight, true))}
        {range(firstRow, lastRow)
          .filter((row) => rows.size(row) > 0)
          .map((row) => rowAt(row, rows.start(row) - frozenHeight))}
        {model.drawings.length > 0 && <DrawingLayer model={model} isHead={false} />}
      </div>
    </div>
  );
}

/** Whether the key begins or makes a change. */
function beginsEdit(event: KeyboardEvent, isControl: boolean, editing: CellEditing): boolean {
  if (isControl) {
    if (event.key.toLowerCase() !== "z") return false;
    event.preventDefault();
    editing.undo();
  } else if (event.key === "F2") editing.begin(undefined, "cell");
  else if (event.key === "Delete" || event.key === "Backspace") editing.put("");
  else if (event.key === "Process" || event.key === "Unidentified")
    editing.begin("", "cell"); // an input method
  else if ([...event.key].length === 1) {
    event.preventDefault();
    editing.begin(event.key, "cell");
  } else return false;
  return true;
}

/** Whether nothing on the page has the focus, or a field of the sheet that is done with. */
function isLost(grid: HTMLElement | null): boolean {
  const { activeElement } = document;
  return (
    !activeElement ||
    activeElement === document.body ||
    grid?.parentElement?.parentElement?.contains(activeElement) === true
  );
}

interface ColumnHeaderProps {
  readonly model: SheetModel;
  readonly column: number;
  readonly offset: number;
  readonly selected: number;
}

function ColumnHeader({ model, column, offset, selected }: ColumnHeaderProps) {
  const styles = useGridStyles();
  const width = model.columns.size(column);
  if (width === 0) return null;
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      className={styles.columnHeader}
      data-current={selected === column || undefined}
      style={{ left: offset + model.columns.start(column), width }}
    >
      {formatColumn(column)}
    </div>
  );
}

function range(first: number, last: number): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Scrolls as little as shows the whole cell beside what is frozen. */
function bringIntoView(element: HTMLElement, model: SheetModel, { row, column }: Place): void {
  const { rows, columns, frozenRows, frozenColumns } = model;
  const area = mergeAt(model, row, column);
  if (row >= frozenRows) {
    const start = rows.start(row) - rows.start(frozenRows);
    const end = rows.start((area?.bottom ?? row) + 1);
    if (element.scrollTop > start) element.scrollTop = start;
    else if (element.scrollTop + element.clientHeight - HEADER_HEIGHT < end)
      element.scrollTop = Math.min(start, end - element.clientHeight + HEADER_HEIGHT);
  }
  if (column >= frozenColumns) {
    const start = columns.start(column) - columns.start(frozenColumns);
    const end = columns.start((area?.right ?? column) + 1);
    if (element.scrollLeft > start) element.scrollLeft = start;
    else if (element.scrollLeft + element.clientWidth - HEADER_WIDTH < end)
      element.scrollLeft = Math.min(start, end - element.clientWidth + HEADER_WIDTH);
  }
}
