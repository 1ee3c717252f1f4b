import { Text, mergeClasses } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { strings } from "../strings";
import type { PaneActions } from "../pane/use-pane";
import { useComputed } from "../pane/use-computed";
import { useReconciliationStyles } from "./reconciliation.styles";

const WIDTH = 1000;
const HEIGHT = 40;

interface ExecutionPictureProps {
  readonly checked: CheckedWorkbook;
  readonly actions: Pick<PaneActions, "bars" | "fail">;
}

/** One bar a project: the full-year budget as the frame, the execution as the filling. */
export function ExecutionPicture({ checked, actions }: ExecutionPictureProps) {
  const styles = useReconciliationStyles();
  const picture = useComputed(checked, actions.bars, actions.fail);
  if (!picture || picture.bars.length === 0) return null;
  const { bars, leftOut } = picture;
  const texts = strings.reconciliation;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{texts.picture}</h2>
      <div className={styles.legend} aria-hidden="true">
        <span>
          <span className={mergeClasses(styles.swatch, styles.swatchExecution)} />
          {texts.legendExecution}
        </span>
        <span>
          <span className={mergeClasses(styles.swatch, styles.swatchBudget)} />
          {texts.legendBudget}
        </span>
        {bars.some(({ isOver }) => isOver) && (
          <span>
            <span className={mergeClasses(styles.swatch, styles.swatchOver)} />
            {texts.over}
          </span>
        )}
      </div>
      <ul className={styles.bars}>
        {bars.map((bar, index) => (
          <li key={`${index} ${bar.name}`} title={bar.name}>
            <span className={styles.barHead}>
              <span className={styles.barName}>{bar.name}</span>
              <span className={styles.barRate}>{bar.rate ?? "—"}</span>
            </span>
            <svg
              className={styles.bar}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={texts.pictureOf(
                bar.name,
                bar.execution,
                bar.budget,
                bar.rate ? `，${bar.rate}` : "",
              )}
            >
              <rect
                className={styles.budget}
                width={bar.budgetLength * WIDTH}
                height={HEIGHT}
                vectorEffect="non-scaling-stroke"
              />
              <rect
                className={bar.isOver ? styles.over : styles.execution}
                y={HEIGHT / 8}
                width={bar.executionLength * WIDTH}
                height={(HEIGHT * 3) / 4}
              />
            </svg>
          </li>
        ))}
      </ul>
      {leftOut > 0 && <Text size={200}>{texts.smaller(leftOut)}</Text>}
    </section>
  );
}
