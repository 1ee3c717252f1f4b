import { Button, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { basisLine } from "../../core/report/basis-line";
import type { SettingsChoice } from "../../core/ledger/settings";
import type { CellRef } from "../../core/workbook/cell";
import { CellLink } from "../CellLink";
import { DownIcon, UpIcon } from "../icons";
import { strings } from "../strings";
import { basisTerms } from "./basis-terms";
import { useHeaderStyles } from "./header.styles";
import { SettingsForm } from "./SettingsForm";

interface BasisLineProps {
  readonly checked: CheckedWorkbook | undefined;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
  /** Absent where the workbook cannot keep settings. */
  readonly save: ((choice: SettingsChoice) => void) | undefined;
}

/** The line of 口径; a click tells what each word means, where it comes from, and how to change it. */
export function BasisLine({ checked, reveal, save }: BasisLineProps) {
  const styles = useHeaderStyles();
  const details = useId();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen && checked !== undefined;
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={styles.basis}
        disabledFocusable={!checked}
        aria-expanded={isShown}
        aria-controls={isShown ? details : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.basisLabel}>{strings.basis.label}</span>
        <span className={styles.basisText}>
          {checked ? basisLine(checked.ledger.heading, checked.result.bases) : strings.basis.unknown}
        </span>
        {checked && (isShown ? <UpIcon /> : <DownIcon />)}
      </Button>
      {isShown && (
        <div
          id={details}
          className={styles.details}
          role="region"
          aria-label={strings.basis.label}
          tabIndex={0}
        >
          <dl className={styles.terms}>
            {basisTerms(checked).map(({ term, meaning, origin, at }) => (
              <div key={term}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.meaning}>
                  {meaning}
                  <span className={styles.origin}>
                    {origin} {at && <CellLink at={at} reveal={reveal} />}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          {save ? (
            <SettingsForm key={settingsKey(checked)} checked={checked} save={save} reveal={reveal} />
          ) : (
            <Text size={200}>{strings.basis.change}</Text>
          )}
        </div>
      )}
    </>
  );
}

/** A form begins anew when other settings stand in the workbook. */
function settingsKey({ ledger: { workbook } }: CheckedWorkbook): string {
  return JSON.stringify([workbook.fileName, workbook.memory?.settings]);
}
