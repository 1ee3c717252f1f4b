import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { strings } from "../strings";
import type { Task } from "./pane-state";
import { useSlowTaskStyles } from "./slow-task.styles";

/** Before that a line that comes and goes would only flicker. */
const SLOW_AFTER = 800;
/** Then the host may be waiting for the user. */
const HINT_AFTER = 3000;

/** These only read, or stop before they write: the others must be waited for. */
const CANCELLABLE: readonly Task[] = ["check", "against", "mark", "report"];

interface SlowTaskProps {
  readonly task: Task;
  /** What the host may be waiting for. */
  readonly hint: string | undefined;
  readonly onCancel: () => void;
}

/** What is going on, a way out where there is one, and after a while what may be in the way. */
export function SlowTask({ task, hint, onCancel }: SlowTaskProps) {
  const styles = useSlowTaskStyles();
  const isSlow = useElapsed(task, SLOW_AFTER);
  const isVerySlow = useElapsed(task, HINT_AFTER);
  if (!isSlow) return null;
  return (
    <div className={styles.row}>
      <Text>
        {strings.tasks[task]}
        {isVerySlow && hint !== undefined && (
          <Text block size={200}>
            {hint}
          </Text>
        )}
      </Text>
      {CANCELLABLE.includes(task) && (
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      )}
    </div>
  );
}

/** Whether this long has gone by since the task began. */
function useElapsed(task: Task, delay: number): boolean {
  const [elapsed, setElapsed] = useState<Task>();
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(task), delay);
    return () => clearTimeout(timer);
  }, [task, delay]);
  return elapsed === task;
}
