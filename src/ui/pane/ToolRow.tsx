import { Button, Switch } from "@fluentui/react-components";
import { strings } from "../strings";
import { useCheckedStyles } from "./checked-view.styles";
import type { Watch } from "./use-watch";

interface ToolRowProps {
  readonly watch: Watch | undefined;
  readonly undo: (() => Promise<void>) | undefined;
  /** The cell of the newest repair. */
  readonly address: string | undefined;
}

export function ToolRow({ watch, undo, address }: ToolRowProps) {
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
      {undo && address && (
        <Button size="small" appearance="subtle" onClick={() => void undo()}>
          {strings.undoRepair(address)}
        </Button>
      )}
    </>
  );
}
