import { Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { openFindings } from "../../app/open-findings";
import type { CellRef } from "../../core/workbook/cell";
import { CellLink } from "../CellLink";
import { mappingStrings as strings } from "./mapping-strings";
import { useMappingStyles } from "./mapping.styles";

interface CertainFindingsProps {
  readonly checked: CheckedWorkbook;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** More of them wait until the questions are answered. */
const MOST_SHOWN = 50;

/** What is wrong in the tables however the questions are answered, so that nobody has to wait for it. */
export function CertainFindings({ checked, reveal }: CertainFindingsProps) {
  const styles = useMappingStyles();
  const findings = openFindings(checked);
  if (findings.length === 0) return null;
  return (
    <details className={styles.certain} open={findings.length <= 3}>
      <summary className={styles.certainTitle}>{strings.certain(checked.result.findingCount)}</summary>
      <ul className={styles.certainList}>
        {findings.slice(0, MOST_SHOWN).map(({ id, message, at: [first] }) => (
          <li key={id}>
            <Text className={styles.wrapped}>{message}</Text>{" "}
            {first && <CellLink at={first} reveal={reveal} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
