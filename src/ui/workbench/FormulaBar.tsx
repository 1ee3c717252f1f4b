import { formatAddress } from "../../core/workbook/address";
import type { CellEditing } from "../grid/cell-editing";
import { gridStrings } from "../grid/grid-strings";
import { editorKeys } from "../grid/editor-keys";
import type { Place } from "../grid/move-selection";
import type { SheetModel } from "../grid/sheet-model";
import { useWorkbenchStyles } from "./workbench.styles";

interface FormulaBarProps {
  readonly model: SheetModel;
  readonly selected: Place;
  readonly content: string;
  /** Absent where nothing can be changed. */
  readonly editing: CellEditing | undefined;
}

/** The selected cell's address and what it holds, to be changed here too. */
export function FormulaBar({ model, selected: { row, column }, content, editing }: FormulaBarProps) {
  const styles = useWorkbenchStyles();
  const { notCalculated } = model.cell(row, column);
  return (
    <div className={styles.formulaBar}>
      <span className={styles.address} aria-label={gridStrings.address} role="status">
        {formatAddress(row, column)}
      </span>
      <input
        className={styles.content}
        data-testid="content"
        aria-label={gridStrings.content}
        autoComplete="off"
        spellCheck={false}
        readOnly={!editing}
        value={editing?.draft?.text ?? content}
        onChange={({ target }) => editing?.begin(target.value, "bar")}
        onKeyDown={(event) => editing?.draft && editorKeys(event, editing)}
        onBlur={() => editing?.draft?.place === "bar" && editing.commit(undefined)}
      />
      {notCalculated && <span className={styles.uncalculated}>{gridStrings.notCalculatedHint}</span>}
    </div>
  );
}
