import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { OpenBook, Workbench } from "../../app/workbench";
import { App } from "../App";
import { CommandRelay } from "../command-relay";
import { marksBySheet, type SheetMarks } from "../grid/sheet-marks";
import type { Outcome } from "../pane/pane-state";
import type { Notice } from "../pane/notice";
import { useComputed } from "../pane/use-computed";
import type { ThemeSource } from "../theme";
import { DownloadMenu } from "./DownloadMenu";
import { PreviewPage } from "./PreviewPage";
import { RefreshDocument } from "./RefreshDocument";
import { SheetSide } from "./SheetSide";
import { TopBar } from "./TopBar";
import { giveAsItStands, useDownloads } from "./use-downloads";
import { useReportLook } from "./use-report-look";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface BookViewProps {
  readonly workbench: Workbench;
  readonly book: OpenBook;
  readonly theme: ThemeSource;
  /** The buttons that open another file. */
  readonly opening: ReactNode;
  readonly notices: ReactNode;
  readonly tell: (notice: Notice) => void;
  readonly fail: (error: unknown) => void;
}

const NO_MARKS: ReadonlyMap<string, SheetMarks> = new Map();

/** An open workbook with the pane beside it; it is checked at once. */
export function BookView({ workbench, book, theme, opening, notices, tell, fail }: BookViewProps) {
  const styles = useWorkbenchStyles();
  const state = useSyncExternalStore(book.subscribe, book.current);
  const [relay] = useState(() => new CommandRelay());
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const [isPreview, setPreview] = useState(false);
  const checked = outcome.kind === "checked" ? outcome.checked : undefined;
  const reported = checked?.figures ? undefined : checked;
  const previewOf = async (of: CheckedWorkbook | undefined) => of && book.host.checker?.preview(of);
  const marks = useMemo(() => (checked ? marksBySheet(checked.findings) : NO_MARKS), [checked]);
  const downloads = useDownloads(book, checked, relay);
  const look = useReportLook(book);
  const [isWanted, setWanted] = useState(false);
  const preview = useComputed(isWanted ? reported : undefined, previewOf, fail);
  useEffect(() => void relay.run("check"), [relay]);
  useEffect(() => {
    if (state.remarks.length > 0) tell({ intent: "info", text: state.remarks.join("") });
  }, [state.remarks, tell]);
  useEffect(() => setPreview(false), [state.pointed]);
  useEffect(() => {
    if (!state.isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = ""; // what older browsers ask for
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [state.isUnsaved]);
  const run = useCallback(
    (work: () => Promise<string>) => {
      tell({ intent: "info", text: strings.preparing });
      work().then((name) => tell({ intent: "success", text: strings.downloaded(name) }), fail);
    },
    [tell, fail],
  );
  const takeTemplate = (file: File): void => {
    tell({ intent: "info", text: strings.tryingTemplate });
    look.take(file).then(() => tell({ intent: "success", text: strings.templateTaken(file.name) }), fail);
  };
  const isDrawn = isPreview && preview;
  return (
    <>
      <TopBar fileName={state.workbook.fileName} isUnsaved={state.isUnsaved}>
        {state.undoable > 0 && (
          <Button appearance="subtle" onClick={() => void book.typing?.undo().catch(fail)}>
            {strings.undoEdit}
          </Button>
        )}
        {opening}
        {reported && (
          <Button aria-pressed={isPreview} onClick={() => (setWanted(true), setPreview(!isPreview))}>
            {isPreview ? strings.backToSheet : strings.preview}
          </Button>
        )}
        {!downloads && state.isUnsaved && (
          <Button appearance="primary" onClick={() => run(() => giveAsItStands(book))}>
            {strings.downloadAsItStands}
          </Button>
        )}
        {reported && <RefreshDocument book={book} run={run} fail={fail} />}
        {downloads && (
          <DownloadMenu
            downloads={downloads}
            report={preview}
            look={look}
            run={run}
            onOpen={() => setWanted(true)}
            onTemplate={takeTemplate}
          />
        )}
      </TopBar>
      {notices}
      <div className={styles.work}>
        {isDrawn ? (
          <PreviewPage preview={preview} />
        ) : (
          <SheetSide book={book} state={state} marks={marks} fail={fail} />
        )}
        <div className={styles.pane}>
          <App
            host={book.host}
            theme={theme}
            relay={relay}
            readFile={workbench.readFile}
            onOutcome={setOutcome}
          />
        </div>
      </div>
    </>
  );
}
