import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { MaterialDraft } from "../../app/material-edit";
import type { Material } from "../../core/ledger/ledger";
import { formatAddress } from "../../core/workbook/address";
import { strings } from "../strings";
import { reportStrings } from "./report-strings";
import { useReportStyles } from "./report.styles";

/** As many characters as a cell of Excel holds. */
const LONGEST = 32_767;

interface SectionEditorProps {
  readonly title: string;
  readonly texts: readonly Material[];
  /** Resolves with whether they were kept; then the editor closes. */
  readonly onSave: (drafts: readonly MaterialDraft[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One field a row of 文字材料, so that what others wrote in the rows beside it is never touched. */
export function SectionEditor({ title, texts, onSave, onClose }: SectionEditorProps) {
  const styles = useReportStyles();
  const [drafts, setDrafts] = useState<readonly MaterialDraft[]>(() =>
    texts.length > 0 ? texts.map(({ at, text }) => ({ at, text })) : [{ text: "" }],
  );
  const change = (index: number, text: string): void =>
    setDrafts(drafts.map((draft, each) => (each === index ? { ...draft, text } : draft)));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onSave(drafts)) onClose();
  };
  return (
    <form
      className={styles.editor}
      aria-label={reportStrings.editOf(title)}
      onSubmit={(event) => void submit(event)}
    >
      {drafts.map(({ at, text }, index) => (
        <Field key={index} label={labelOf(index + 1, at)}>
          <Textarea
            autoFocus={index === 0}
            resize="vertical"
            rows={4}
            value={text}
            maxLength={LONGEST}
            onChange={(_, { value }) => change(index, value)}
          />
        </Field>
      ))}
      <Text size={200}>{reportStrings.editHint}</Text>
      <div className={styles.tools}>
        <Button size="small" appearance="primary" type="submit">
          {reportStrings.save}
        </Button>
        <Button size="small" onClick={() => setDrafts([...drafts, { text: "" }])}>
          {reportStrings.addParagraph}
        </Button>
        <Button size="small" onClick={onClose}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}

function labelOf(ordinal: number, at: MaterialDraft["at"]): string {
  return at
    ? reportStrings.paragraph(ordinal, formatAddress(at.row, at.column))
    : reportStrings.newParagraph(ordinal);
}
