import { Field, Input } from "@fluentui/react-components";
import { LAST_ROW } from "../../core/workbook/address";

interface RowInputProps {
  readonly label: string;
  /** From 0. */
  readonly row: number;
  readonly onRow: (row: number) => void;
}

/** A row's number as Excel shows it; whatever is no row's number is not taken. */
export function RowInput({ label, row, onRow }: RowInputProps) {
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        type="number"
        min={1}
        max={LAST_ROW + 1}
        value={String(row + 1)}
        onChange={(_, { value }) => {
          const number = Number(value);
          if (Number.isInteger(number) && number >= 1 && number <= LAST_ROW + 1) onRow(number - 1);
        }}
      />
    </Field>
  );
}
