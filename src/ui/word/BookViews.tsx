import { Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { useCheckedStyles } from "../pane/checked-view.styles";
import { offersCharts } from "../../core/report/report-document";
import { ResultBanner } from "../pane/ResultBanner";
import { useChartsChoice } from "../report/ChartsBox";
import { HandInView } from "./HandInView";
import { InsertView } from "./InsertView";
import { RefreshView } from "./RefreshView";
import type { WordPaneModel } from "./use-word-pane";
import { wordStrings as strings } from "./word-strings";

export type BookViewName = "refresh" | "insert" | "handIn";

export function useBookView(): [BookViewName, (view: BookViewName) => void] {
  return useState<BookViewName>("refresh");
}

interface BookViewsProps {
  readonly model: WordPaneModel;
  readonly view: BookViewName;
  readonly setView: (view: BookViewName) => void;
}

/** What can be done with the document once a workbook is read: refresh, insert, hand in. */
export function BookViews({ model, view, setView }: BookViewsProps) {
  const styles = useCheckedStyles();
  const { state, actions, plan } = model;
  const choice = useChartsChoice();
  const { book, document, task } = state;
  if (!plan || !document || book?.outcome.kind !== "checked") return null;
  const { checked, report } = book.outcome;
  const isBusy = task !== undefined;
  const charts = offersCharts(report.document) ? choice : undefined;
  return (
    <>
      <ResultBanner checked={checked} />
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={strings.tabs.label}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as BookViewName)}
      >
        {(["refresh", "insert", "handIn"] as const).map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`}>
            {strings.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`} className={styles.panel}>
        {view === "refresh" && (
          <RefreshView plan={plan} isBusy={isBusy} actions={actions} toInsert={() => setView("insert")} />
        )}
        {view === "insert" && (
          <InsertView
            report={report.document}
            document={document}
            charts={charts}
            isBusy={isBusy}
            actions={actions}
          />
        )}
        {view === "handIn" && (
          <HandInView
            openPoints={report.openPoints}
            document={document}
            elsewhere={state.elsewhere}
            plan={plan}
            charts={charts}
            isBusy={isBusy}
            actions={actions}
          />
        )}
      </div>
    </>
  );
}
