import { Button } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { openFindings } from "../../app/open-findings";
import { strings } from "../strings";
import type { PaneState } from "./pane-state";
import type { PaneActions } from "./use-pane";
import { useWriteBarStyles } from "./write-bar.styles";

interface WriteBarProps {
  readonly checked: CheckedWorkbook;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Everything that writes into the workbook stands here, so that nothing is written by surprise. */
export function WriteBar({ checked, state, actions }: WriteBarProps) {
  const styles = useWriteBarStyles();
  const { mark, clear } = actions;
  const report = checked.figures ? undefined : actions.report;
  const isBusy = state.task !== undefined;
  const hasFindings = openFindings(checked).length > 0;
  if (!mark && !clear && !report) return null;
  return (
    <footer className={styles.bar}>
      {mark && (
        <Button
          size="small"
          title={strings.marks.hint}
          disabledFocusable={isBusy || !hasFindings}
          onClick={() => void mark()}
        >
          {strings.marks.mark}
        </Button>
      )}
      {clear && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void clear()}>
          {strings.marks.clear}
        </Button>
      )}
      {report && (
        <Button
          size="small"
          title={strings.report.writeHint}
          disabledFocusable={isBusy}
          onClick={() => void report()}
        >
          {strings.report.write}
        </Button>
      )}
    </footer>
  );
}
