import { Button, Text } from "@fluentui/react-components";
import { DownIcon, UpIcon } from "../icons";
import { strings } from "../strings";
import { useFilterBarStyles } from "./filter-bar.styles";

interface StepBarProps {
  readonly position: number;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
}

export function StepBar({ position, total, onStep }: StepBarProps) {
  const styles = useFilterBarStyles();
  if (total === 0) return null;
  return (
    <div className={styles.steps}>
      <Text size={200} className={styles.position} aria-live="polite">
        {position > 0 ? strings.findings.position(position, total) : strings.findings.count(total)}
      </Text>
      <span>
        <Button
          size="small"
          appearance="subtle"
          icon={<UpIcon />}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => onStep(-1)}
        >
          {strings.findings.previous}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DownIcon />}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => onStep(1)}
        >
          {strings.findings.next}
        </Button>
      </span>
    </div>
  );
}
