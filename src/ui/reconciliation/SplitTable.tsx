import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { BridgeOfGroup, ReconciliationSplit } from "../../core/checks/reconciliation-table";
import { formatFigure, formatRate } from "../../core/numbers/format-amount";
import { DownIcon, UpIcon } from "../icons";
import { strings } from "../strings";
import { useReconciliationStyles } from "./reconciliation.styles";

interface SplitTableProps {
  readonly split: ReconciliationSplit;
}

/** The bridge by one dimension: what each group could spend, spent and has left; a click opens the rest of it. */
export function SplitTable({ split }: SplitTableProps) {
  const styles = useReconciliationStyles();
  const { by, groups, total } = split;
  const texts = strings.reconciliation;
  return (
    <section className={styles.section} aria-label={texts.by(by)}>
      <h2 className={styles.title}>{texts.by(by)}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.label}>
              {by}
            </th>
            {[texts.fullYear, texts.spent, texts.left].map((header) => (
              <th key={header} scope="col" className={styles.figure}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRows key={group.label} group={group} />
          ))}
          <GroupRows group={total} isTotal />
        </tbody>
      </table>
    </section>
  );
}

interface GroupRowsProps {
  readonly group: BridgeOfGroup;
  readonly isTotal?: boolean;
}

function GroupRows({ group, isTotal = false }: GroupRowsProps) {
  const styles = useReconciliationStyles();
  const [isOpen, setOpen] = useState(false);
  const { label, projects, amounts, rate } = group;
  const texts = strings.reconciliation;
  const details = texts.bridge.flatMap(([figure, word]) =>
    amounts[figure].isZero() ? [] : [{ word, figure: formatFigure(amounts[figure]) }],
  );
  return (
    <>
      <tr className={mergeClasses(styles.row, isTotal && styles.result)}>
        <th scope="row" className={styles.label}>
          <button
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <span>{label}</span>
            {isOpen ? <UpIcon /> : <DownIcon />}
          </button>
        </th>
        <td className={styles.figure}>{formatFigure(amounts.fullYear)}</td>
        <td className={styles.figure}>{formatFigure(amounts.execution)}</td>
        <td className={styles.figure}>{formatFigure(amounts.balance)}</td>
      </tr>
      {isOpen && (
        <>
          <tr className={styles.item}>
            <td colSpan={4} className={styles.itemName}>
              {texts.ofGroup(projects, rate ? formatRate(rate) : texts.notFormed)}
            </td>
          </tr>
          {details.map(({ word, figure }) => (
            <tr key={word} className={styles.item}>
              <td colSpan={3} className={styles.itemName}>
                {word}
              </td>
              <td className={styles.figure}>{figure}</td>
            </tr>
          ))}
        </>
      )}
    </>
  );
}
