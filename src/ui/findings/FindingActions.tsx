import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedFinding } from "../../app/check-workbook";
import { TargetIcon } from "../icons";
import type { PaneActions } from "../pane/use-pane";
import { strings } from "../strings";
import { AcceptForm } from "./AcceptForm";
import { useFindingCardStyles } from "./finding-card.styles";

interface FindingActionsProps {
  readonly finding: CheckedFinding;
  readonly actions: PaneActions;
}

/** 定位, 按算式更正 where a derived cell may be corrected, 已核实 where the workbook can keep the note. */
export function FindingActions({ finding, actions }: FindingActionsProps) {
  const styles = useFindingCardStyles();
  const [isAccepting, setAccepting] = useState(false);
  const { reveal, repair, accept, withdraw } = actions;
  const [place] = finding.at;
  if (isAccepting && accept)
    return <AcceptForm onCancel={() => setAccepting(false)} onSave={(note) => void accept(finding, note)} />;
  return (
    <div className={styles.actions}>
      {reveal && place && (
        <Button size="small" icon={<TargetIcon />} onClick={() => void reveal(place)}>
          {strings.finding.reveal}
        </Button>
      )}
      {repair &&
        !finding.verified &&
        finding.repairs.map((change) => (
          <Button
            key={JSON.stringify(change)}
            size="small"
            appearance="primary"
            onClick={() => void repair(change)}
          >
            {strings.finding.repairTo(change.cells.map(({ shown }) => shown).join("、"))}
          </Button>
        ))}
      {accept && !finding.verified && (
        <Button size="small" onClick={() => setAccepting(true)}>
          {strings.finding.accept}
        </Button>
      )}
      {withdraw && finding.verified && (
        <Button size="small" onClick={() => void withdraw(finding)}>
          {strings.finding.withdraw}
        </Button>
      )}
    </div>
  );
}
