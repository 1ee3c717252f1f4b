import { useEffect, useState } from "react";
import type { OpenBook } from "../../app/workbench";
import { formatAddress } from "../../core/workbook/address";
import type { Place } from "../grid/move-selection";
import { gridStrings } from "../grid/grid-strings";
import type { SheetModel } from "../grid/sheet-model";
import { useWorkbenchStyles } from "./workbench.styles";

interface FormulaBarProps {
  readonly book: OpenBook;
  readonly model: SheetModel;
  readonly selected: Place;
}

/** The selected cell's address and what it holds: its formula, or its value with all digits. */
export function FormulaBar({ book, model, selected: { row, column } }: FormulaBarProps) {
  const styles = useWorkbenchStyles();
  const { value, formula: hasFormula, notCalculated } = model.cell(row, column);
  const [formula, setFormula] = useState<{ readonly of: string; readonly text: string }>();
  const of = `${model.index} ${row} ${column}`;
  const isFormula = hasFormula !== undefined;
  useEffect(() => {
    let isWanted = true;
    if (isFormula)
      book.formula(model.index, row, column).then(
        (text) => isWanted && setFormula({ of, text: `=${text ?? ""}` }),
        () => undefined, // the value is shown instead
      );
    return () => {
      isWanted = false;
    };
  }, [book, model, row, column, of, isFormula]);
  const plain =
    value.kind === "blank"
      ? ""
      : value.kind === "boolean"
        ? String(value.value).toUpperCase()
        : String(value.value);
  const content = isFormula && formula?.of === of ? formula.text : plain;
  return (
    <div className={styles.formulaBar}>
      <span className={styles.address} aria-label={gridStrings.address} role="status">
        {formatAddress(row, column)}
      </span>
      <span className={styles.content} data-testid="content">
        {content}
        {notCalculated && `　（${gridStrings.notCalculated}）`}
      </span>
    </div>
  );
}
