import { spaceless } from "../../core/numbers/spaceless";
import { Button, Checkbox, Field, Input, Select, Text } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { isCustomary } from "../../core/checks/rule-guide";
import {
  reasonFloorOf,
  reasonThresholdOf,
  settingsChoice,
  type SettingField,
  type SettingsChoice,
} from "../../core/ledger/settings";
import type { CellRef } from "../../core/workbook/cell";
import { CellLink } from "../CellLink";
import { useHeaderStyles } from "./header.styles";
import { settingsStrings as texts } from "./settings-strings";

interface SettingsFormProps {
  readonly checked: CheckedWorkbook;
  readonly save: (choice: SettingsChoice) => void;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** What a bureau may set for its workbook. Where a cell says it, the cell is shown instead. */
export function SettingsForm({ checked, save, reveal }: SettingsFormProps) {
  const styles = useHeaderStyles();
  const { heading, workbook } = checked.ledger;
  const customary = [...checked.result.statements].filter(([id]) => isCustomary(id));
  const [choice, setChoice] = useState(() => settingsChoice(workbook.memory?.settings));
  const { fields, silenced } = choice;
  const set = (field: SettingField, value: string): void =>
    setChoice({ ...choice, fields: { ...fields, [field]: value } });
  const isFaulty = (text: string | undefined, read: (plain: string) => unknown): boolean =>
    Boolean(text?.trim()) && read(spaceless(text!)) === undefined;
  const badThreshold = isFaulty(fields.reasonThreshold, reasonThresholdOf);
  const badFloor = isFaulty(fields.reasonFloor, (text) => reasonFloorOf(text, heading.unit));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!badThreshold && !badFloor) save(choice);
  };
  const fromCell = (field: SettingField) =>
    heading.at[field] && (
      <Text size={200} key={field}>
        {texts.labels[field]}：{texts.fromCell}
        <CellLink at={heading.at[field]} reveal={reveal} />
      </Text>
    );
  const chooser = (field: keyof typeof texts.choices) =>
    fromCell(field) ?? (
      <Field label={texts.labels[field]} key={field} size="small">
        <Select size="small" value={fields[field] ?? ""} onChange={(_, { value }) => set(field, value)}>
          <option value="">{texts.automatic}</option>
          {Object.entries(texts.choices[field]).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    );
  const writer = (field: "reasonThreshold" | "reasonFloor", hint: string, fault: string | undefined) =>
    fromCell(field) ?? (
      <Field
        label={texts.labels[field]}
        key={field}
        size="small"
        hint={hint}
        {...(fault !== undefined && { validationMessage: fault })}
      >
        <Input size="small" value={fields[field] ?? ""} onChange={(_, { value }) => set(field, value)} />
      </Field>
    );
  return (
    <form className={styles.settings} onSubmit={submit} aria-label={texts.title} noValidate>
      <Text size={200}>{texts.hint}</Text>
      {chooser("rateBasis")}
      {chooser("recoveryBasis")}
      {chooser("roundingBasis")}
      {writer("reasonThreshold", texts.thresholdHint, badThreshold ? texts.thresholdFault : undefined)}
      {writer("reasonFloor", texts.floorHint, badFloor ? texts.floorFault : undefined)}
      <fieldset className={styles.rules}>
        <legend className={styles.term}>{texts.rules}</legend>
        {customary.map(([id, statement]) => (
          <Checkbox
            key={id}
            label={statement}
            checked={!silenced.includes(id)}
            onChange={(_, { checked: isOn }) =>
              setChoice({
                ...choice,
                silenced: isOn ? silenced.filter((other) => other !== id) : [...silenced, id],
              })
            }
          />
        ))}
      </fieldset>
      <Button size="small" appearance="primary" type="submit">
        {texts.save}
      </Button>
    </form>
  );
}
