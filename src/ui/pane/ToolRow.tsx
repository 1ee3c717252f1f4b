import { Button, Switch } from "@fluentui/react-components";
import { reportStrings } from "../report/report-strings";
import { strings } from "../strings";
import { useCheckedStyles } from "./checked-view.styles";
import type { UndoStep } from "./pane-state";
import type { Watch } from "./use-watch";

interface ToolRowProps {
  readonly watch: Watch | undefined;
  readonly undo: (() => Promise<void>) | undefined;
  /** What was written last. */
  readonly last: UndoStep | undefined;
}

export function ToolRow({ watch, undo, last }: ToolRowProps) {
  const styles = useCheckedStyles();
  if (!watch && !undo) return null;
  return (
    <>
      {watch && (
        <Switch
          className={styles.watch}
          label={strings.watch.label}
          title={strings.watch.hint}
          checked={watch.isOn}
          onChange={(_, { checked }) => watch.turn(checked)}
        />
      )}
      {undo && last && (
        <Button size="small" appearance="subtle" onClick={() => void undo()}>
          {"texts" in last ? reportStrings.undoText(last.title) : strings.undoRepair(last.address)}
        </Button>
      )}
    </>
  );
}
