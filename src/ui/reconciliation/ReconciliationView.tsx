import { Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { ReconciliationRate } from "../../core/checks/reconciliation";
import { formatFigure, formatRate } from "../../core/numbers/format-amount";
import type { PaneActions } from "../pane/use-pane";
import { strings } from "../strings";
import { ExecutionPicture } from "./ExecutionPicture";
import { LineRows } from "./LineRows";
import { useReconciliationStyles } from "./reconciliation.styles";
import { SplitTable } from "./SplitTable";

interface ReconciliationViewProps {
  readonly checked: CheckedWorkbook;
  readonly actions: PaneActions;
}

/** 预算与支出调节表, the rates that follow from it, and a picture of execution by project. */
export function ReconciliationView({ checked, actions }: ReconciliationViewProps) {
  const styles = useReconciliationStyles();
  const { lines, rates, splits } = checked.reconciliation;
  const { heading } = checked.ledger;
  if (lines.length === 0) return <Text>{strings.reconciliation.empty}</Text>;
  return (
    <>
      <section className={styles.section}>
        <div className={styles.head}>
          <h2 className={styles.title}>{strings.reconciliation.title}</h2>
          <Text size={200} className={styles.unit}>
            {strings.reconciliation.unit(heading.unit)}
          </Text>
        </div>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.label}>
                {strings.reconciliation.line}
              </th>
              <th scope="col" className={styles.figure}>
                {strings.reconciliation.projects}
              </th>
              <th scope="col" className={styles.figure}>
                {strings.reconciliation.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <LineRows key={`${index} ${line.label}`} line={line} reveal={actions.reveal} />
            ))}
          </tbody>
        </table>
        {rates.map((rate) => (
          <RateLine key={`${rate.population} ${rate.label}`} rate={rate} />
        ))}
      </section>
      {splits.map((split) => (
        <SplitTable key={split.by} split={split} />
      ))}
      <ExecutionPicture checked={checked} actions={actions} />
    </>
  );
}

function RateLine({ rate }: { readonly rate: ReconciliationRate }) {
  const styles = useReconciliationStyles();
  const value = rate.value ? formatRate(rate.value) : strings.reconciliation.notFormed;
  return (
    <p className={styles.rate}>
      <span className={styles.rateValue}>{strings.reconciliation.share(rate.label, value)}</span>
      <Text size={200} className={styles.unit}>
        {strings.reconciliation.quotient(formatFigure(rate.execution), formatFigure(rate.denominator))}
      </Text>
      {!rate.samePopulation && <Text size={200}>{strings.reconciliation.otherPopulation}</Text>}
    </p>
  );
}
