import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { ReconciliationLine } from "../../core/checks/reconciliation";
import { formatFigure } from "../../core/numbers/format-amount";
import type { CellRef } from "../../core/workbook/cell";
import { CellLink } from "../CellLink";
import { DownIcon, UpIcon } from "../icons";
import { strings } from "../strings";
import { useReconciliationStyles } from "./reconciliation.styles";

interface LineRowsProps {
  readonly line: ReconciliationLine;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** More would bury the rows below; the sheet 预算与支出调节表 and the workbook hold them. */
const MOST_ITEMS = 20;

/** A row of the table; a click opens what it is made of. */
export function LineRows({ line, reveal }: LineRowsProps) {
  const styles = useReconciliationStyles();
  const [isOpen, setOpen] = useState(false);
  const { kind, label, amount, projects, items, itemCount } = line;
  const listed = items.slice(0, MOST_ITEMS);
  const sign = strings.reconciliation.signs[kind];
  return (
    <>
      <tr className={mergeClasses(styles.row, styles[kind])}>
        <th scope="row" className={styles.label}>
          {items.length > 0 ? (
            <button
              type="button"
              className={styles.opener}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              <span>{sign + label}</span>
              {isOpen ? <UpIcon /> : <DownIcon />}
            </button>
          ) : (
            sign + label
          )}
        </th>
        <td className={styles.figure}>{projects}</td>
        <td className={styles.figure}>{formatFigure(amount)}</td>
      </tr>
      {isOpen &&
        listed.map((item, index) => (
          <tr key={`${index} ${item.project}`} className={styles.item}>
            <td colSpan={2} className={styles.itemName}>
              {item.project} {item.from[0] && <CellLink at={item.from[0]} reveal={reveal} />}
            </td>
            <td className={styles.figure}>{formatFigure(item.amount)}</td>
          </tr>
        ))}
      {isOpen && itemCount > listed.length && (
        <tr className={styles.item}>
          <td colSpan={3} className={styles.itemName}>
            {strings.reconciliation.moreItems(itemCount - listed.length)}
          </td>
        </tr>
      )}
    </>
  );
}
