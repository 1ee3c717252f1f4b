import { Button, Text } from "@fluentui/react-components";
import type { PaneActions } from "../pane/use-pane";
import { ChartsBox, type ChartsChoice } from "./ChartsBox";
import { reportStrings } from "./report-strings";
import { useReportStyles } from "./report.styles";

interface ReportToolsProps {
  readonly actions: PaneActions;
  readonly isBusy: boolean;
  /** How many points stand against the 报送版. */
  readonly open: number;
  /** Absent where the report has nothing to draw. */
  readonly charts: ChartsChoice | undefined;
  readonly showText: (text: string | undefined) => void;
}

/** Where the report can go from the pane. */
export function ReportTools({ actions, isBusy, open, charts, showText }: ReportToolsProps) {
  const styles = useReportStyles();
  const { copyReport, saveReport, finalReport } = actions;
  const isUnfinished = open > 0;
  const look = { charts: charts?.isOn === true };
  return (
    <section aria-label={reportStrings.tools} className={styles.toolBox}>
      <div className={styles.tools}>
        {copyReport && (
          <Button
            size="small"
            title={reportStrings.copyHint}
            disabledFocusable={isBusy}
            onClick={() => void copyReport().then(showText)}
          >
            {reportStrings.copy}
          </Button>
        )}
        {saveReport && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void saveReport("working", look)}>
            {reportStrings.working}
          </Button>
        )}
        {saveReport && (
          <Button
            size="small"
            disabledFocusable={isBusy || isUnfinished}
            onClick={() => void saveReport("final", look)}
          >
            {reportStrings.final}
          </Button>
        )}
        {saveReport && charts && <ChartsBox choice={charts} isBusy={isBusy} />}
        {finalReport && (
          <Button size="small" disabledFocusable={isBusy || isUnfinished} onClick={() => void finalReport()}>
            {reportStrings.finalSheet}
          </Button>
        )}
      </div>
      {isUnfinished && (saveReport ?? finalReport) && <Text size={200}>{reportStrings.notFinal(open)}</Text>}
    </section>
  );
}
