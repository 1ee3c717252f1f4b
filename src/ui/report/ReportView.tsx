import { Button, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { PaneState } from "../pane/pane-state";
import { useComputed } from "../pane/use-computed";
import type { PaneActions } from "../pane/use-pane";
import { strings } from "../strings";
import type { ChartsChoice } from "./ChartsBox";
import { OpenPoints } from "./OpenPoints";
import { partsOf, textsOf } from "./report-parts";
import { ReportSectionView } from "./ReportSectionView";
import { ReportTools } from "./ReportTools";
import { useReportStyles } from "./report.styles";
import { TextToCopy } from "./TextToCopy";

interface ReportViewProps {
  readonly checked: CheckedWorkbook;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly charts: ChartsChoice;
}

/** The report as it will be written, with what still keeps it from being handed in and the ways out of the pane. */
export function ReportView({ checked, state, actions, charts }: ReportViewProps) {
  const styles = useReportStyles();
  const computed = useComputed(checked, actions.preview, actions.fail);
  // What was shown stays until the new report is there, so that nobody loses their place.
  const [former, setFormer] = useState(computed);
  useEffect(() => {
    if (computed) setFormer(computed);
  }, [computed]);
  const preview = computed ?? former;
  const [toCopy, setToCopy] = useState<string>();
  const { removeSheets } = actions;
  if (!preview) return <Spinner label={strings.report.composing} />;
  const { document, openPoints, hints, left } = preview;
  return (
    <>
      <OpenPoints points={openPoints} />
      <ReportTools
        actions={actions}
        isBusy={state.task !== undefined}
        open={openPoints.length}
        charts={preview.offersCharts ? charts : undefined}
        showText={setToCopy}
      />
      {toCopy !== undefined && <TextToCopy text={toCopy} onClose={() => setToCopy(undefined)} />}
      {removeSheets && state.written.sheets && (
        <Button size="small" onClick={() => void removeSheets()}>
          {strings.report.remove}
        </Button>
      )}
      {hints.length > 0 && (
        <section aria-label={strings.report.hints}>
          <Text size={200} weight="semibold">
            {strings.report.hints}
          </Text>
          <ul className={styles.hints}>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </section>
      )}
      <article className={styles.paper}>
        {document.attachment && <Text size={200}>{document.attachment}</Text>}
        <h2 className={styles.title}>{document.title}</h2>
        {partsOf(document.blocks).map((part, index) => (
          <ReportSectionView
            key={part.section?.key ?? index}
            part={part}
            texts={part.section ? textsOf(checked.ledger.materials, part.section.key) : []}
            actions={actions}
            showText={setToCopy}
          />
        ))}
        {left > 0 && <p>{strings.report.left(left)}</p>}
      </article>
    </>
  );
}
