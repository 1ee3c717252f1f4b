import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { strings } from "../strings";
import type { Task } from "./pane-state";
import { useSlowTaskStyles } from "./slow-task.styles";

/** Before that a line that comes and goes would only flicker. */
const SLOW_AFTER = 800;

/** These only read, or stop before they write: the others must be waited for. */
const CANCELLABLE: readonly Task[] = ["check", "mark", "report"];

export function SlowTask({ task, onCancel }: { readonly task: Task; readonly onCancel: () => void }) {
  const styles = useSlowTaskStyles();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, [task]);
  if (!isSlow) return null;
  return (
    <div className={styles.row}>
      <Text>{strings.tasks[task]}</Text>
      {CANCELLABLE.includes(task) && (
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      )}
    </div>
  );
}
