import { Button, Text, mergeClasses } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import type { PaneActions } from "../pane/use-pane";
import { strings } from "../strings";
import { FilterBar } from "./FilterBar";
import { FindingCard } from "./FindingCard";
import { useFindingListStyles } from "./finding-list.styles";
import { groupLabel } from "./group-labels";
import { StepBar } from "./StepBar";
import type { FindingsView } from "./use-findings";

interface FindingListProps {
  readonly findings: FindingsView;
  readonly actions: PaneActions;
}

/** Findings by kind and project. Alt+↓ and Alt+↑ walk through them from anywhere in the list. */
export function FindingList({ findings, actions }: FindingListProps) {
  const styles = useFindingListStyles();
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1): void => {
    const finding = findings.step(by);
    if (finding)
      setTimeout(() => list.current?.querySelector<HTMLElement>("[data-selected] button")?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && findings.selected?.at[0])
      void actions.reveal?.(findings.selected.at[0]);
    else return;
    event.preventDefault();
  };
  if (findings.counts.size === 0) return <Text>{strings.findings.none}</Text>;
  return (
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      <FilterBar findings={findings} />
      <StepBar position={findings.position} total={findings.total} onStep={step} />
      {findings.total === 0 && <Text>{strings.findings.noneMatch}</Text>}
      {findings.groups.map(({ key, projects }) => (
        <section key={key} className={styles.group} aria-label={groupLabel(key)}>
          <h2 className={styles.groupTitle}>
            <span className={mergeClasses(styles.dot, styles[key])} aria-hidden="true" />
            {groupLabel(key)}
            <span className={styles.count}>{strings.findings.count(findings.counts.get(key) ?? 0)}</span>
          </h2>
          {projects.map(({ project, findings: members }) => (
            <div key={project ?? ""} className={styles.project}>
              <h3 className={styles.projectTitle}>{project ?? strings.findings.wholeBook}</h3>
              <ul className={styles.cards}>
                {members.map((finding) => (
                  <FindingCard
                    key={finding.id}
                    finding={finding}
                    groupKey={key}
                    isSelected={finding.id === findings.selected?.id}
                    onSelect={findings.select}
                    actions={actions}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {findings.hidden > 0 && (
        <Button onClick={findings.showMore}>{strings.findings.more(Math.min(100, findings.hidden))}</Button>
      )}
      {findings.unlisted > 0 && <Text>{strings.findings.unlisted(findings.unlisted)}</Text>}
    </div>
  );
}
