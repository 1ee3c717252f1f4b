import { Tab, TabList, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { FindingList } from "../findings/FindingList";
import { RuleStatements } from "../findings/rule-statements";
import { useFindings } from "../findings/use-findings";
import { MappingRow } from "../mapping/MappingRow";
import { ReconciliationView } from "../reconciliation/ReconciliationView";
import { useChartsChoice } from "../report/ChartsBox";
import { ReportView } from "../report/ReportView";
import { strings } from "../strings";
import { AgainstRow } from "./AgainstRow";
import { useCheckedStyles } from "./checked-view.styles";
import type { PaneState } from "./pane-state";
import { ResultBanner } from "./ResultBanner";
import type { PaneActions } from "./use-pane";
import type { Watch } from "./use-watch";
import { ToolRow } from "./ToolRow";

interface CheckedViewProps {
  readonly checked: CheckedWorkbook;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly watch: Watch | undefined;
}

type View = "findings" | "reconciliation" | "report";

/** The outcome: one line that sums it up, then findings, the table of reconciliation, the report, as far as there are projects. */
export function CheckedView({ checked, state, actions, watch }: CheckedViewProps) {
  const styles = useCheckedStyles();
  const [chosen, setView] = useState<View>("findings");
  const hasProjects = checked.figures === undefined;
  const view = hasProjects ? chosen : "findings";
  const charts = useChartsChoice();
  const findings = useFindings(checked, actions);
  return (
    <>
      <ResultBanner checked={checked} />
      {checked.figures?.remarks.map((remark) => (
        <Text key={remark} size={200}>
          {remark}
        </Text>
      ))}
      <MappingRow state={state} actions={actions} />
      <div className={styles.toolbar}>
        <ToolRow watch={watch} undo={actions.undo} last={state.undo.at(-1)} />
        {actions.against && <AgainstRow comparison={checked.result.comparison} against={actions.against} />}
      </div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={strings.tabs.label}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as View)}
      >
        <Tab value="findings" id="tab-findings" aria-controls="panel-findings">
          {strings.tabs.findings(checked.result.findingCount)}
        </Tab>
        {hasProjects && (
          <Tab value="reconciliation" id="tab-reconciliation" aria-controls="panel-reconciliation">
            {strings.tabs.reconciliation}
          </Tab>
        )}
        {hasProjects && (
          <Tab value="report" id="tab-report" aria-controls="panel-report">
            {strings.tabs.report}
          </Tab>
        )}
      </TabList>
      <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`} className={styles.panel}>
        {view === "findings" && (
          <RuleStatements.Provider value={checked.result.statements}>
            <FindingList findings={findings} actions={actions} />
          </RuleStatements.Provider>
        )}
        {view === "reconciliation" && <ReconciliationView checked={checked} actions={actions} />}
        {view === "report" && (
          <ReportView checked={checked} state={state} actions={actions} charts={charts} />
        )}
      </div>
      {view === "findings" && checked.findings.length > 0 && (
        <Text size={200} className={styles.keys}>
          {strings.findings.keys}
        </Text>
      )}
    </>
  );
}
