import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { VerifiedNote } from "../../core/workbook/snapshot";
import { strings } from "../strings";
import { useFindingCardStyles } from "./finding-card.styles";
import { localDate } from "./local-date";

interface AcceptFormProps {
  readonly onSave: (note: Omit<VerifiedNote, "finding">) => void;
  readonly onCancel: () => void;
}

/** 已核实，无须修改: both the reason and the name are needed, because an auditor will ask for them. */
export function AcceptForm({ onSave, onCancel }: AcceptFormProps) {
  const styles = useFindingCardStyles();
  const [note, setNote] = useState("");
  const [checker, setChecker] = useState("");
  const [wasTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (note.trim() && checker.trim())
      onSave({ note: note.trim(), checker: checker.trim(), date: localDate(new Date()) });
  };
  const missing = (text: string) =>
    wasTried && !text.trim() ? { validationMessage: strings.finding.required } : {};
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={strings.finding.noteLabel} required {...missing(note)}>
        <Textarea autoFocus value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Field label={strings.finding.checkerLabel} required {...missing(checker)}>
        <Input value={checker} maxLength={50} onChange={(_, { value }) => setChecker(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {strings.finding.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}
