import { ProgressBar, Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { SettingsChoice } from "../../core/ledger/settings";
import { labelledBasis } from "../../core/report/basis-line";
import type { CellRef } from "../../core/workbook/cell";
import { strings } from "../strings";
import { BasisLine } from "./BasisLine";
import { useHeaderStyles } from "./header.styles";

interface HeaderProps {
  readonly checked: CheckedWorkbook | undefined;
  readonly isStale: boolean;
  /** What is going on, in words. */
  readonly progress: string | undefined;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
  readonly save: ((choice: SettingsChoice) => void) | undefined;
}

/** What was read, from where, and under which 口径; always in sight. */
export function Header({ checked, isStale, progress, reveal, save }: HeaderProps) {
  const styles = useHeaderStyles();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{checked ? titleOf(checked) : strings.product}</h1>
      <Text size={200} className={styles.source}>
        {checked ? sourceOf(checked) : strings.header.unread}
      </Text>
      {checked?.figures ? (
        <Text size={200} className={styles.source}>
          {labelledBasis(checked.ledger, checked.result.bases)}
        </Text>
      ) : (
        <BasisLine checked={checked} reveal={reveal} save={save} />
      )}
      {isStale && (
        <Text size={200} className={styles.stale} role="status">
          {strings.header.stale}
        </Text>
      )}
      {progress !== undefined && (
        <ProgressBar className={styles.progress} thickness="medium" aria-label={progress} />
      )}
    </header>
  );
}

function titleOf({ ledger: { heading } }: CheckedWorkbook): string {
  const bureau = heading.bureauName ?? heading.bureauShortName ?? strings.header.bureauUnknown;
  return heading.budgetYear === undefined ? bureau : `${bureau} ${strings.header.year(heading.budgetYear)}`;
}

function sourceOf({ ledger, mapping, figures }: CheckedWorkbook): string {
  const { projects, blocks, workbook, figureTables = [], accounts = [], tableArithmetic = [] } = ledger;
  const count = projects.projectCount.reduce((total, each) => total + each, 0);
  const sheets = [
    ...new Set(
      [...blocks, ...figureTables, ...accounts, ...(figures ? tableArithmetic : [])].map(
        ({ sheetName }) => sheetName,
      ),
    ),
  ];
  return [
    workbook.fileName,
    strings.header.sheets(sheets),
    figures ? "" : strings.header.projects(projects.count, count),
    strings.header.reading[mapping || figures ? "headers" : "names"],
  ]
    .filter(Boolean)
    .join(" · ");
}
