import { Button, Select, Text } from "@fluentui/react-components";
import { useId } from "react";
import { mappedFieldLabel } from "../../core/recognition/mapped-fields";
import type { MappedField } from "../../core/recognition/mapping";
import type { HeadedColumn, ProposedField } from "../../core/recognition/proposal";
import { formatColumn } from "../../core/workbook/address";
import type { CellRef } from "../../core/workbook/cell";
import { CellLink } from "../CellLink";
import { TargetIcon } from "../icons";
import { mappingStrings as strings } from "./mapping-strings";
import { useMappingStyles } from "./mapping.styles";

interface FieldRowProps {
  readonly field: MappedField;
  /** Undefined: the block has no such column. */
  readonly column: number | undefined;
  readonly columns: readonly HeadedColumn[];
  /** Where the column was found by its header. */
  readonly proposed: ProposedField | undefined;
  readonly onColumn: (column: number | undefined) => void;
  readonly onPick: (() => void) | undefined;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** One figure or text: the column it is read from, why, and what else it might be. */
export function FieldRow({ field, column, columns, proposed, onColumn, onPick, reveal }: FieldRowProps) {
  const styles = useMappingStyles();
  const id = useId();
  const label = mappedFieldLabel(field);
  const isListed = column === undefined || columns.some((each) => each.column === column);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.fieldLabel}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.column}
        value={column === undefined ? "" : String(column)}
        onChange={(_, { value }) => onColumn(value === "" ? undefined : Number(value))}
      >
        <option value="">{strings.noColumn}</option>
        {!isListed && <option value={column}>{formatColumn(column)}</option>}
        {columns.map((each) => (
          <option key={each.column} value={each.column}>
            {columnText(each)}
          </option>
        ))}
      </Select>
      {onPick && (
        <Button
          size="small"
          appearance="subtle"
          icon={<TargetIcon />}
          aria-label={strings.pickFor(label)}
          title={strings.pickFor(label)}
          onClick={onPick}
        />
      )}
      {proposed && (
        <Text size={200} className={styles.evidence}>
          {proposed.confidence === "low" && <strong>{strings.unsure}</strong>}
          {proposed.evidence.join("；")} <CellLink at={proposed.at} reveal={reveal} />
          {proposed.rivals.length > 0 && `；${strings.rivals(proposed.rivals.map(columnText))}`}
        </Text>
      )}
    </div>
  );
}

function columnText({ column, header }: HeadedColumn): string {
  return `${formatColumn(column)}　${header}`;
}
