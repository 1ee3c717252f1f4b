import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { documentPoints } from "../../app/refresh-document";
import type { DocumentContent, ElsewhereContent } from "../../app/word-document";
import type { RefreshPlan } from "../../core/report/refresh-plan";
import { ChartsBox, type ChartsChoice } from "../report/ChartsBox";
import { OpenPoints } from "../report/OpenPoints";
import type { WordActions } from "./use-word-pane";
import { wordStrings as strings } from "./word-strings";
import { useWordStyles } from "./word.styles";

interface HandInViewProps {
  /** What stands against the 报送版 in the workbook. */
  readonly openPoints: readonly string[];
  readonly document: DocumentContent;
  readonly elsewhere: ElsewhereContent | undefined;
  readonly plan: RefreshPlan;
  /** Absent where the report has nothing to draw. */
  readonly charts: ChartsChoice | undefined;
  readonly isBusy: boolean;
  readonly actions: WordActions;
}

/** 报送: what still forbids it, then the two ways: a new document from the workbook, or this one without our controls. */
export function HandInView({
  openPoints,
  document,
  elsewhere,
  plan,
  charts,
  isBusy,
  actions,
}: HandInViewProps) {
  const styles = useWordStyles();
  const [isAsked, setAsked] = useState(false);
  const ofDocument = documentPoints(document, elsewhere, plan);
  const { handIn } = strings;
  const canOpen = openPoints.length === 0;
  const canFinish = canOpen && ofDocument.length === 0;
  return (
    <div className={styles.stack}>
      <OpenPoints points={[...openPoints, ...ofDocument]} />
      <section className={styles.card}>
        <h2 className={styles.cardTitle}>{handIn.newDocument}</h2>
        <Text size={200} className={styles.hint}>
          {canOpen ? handIn.newHint : handIn.blocked}
        </Text>
        {canOpen && charts && <ChartsBox choice={charts} isBusy={isBusy} />}
        <Button
          className={styles.start}
          disabledFocusable={isBusy || !canOpen}
          onClick={() => actions.openReport("final", { charts: charts?.isOn === true })}
        >
          {strings.insert.openWorking}
        </Button>
      </section>
      {plan.figures > 0 && (
        <section className={styles.card}>
          <h2 className={styles.cardTitle}>{handIn.this}</h2>
          <Text size={200} className={styles.hint}>
            {canFinish ? handIn.thisHint : handIn.blocked}
          </Text>
          {!elsewhere && (
            <Text size={200} className={styles.hint}>
              {handIn.notSeen}
            </Text>
          )}
          {isAsked && canFinish ? (
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={isBusy}
                onClick={() => {
                  setAsked(false);
                  actions.finish();
                }}
              >
                {handIn.confirm}
              </Button>
              <Button onClick={() => setAsked(false)}>{handIn.back}</Button>
            </div>
          ) : (
            <Button
              className={styles.start}
              disabledFocusable={isBusy || !canFinish}
              onClick={() => setAsked(true)}
            >
              {handIn.this}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
