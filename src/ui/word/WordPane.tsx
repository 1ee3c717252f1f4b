import { Button } from "@fluentui/react-components";
import type { ReadFile } from "../../app/ports";
import type { WordDocument } from "../../app/word-document";
import { Header } from "../header/Header";
import { NoticeBar } from "../pane/NoticeBar";
import { usePaneStyles } from "../pane/pane.styles";
import { SlowTask } from "../pane/SlowTask";
import { HowToName } from "../pane/Unusable";
import { BookRow } from "./BookRow";
import { BookViews, useBookView } from "./BookViews";
import { useWordPane } from "./use-word-pane";
import { WordIntro } from "./WordIntro";
import type { WordTask } from "./word-state";
import { wordStrings as strings } from "./word-strings";
import { useWordStyles } from "./word.styles";

/** These only read: the others must be waited for. */
const CANCELLABLE: readonly WordTask[] = ["look", "read"];

interface WordPaneProps {
  readonly host: WordDocument;
  readonly readFile: ReadFile;
}

export function WordPane({ host, readFile }: WordPaneProps) {
  const styles = usePaneStyles();
  const own = useWordStyles();
  const model = useWordPane(host, readFile);
  const { state, actions, plan } = model;
  const [view, setView] = useBookView();
  const { task, book, notice } = state;
  const outcome = book?.outcome;
  const checked = outcome?.kind === "checked" ? outcome.checked : undefined;
  const cancel = task && CANCELLABLE.includes(task) ? actions.cancel : undefined;
  const isWaiting = view === "refresh" && plan !== undefined && plan.changes.length > 0;
  return (
    <div
      className={styles.pane}
      aria-busy={task !== undefined}
      onKeyDown={(event) => event.key === "Escape" && cancel?.()}
    >
      <Header
        checked={checked}
        isStale={false}
        progress={task && strings.tasks[task]}
        reveal={undefined}
        save={undefined}
      />
      <main className={styles.body}>
        <BookRow state={state} actions={actions} />
        <div className={styles.notices} aria-live="polite">
          {task && <SlowTask label={strings.tasks[task]} onCancel={cancel} />}
          {notice && <NoticeBar notice={notice} onUndo={undefined} onClose={actions.dismiss} />}
        </div>
        {!book && <WordIntro document={state.document} />}
        {outcome?.kind === "unusable" && <HowToName message={outcome.message} end={strings.unusableEnd} />}
        <BookViews model={model} view={view} setView={setView} />
      </main>
      {isWaiting && (
        <footer className={own.foot}>
          <Button
            className={own.fill}
            appearance="primary"
            disabledFocusable={task !== undefined}
            onClick={actions.refresh}
          >
            {strings.refresh.button(plan.changes.length)}
          </Button>
        </footer>
      )}
    </div>
  );
}
