import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureConflict, RefreshPlan } from "../../core/report/refresh-plan";
import { TargetIcon } from "../icons";
import { ChangeList } from "./ChangeList";
import { PlanPart } from "./PlanPart";
import { refreshStrings as strings } from "./refresh-strings";
import { useRefreshStyles } from "./refresh.styles";

interface PlanViewProps {
  readonly plan: RefreshPlan;
  /** Shows a control in the document, by its index in the plan; absent where there is none to show. */
  readonly reveal: ((index: number) => void) | undefined;
  /** What a person may decide about a figure that was overtyped. */
  readonly decide: (conflict: FigureConflict) => ReactNode;
}

/** What a refresh leaves to people, then what it will change. */
export function PlanView({ plan, reveal, decide }: PlanViewProps) {
  const styles = useRefreshStyles();
  const { changes, charts, conflicts, staleWords, gone } = plan;
  return (
    <>
      {conflicts.length > 0 && (
        <PlanPart title={strings.conflicts} count={conflicts.length}>
          {conflicts.map((conflict) => (
            <li key={conflict.index} className={styles.conflict}>
              <span className={styles.what}>{conflict.what}</span>
              <dl className={styles.terms}>
                <div>
                  <dt className={styles.term}>{strings.inText}</dt>
                  <dd className={styles.meaning}>{conflict.found || strings.empty}</dd>
                </div>
                <div>
                  <dt className={styles.term}>{strings.inBook}</dt>
                  <dd className={styles.meaning}>{conflict.expected}</dd>
                </div>
              </dl>
              <div className={styles.buttons}>{decide(conflict)}</div>
            </li>
          ))}
        </PlanPart>
      )}
      {staleWords.length > 0 && (
        <PlanPart title={strings.stale} count={staleWords.length}>
          {staleWords.map((sentence) => (
            <li key={sentence} className={styles.sentence}>
              {sentence}
            </li>
          ))}
        </PlanPart>
      )}
      <ChangeList changes={changes} reveal={reveal} />
      {charts.length > 0 && (
        <PlanPart title={strings.charts} count={charts.length}>
          {charts.map(({ index, chart }) => (
            <li key={index} className={styles.row}>
              {chart.title}
            </li>
          ))}
        </PlanPart>
      )}
      {gone.length > 0 && (
        <PlanPart title={strings.gone} count={gone.length}>
          {gone.map(({ index, text }) => (
            <li key={index} className={styles.row}>
              <span className={styles.words}>{text || strings.empty}</span>
              {reveal && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<TargetIcon />}
                  aria-label={strings.revealOf(text)}
                  title={strings.reveal}
                  onClick={() => reveal(index)}
                />
              )}
            </li>
          ))}
        </PlanPart>
      )}
    </>
  );
}
