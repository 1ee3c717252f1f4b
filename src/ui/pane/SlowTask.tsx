import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { strings } from "../strings";
import { useSlowTaskStyles } from "./slow-task.styles";

/** Before that a line that comes and goes would only flicker. */
const SLOW_AFTER = 800;
/** Then the host may be waiting for the user. */
const HINT_AFTER = 3000;

interface SlowTaskProps {
  /** What goes on, such as 正在标记单元格… */
  readonly label: string;
  /** What the host may be waiting for. */
  readonly hint?: string | undefined;
  /** Absent where the task writes and must be waited for. */
  readonly onCancel: (() => void) | undefined;
}

/** What is going on, a way out where there is one, and after a while what may be in the way. */
export function SlowTask({ label, hint, onCancel }: SlowTaskProps) {
  const styles = useSlowTaskStyles();
  const isSlow = useElapsed(label, SLOW_AFTER);
  const isVerySlow = useElapsed(label, HINT_AFTER);
  if (!isSlow) return null;
  return (
    <div className={styles.row}>
      <Text>
        {label}
        {isVerySlow && hint !== undefined && (
          <Text block size={200}>
            {hint}
          </Text>
        )}
      </Text>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      )}
    </div>
  );
}

/** Whether this long has gone by since the task began. */
function useElapsed(label: string, delay: number): boolean {
  const [elapsed, setElapsed] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(label), delay);
    return () => clearTimeout(timer);
  }, [label, delay]);
  return elapsed === label;
}
