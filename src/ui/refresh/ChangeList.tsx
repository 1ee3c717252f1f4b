import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FigureChange } from "../../core/report/refresh-plan";
import { addressOf } from "../CellLink";
import { TargetIcon } from "../icons";
import { groupChanges } from "./group-changes";
import { PlanPart } from "./PlanPart";
import { refreshStrings as strings } from "./refresh-strings";
import { useRefreshStyles } from "./refresh.styles";

/** Enough to read through; the others are counted until they are asked for. */
const STEP = 50;

interface ChangeListProps {
  readonly changes: readonly FigureChange[];
  /** Shows a control in the document; absent where there is none to show. */
  readonly reveal: ((index: number) => void) | undefined;
}

/** Old → new of every figure that will be replaced, with the cell that the new one comes from. */
export function ChangeList({ changes, reveal }: ChangeListProps) {
  const styles = useRefreshStyles();
  const [shown, setShown] = useState(STEP);
  const groups = useMemo(() => groupChanges(changes), [changes]);
  if (groups.length === 0) return null;
  const left = groups.length - shown;
  return (
    <PlanPart title={strings.changes} count={changes.length}>
      {groups.slice(0, shown).map(({ what, before, after, from, indexes }) => (
        <li key={indexes[0]} className={styles.row}>
          <div className={styles.words}>
            <span className={styles.what}>{what}</span>
            <span className={styles.figures}>
              <del className={styles.before}>{before || strings.empty}</del>
              <span aria-hidden="true">→</span>
              <ins className={styles.after} style={{ textDecoration: "none" }}>
                {after}
              </ins>
              <span className={styles.cell}>
                {[
                  ...(indexes.length > 1 ? [strings.places(indexes.length)] : []),
                  ...from.slice(0, 1).map(addressOf),
                ].join(" · ")}
              </span>
            </span>
          </div>
          {reveal && (
            <Button
              size="small"
              appearance="subtle"
              icon={<TargetIcon />}
              aria-label={strings.revealOf(what)}
              title={strings.reveal}
              onClick={() => reveal(indexes[0]!)}
            />
          )}
        </li>
      ))}
      {left > 0 && (
        <li className={styles.row}>
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            {strings.moreChanges(Math.min(left, STEP))}
          </Button>
        </li>
      )}
    </PlanPart>
  );
}
