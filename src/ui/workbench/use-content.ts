import { useEffect, useState } from "react";
import type { OpenBook } from "../../app/workbench";
import type { CellValue } from "../../core/workbook/cell";
import type { Place } from "../grid/move-selection";
import type { SheetModel } from "../grid/sheet-model";

/** What a cell holds, as it would be typed: its formula, or its value with all digits. Until the formula has come, the value. */
export function useContent(book: OpenBook, model: SheetModel, { row, column }: Place): string {
  const { value, formula: hasFormula } = model.cell(row, column);
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
  return isFormula && formula?.of === of ? formula.text : plainText(value);
}

function plainText(value: CellValue): string {
  if (value.kind === "blank") return "";
  return value.kind === "boolean" ? String(value.value).toUpperCase() : String(value.value);
}
