import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PickedArea } from "../../app/ports";
import { MONEY_UNITS, type MoneyUnit } from "../../core/numbers/money-unit";
import { MAPPED_FIELDS, mappedFieldLabel } from "../../core/recognition/mapped-fields";
import {
  BLOCK_ROLES,
  type BlockRole,
  type MappedBlock,
  type MappedField,
} from "../../core/recognition/mapping";
import type { ProposedBlock } from "../../core/recognition/proposal";
import type { CellRef } from "../../core/workbook/cell";
import { headedColumnsOf, proposedFieldOf, withColumn, withPicked } from "./edit-mapping";
import { FieldRow } from "./FieldRow";
import { mappingStrings as strings } from "./mapping-strings";
import { useMappingStyles } from "./mapping.styles";
import { RowInput } from "./RowInput";

interface BlockCardProps {
  readonly block: MappedBlock;
  /** What was recognised there; undefined for a block that somebody gave. */
  readonly proposed: ProposedBlock | undefined;
  readonly onChange: (block: MappedBlock) => void;
  /** Tells what is wrong with what was picked. */
  readonly onFault: (text: string) => void;
  readonly pick: (() => Promise<PickedArea | undefined>) | undefined;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

const USUAL: Readonly<Partial<Record<BlockRole, readonly MappedField[]>>> = {
  ledger: ["projectName", "initialBudget", "execution"],
};

/** One list of rows: what it is, its rows and unit, and which column is what. */
export function BlockCard({ block, proposed, onChange, onFault, pick, reveal }: BlockCardProps) {
  const styles = useMappingStyles();
  const [added, setAdded] = useState<readonly MappedField[]>([]);
  const { sheet, role, unit, firstRow, lastRow } = block;
  const isShown = (field: MappedField): boolean =>
    field in block.columns || added.includes(field) || (USUAL[role] ?? []).includes(field);
  const pickFor = async (field: MappedField): Promise<void> => {
    const picked = await pick!();
    if (!picked) onFault(strings.pickOne);
    else if (picked.sheet !== sheet) onFault(strings.pickOther(picked.sheet, sheet));
    else onChange(withPicked(block, field, picked.area));
  };
  return (
    <section className={styles.block}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {strings.block(sheet, firstRow + 1, lastRow + 1)}
      </Text>
      <div className={styles.settings}>
        <Field label={strings.role} size="small">
          <Select
            size="small"
            value={role}
            onChange={(_, { value }) => onChange({ ...block, role: value as BlockRole })}
          >
            {BLOCK_ROLES.map((each) => (
              <option key={each} value={each}>
                {strings.roles[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={strings.unit} size="small">
          <Select
            size="small"
            value={unit}
            onChange={(_, { value }) => onChange({ ...block, unit: value as MoneyUnit })}
          >
            {MONEY_UNITS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <RowInput
          label={strings.firstRow}
          row={firstRow}
          onRow={(row) => onChange({ ...block, firstRow: row })}
        />
        <RowInput
          label={strings.lastRow}
          row={lastRow}
          onRow={(row) => onChange({ ...block, lastRow: row })}
        />
      </div>
      <div className={styles.fields} role="group" aria-label={strings.fields}>
        {MAPPED_FIELDS.filter(isShown).map((field) => {
          const column = block.columns[field]?.column;
          return (
            <FieldRow
              key={field}
              field={field}
              column={column}
              columns={proposed ? headedColumnsOf(proposed) : []}
              proposed={proposedFieldOf(proposed, field, column)}
              onColumn={(to) => onChange(withColumn(block, field, to))}
              onPick={pick && (() => void pickFor(field))}
              reveal={reveal}
            />
          );
        })}
      </div>
      <Select
        size="small"
        aria-label={strings.addField}
        value=""
        onChange={(_, { value }) => setAdded([...added, value as MappedField])}
      >
        <option value="">{strings.addField}</option>
        {MAPPED_FIELDS.filter((field) => !isShown(field)).map((field) => (
          <option key={field} value={field}>
            {mappedFieldLabel(field)}
          </option>
        ))}
      </Select>
    </section>
  );
}
