import { memo, type ReactNode } from "react";
import { drawingBox } from "./drawing-box";
import { gridStrings } from "./grid-strings";
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from "./grid.styles";
import type { SheetModel } from "./sheet-model";

/** Of the element that says which drawings lie over the sheet. */
export const DRAWINGS_ID = "sheet-drawings";

interface DrawingLayerProps {
  readonly model: SheetModel;
  /** Over the frozen rows; else over those that scroll. */
  readonly isHead: boolean;
}

/**
 * Frames where charts, pictures and shapes lie. They are hidden from assistive tools, for which a grid holds rows
 * alone; the grid is described by them instead.
 */
export const DrawingLayer = memo(function DrawingLayer({ model, isHead }: DrawingLayerProps) {
  const styles = useGridStyles();
  const { rows, columns, frozenRows, frozenColumns } = model;
  const frozenHeight = rows.start(frozenRows);
  const frozenWidth = columns.start(frozenColumns);
  const from = isHead ? 0 : frozenHeight;
  const top = isHead ? HEADER_HEIGHT : 0;
  const height = (isHead ? frozenHeight : rows.total) - from;
  const frames = (left: number): ReactNode[] =>
    model.drawings.map((drawing, index) => {
      const box = drawingBox(model, drawing);
      if (!box) return null;
      const place = { left: box.left - left, top: box.top - from, width: box.width, height: box.height };
      return (
        <div key={index} className={styles.drawing} style={place}>
          <span
            className={styles.drawingLabel}
            style={{ top: box.quietAt ?? 0 }}
            hidden={box.quietAt === undefined}
          >
            {gridStrings.drawing(drawing.kind, drawing.title)}
          </span>
        </div>
      );
    });
  return (
    <div role="presentation" aria-hidden="true">
      <div
        id={isHead ? undefined : DRAWINGS_ID}
        className={styles.drawings}
        style={{ left: HEADER_WIDTH + frozenWidth, top, width: columns.total - frozenWidth, height }}
      >
        {frames(frozenWidth)}
      </div>
      {frozenColumns > 0 && (
        <div className={styles.frozenDrawings} style={{ top, height }}>
          <div className={styles.besideHeaders} style={{ width: frozenWidth }}>
            {frames(0)}
          </div>
        </div>
      )}
    </div>
  );
});
