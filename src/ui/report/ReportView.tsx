import { Button, Spinner, Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { PaneState } from "../pane/pane-state";
import { useComputed } from "../pane/use-computed";
import type { PaneActions } from "../pane/use-pane";
import { strings } from "../strings";
import { OpenPoints } from "./OpenPoints";
import { ReportBlockView } from "./ReportBlockView";
import { useReportStyles } from "./report.styles";

interface ReportViewProps {
  readonly checked: CheckedWorkbook;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The report as it will be written, with what still keeps it from being handed in. */
export function ReportView({ checked, state, actions }: ReportViewProps) {
  const styles = useReportStyles();
  const preview = useComputed(checked, actions.preview, actions.fail);
  const { removeSheets, reveal } = actions;
  if (!preview) return <Spinner label={strings.report.composing} />;
  const { document, openPoints, left } = preview;
  return (
    <>
      <OpenPoints points={openPoints} />
      {removeSheets && state.written.sheets && (
        <Button size="small" onClick={() => void removeSheets()}>
          {strings.report.remove}
        </Button>
      )}
      <article className={styles.paper}>
        {document.attachment && <Text size={200}>{document.attachment}</Text>}
        <h2 className={styles.title}>{document.title}</h2>
        {document.blocks.map((block, index) => (
          <ReportBlockView key={index} block={block} reveal={reveal} />
        ))}
        {left > 0 && <p>{strings.report.left(left)}</p>}
      </article>
    </>
  );
}
