import { Button, Text } from "@fluentui/react-components";
import type { RefreshPlan } from "../../core/report/refresh-plan";
import { PlanView } from "../refresh/PlanView";
import { RefreshLine } from "../refresh/RefreshLine";
import { refreshStrings } from "../refresh/refresh-strings";
import type { WordActions } from "./use-word-pane";
import { wordStrings as strings } from "./word-strings";
import { useWordStyles } from "./word.styles";

interface RefreshViewProps {
  readonly plan: RefreshPlan;
  readonly isBusy: boolean;
  readonly actions: WordActions;
  readonly toInsert: () => void;
}

/** 更新: what will be replaced, before it is. The button that does it stands at the foot of the pane. */
export function RefreshView({ plan, isBusy, actions, toInsert }: RefreshViewProps) {
  const styles = useWordStyles();
  if (plan.figures === 0)
    return (
      <section className={styles.card}>
        <Text weight="semibold">{refreshStrings.none}</Text>
        <Text>{strings.refresh.empty}</Text>
        <Button className={styles.start} onClick={toInsert}>
          {strings.refresh.toInsert}
        </Button>
      </section>
    );
  return (
    <div className={styles.stack}>
      <RefreshLine plan={plan} />
      <PlanView
        plan={plan}
        reveal={actions.reveal}
        decide={(conflict) => (
          <>
            <Button size="small" disabledFocusable={isBusy} onClick={() => actions.take(conflict)}>
              {strings.refresh.take}
            </Button>
            <Button
              size="small"
              title={strings.refresh.keepHint}
              disabledFocusable={isBusy}
              onClick={() => actions.keep(conflict)}
            >
              {strings.refresh.keep}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={refreshStrings.revealOf(conflict.what)}
              onClick={() => actions.reveal(conflict.index)}
            >
              {refreshStrings.reveal}
            </Button>
          </>
        )}
      />
    </div>
  );
}
