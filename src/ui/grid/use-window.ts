import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import { HEADER_HEIGHT, HEADER_WIDTH } from "./grid.styles";
import type { SheetModel } from "./sheet-model";

/** The rows and columns that are drawn: what is in sight and a little more on every side. */
export interface SheetWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Rows and columns are drawn in steps, so that not every pixel of scrolling draws anew. */
const ROWS = 8;
const COLUMNS = 3;

export function useWindow(scroller: RefObject<HTMLDivElement | null>, model: SheetModel) {
  const [shown, setShown] = useState<SheetWindow>({
    firstRow: 0,
    lastRow: 40,
    firstColumn: 0,
    lastColumn: 20,
  });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { rows, columns, frozenRows, frozenColumns } = model;
    const top = element.scrollTop + rows.start(frozenRows);
    const left = element.scrollLeft + columns.start(frozenColumns);
    const next = {
      firstRow: below(rows.at(top), ROWS, frozenRows),
      lastRow: above(rows.at(element.scrollTop + element.clientHeight - HEADER_HEIGHT), ROWS, rows.count),
      firstColumn: below(columns.at(left), COLUMNS, frozenColumns),
      lastColumn: above(
        columns.at(element.scrollLeft + element.clientWidth - HEADER_WIDTH),
        COLUMNS,
        columns.count,
      ),
    };
    setShown((before) => (isSame(before, next) ? before : next));
  }, [scroller, model]);
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look, scroller]);
  return { shown, look };
}

function below(index: number, step: number, least: number): number {
  return Math.max(least, (Math.floor(index / step) - 1) * step);
}

function above(index: number, step: number, count: number): number {
  return Math.min(count - 1, (Math.floor(index / step) + 2) * step - 1);
}

function isSame(one: SheetWindow, other: SheetWindow): boolean {
  return (Object.keys(one) as (keyof SheetWindow)[]).every((key) => one[key] === other[key]);
}
