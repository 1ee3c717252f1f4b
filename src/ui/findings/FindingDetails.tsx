import { useContext } from "react";
import type { CheckedFinding } from "../../app/check-workbook";
import { RULE_GUIDES } from "../../core/checks/rule-guide";
import type { CellRef } from "../../core/workbook/cell";
import { addressOf, CellLink } from "../CellLink";
import { strings } from "../strings";
import { causeText } from "./cause-text";
import { useFindingCardStyles } from "./finding-card.styles";
import { RuleStatements } from "./rule-statements";

interface FindingDetailsProps {
  readonly finding: CheckedFinding;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** Beyond these, cells are counted only in the sheet of findings. */
const MOST_CELLS = 12;

export function FindingDetails({ finding, reveal }: FindingDetailsProps) {
  const styles = useFindingCardStyles();
  const cause = causeText(finding);
  const statement = useContext(RuleStatements).get(finding.rule);
  const guide = RULE_GUIDES[finding.rule];
  const others = finding.at.slice(1, 1 + MOST_CELLS);
  return (
    <dl className={styles.terms}>
      {cause && (
        <div>
          <dt className={styles.term}>{strings.finding.cause}</dt>
          <dd className={styles.meaning}>{cause}</dd>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt className={styles.term}>{strings.finding.otherCells}</dt>
          <dd className={`${styles.meaning} ${styles.cells}`}>
            {others.map((at) => (
              <CellLink key={addressOf(at)} at={at} reveal={reveal} />
            ))}
          </dd>
        </div>
      )}
      {finding.alternatives.length > 0 && (
        <div>
          <dt className={styles.term}>{strings.finding.alternatives}</dt>
          <dd className={styles.meaning}>
            <ul className={styles.options}>
              {finding.alternatives.map(({ cells }) => {
                const text = strings.finding.alternative(
                  cells.map(({ at, shown }) => strings.finding.cellShould(addressOf(at), shown)),
                );
                return <li key={text}>{text}</li>;
              })}
            </ul>
            <span className={styles.source}>{strings.finding.sourceNote}</span>
          </dd>
        </div>
      )}
      {statement !== undefined && guide && (
        <div>
          <dt className={styles.term}>{strings.finding.rule}</dt>
          <dd className={styles.meaning}>
            {statement}
            <span className={styles.source}>{strings.finding.ruleSource(guide.source)}</span>
            <span className={styles.source}>{guide.remedy}</span>
          </dd>
        </div>
      )}
      {finding.verified && (
        <div>
          <dt className={styles.term}>
            {strings.finding.verifiedBy(finding.verified.checker, finding.verified.date)}
          </dt>
          <dd className={`${styles.meaning} ${styles.note}`}>{finding.verified.note}</dd>
        </div>
      )}
    </dl>
  );
}
