import { Text, mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { CheckedFinding } from "../../app/check-workbook";
import { formatAddress } from "../../core/workbook/address";
import { DownIcon, UpIcon } from "../icons";
import type { PaneActions } from "../pane/use-pane";
import { Figures } from "./Figures";
import { FindingActions } from "./FindingActions";
import { FindingDetails } from "./FindingDetails";
import { useFindingCardStyles } from "./finding-card.styles";
import type { GroupKey } from "./group-findings";

interface FindingCardProps {
  readonly finding: CheckedFinding;
  readonly groupKey: GroupKey;
  readonly isSelected: boolean;
  readonly onSelect: (id: string | undefined) => void;
  readonly actions: PaneActions;
}

/** One finding: figures and sentence always, cause, cells and actions once it is opened. */
export function FindingCard({ finding, groupKey, isSelected, onSelect, actions }: FindingCardProps) {
  const styles = useFindingCardStyles();
  const details = useId();
  const [place] = finding.at;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <li
      ref={card}
      className={mergeClasses(styles.card, styles[groupKey], isSelected && styles.selected)}
      data-finding={finding.id}
      data-selected={isSelected ? "" : undefined}
    >
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isSelected}
        aria-controls={isSelected ? details : undefined}
        onClick={() => onSelect(isSelected ? undefined : finding.id)}
      >
        <span className={styles.top}>
          {place && <span className={styles.address}>{formatAddress(place.row, place.column)}</span>}
          <Figures finding={finding} />
          <span className={styles.chevron}>{isSelected ? <UpIcon /> : <DownIcon />}</span>
        </span>
        <Text className={styles.message}>{finding.message}</Text>
      </button>
      {isSelected && (
        <div id={details} className={styles.details}>
          <FindingDetails finding={finding} reveal={actions.reveal} />
          <FindingActions finding={finding} actions={actions} />
        </div>
      )}
    </li>
  );
}
