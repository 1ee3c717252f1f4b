import { Button, Field, Textarea } from "@fluentui/react-components";
import { reportStrings } from "./report-strings";
import { useReportStyles } from "./report.styles";

/** The last way to the clipboard: the text, selected, for the user's own Ctrl+C. */
export function TextToCopy({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const styles = useReportStyles();
  return (
    <div className={styles.editor}>
      <Field label={reportStrings.copyBox}>
        <Textarea
          key={text}
          autoFocus
          readOnly
          rows={8}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </Field>
      <Button size="small" onClick={onClose}>
        {reportStrings.closeBox}
      </Button>
    </div>
  );
}
