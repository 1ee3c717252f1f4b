import type { Finding } from "../../core/checks/finding";
import { differenceOf } from "../difference";
import { strings } from "../strings";
import { useFindingCardStyles } from "./finding-card.styles";

/** Both figures and the difference, as far as the finding has them. */
export function Figures({ finding: { stated, expected } }: { readonly finding: Finding }) {
  const styles = useFindingCardStyles();
  const difference = differenceOf(stated, expected);
  const figures = [
    [strings.finding.stated, stated],
    [strings.finding.expected, expected],
    [strings.finding.difference, difference],
  ] as const;
  return (
    <span className={styles.figures}>
      {figures.map(
        ([label, figure]) =>
          figure !== undefined && (
            <span key={label}>
              <span className={styles.figureLabel}>{label}</span>
              <span className={styles.stated}>{figure}</span>
            </span>
          ),
      )}
    </span>
  );
}
