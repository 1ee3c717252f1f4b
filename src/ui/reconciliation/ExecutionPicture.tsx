import { Text, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { strings } from "../strings";
import { executionBars } from "./execution-bars";
import { useReconciliationStyles } from "./reconciliation.styles";

const WIDTH = 1000;
const HEIGHT = 40;

/** One bar a project: the full-year budget as the frame, the execution as the filling. */
export function ExecutionPicture({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useReconciliationStyles();
  const { bars, leftOut } = useMemo(() => executionBars(checked), [checked]);
  if (bars.length === 0) return null;
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
