import { useCallback, useEffect, useMemo, useState } from "react";
import type { BookState, OpenBook } from "../../app/workbench";
import { Grid } from "../grid/Grid";
import type { AfterEdit } from "../grid/cell-editing";
import { anchorOf, moved, type Place } from "../grid/move-selection";
import type { SheetMarks } from "../grid/sheet-marks";
import { sheetModel, withText } from "../grid/sheet-model";
import { FormulaBar } from "./FormulaBar";
import { SheetTabs, shownSheets } from "./SheetTabs";
import { useContent } from "./use-content";
import { useDisplay } from "./use-displays";
import { useEditing } from "./use-editing";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface SheetSideProps {
  readonly book: OpenBook;
  readonly state: BookState;
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly fail: (error: unknown) => void;
}

const START: Place = { row: 0, column: 0 };
const KEYS = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" } as const;

/** The workbook: content of the selected cell, the sheet, the tabs. */
export function SheetSide({ book, state, marks, fail }: SheetSideProps) {
  const styles = useWorkbenchStyles();
  const { workbook, appearance, pointed } = state;
  const [place, setPlace] = useState({ sheet: firstVisible(workbook.sheets), at: START });
  const sheet = Math.min(place.sheet, workbook.sheets.length - 1);
  const display = useDisplay(book, appearance, sheet, fail);
  const model = useMemo(() => sheetModel(workbook, sheet, display), [workbook, sheet, display]);

  useEffect(() => {
    if (!pointed) return;
    const index = book.current().workbook.sheets.findIndex(({ name }) => name === pointed.sheet);
    if (index >= 0) setPlace({ sheet: index, at: { row: pointed.row, column: pointed.column } });
  }, [book, pointed]);

  const sheetName = workbook.sheets[sheet]!.name;
  useEffect(() => book.select({ sheet: sheetName, ...place.at }), [book, sheetName, place.at]);

  const select = useCallback((at: Place) => setPlace((before) => ({ ...before, at })), []);
  const toSheet = useCallback((index: number) => setPlace({ sheet: index, at: START }), []);
  const toOther = useCallback(
    (step: 1 | -1) => {
      const shown = shownSheets(workbook.sheets, sheet);
      const next = shown[shown.indexOf(sheet) + step];
      if (next !== undefined) toSheet(next);
    },
    [workbook, sheet, toSheet],
  );
  const content = useContent(book, model, place.at);
  const move = useCallback(
    (after: AfterEdit) => {
      const key = after && KEYS[after];
      const next = key && moved(model, place.at, key, false, 1);
      if (next) select(anchorOf(model, next));
    },
    [model, place.at, select],
  );
  const { editing, pending } = useEditing(book, place, content, move, fail);
  const shown = useMemo(
    () => (pending?.sheet === sheet ? withText(model, pending.at, pending.text) : model),
    [model, sheet, pending],
  );
  return (
    <section className={styles.sheetSide} aria-label={strings.sheetRegion}>
      <FormulaBar model={model} selected={place.at} content={content} editing={editing} />
      <div
        role="tabpanel"
        id="sheet-panel"
        aria-labelledby={`sheet-tab-${sheet}`}
        style={{ display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 }}
      >
        {model.sheet.hasCells ? (
          <Grid
            key={`${workbook.fileName} ${sheet}`}
            model={shown}
            marks={state.showsMarks ? marks.get(model.sheet.name) : undefined}
            selected={place.at}
            onSelect={select}
            onOtherSheet={toOther}
            editing={editing}
          />
        ) : (
          <p className={styles.message}>{strings.noCells}</p>
        )}
      </div>
      <SheetTabs sheets={workbook.sheets} active={sheet} onSelect={toSheet} />
    </section>
  );
}

function firstVisible(sheets: BookState["workbook"]["sheets"]): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility, hasCells }) => visibility === "visible" && hasCells),
  );
}
