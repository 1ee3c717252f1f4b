import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { strings } from "../strings";
import { useReportStyles } from "./report.styles";

/** Enough to see what kind of points they are. */
const FEW = 3;

export function OpenPoints({ points }: { readonly points: readonly string[] }) {
  const styles = useReportStyles();
  const [isWhole, setWhole] = useState(false);
  if (points.length === 0)
    return (
      <MessageBar intent="success">
        <MessageBarBody>{strings.report.ready}</MessageBarBody>
      </MessageBar>
    );
  const shown = isWhole ? points : points.slice(0, FEW);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.points}>
        <MessageBarTitle>{strings.report.open(points.length)}</MessageBarTitle>
        <ol className={styles.pointList}>
          {shown.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        {shown.length < points.length && (
          <Button size="small" onClick={() => setWhole(true)}>
            {strings.report.moreOpen(points.length - shown.length)}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
