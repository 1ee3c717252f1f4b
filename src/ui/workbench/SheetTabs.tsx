import type { KeyboardEvent } from "react";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { gridStrings } from "../grid/grid-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface SheetTabsProps {
  readonly sheets: readonly SheetSnapshot[];
  readonly active: number;
  readonly onSelect: (index: number) => void;
}

/** The visible sheets, and the hidden one that a finding led to. */
export function SheetTabs({ sheets, active, onSelect }: SheetTabsProps) {
  const styles = useWorkbenchStyles();
  const shown = shownSheets(sheets, active);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = shown[shown.indexOf(active) + step];
    if (step === 0 || next === undefined) return;
    onSelect(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-sheet="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={gridStrings.tabs} className={styles.tabs} onKeyDown={onKeyDown}>
      {shown.map((index) => {
        const { name, visibility } = sheets[index]!;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={`sheet-tab-${index}`}
            data-sheet={index}
            aria-selected={index === active}
            aria-controls="sheet-panel"
            tabIndex={index === active ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(index)}
          >
            {visibility === "visible" ? name : gridStrings.hiddenTab(name)}
          </button>
        );
      })}
    </div>
  );
}

/** Indexes of the sheets that have a tab. */
export function shownSheets(sheets: readonly SheetSnapshot[], active: number): readonly number[] {
  return sheets.flatMap(({ visibility }, index) =>
    visibility === "visible" || index === active ? [index] : [],
  );
}
