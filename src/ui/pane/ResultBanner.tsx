import { Text, mergeClasses } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { openFindings } from "../../app/open-findings";
import { resultLine } from "../../app/result-line";
import { uncheckedRules } from "../../app/unchecked-rules";
import { TickIcon } from "../icons";
import { strings } from "../strings";
import { useCheckedStyles } from "./checked-view.styles";

/** The one line that tells the outcome, the same words as on every other surface. */
export function ResultBanner({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useCheckedStyles();
  const hasMismatch = openFindings(checked).some(({ kind }) => kind === "mismatch");
  // Where no ledger was found, that its tables add up is no sign that the budget is in order.
  const isClean = !hasMismatch && !checked.figures;
  const unchecked = uncheckedRules(checked);
  return (
    <div
      role="status"
      className={mergeClasses(styles.banner, hasMismatch && styles.mismatch, isClean && styles.clean)}
    >
      {isClean && (
        <span className={styles.bannerIcon}>
          <TickIcon />
        </span>
      )}
      <Text className={styles.bannerText} weight="semibold">
        {resultLine(checked)}
        {!hasMismatch && unchecked.length > 0 && (
          <Text block size={200}>
            {strings.clean.partial}
          </Text>
        )}
        {unchecked.length > 0 && (
          <details className={styles.unchecked}>
            <summary>{strings.unchecked.which}</summary>
            <ul>
              {unchecked.map(({ statement, count }) => (
                <li key={statement}>{strings.unchecked.rule(count, statement)}</li>
              ))}
            </ul>
          </details>
        )}
      </Text>
    </div>
  );
}
