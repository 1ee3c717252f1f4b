import { Button, FluentProvider, Switch } from "@fluentui/react-components";
import { useCallback, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import type { OpenBook, Workbench } from "../../app/workbench";
import { NoticeBar } from "../pane/NoticeBar";
import { noticeOfError } from "../pane/notice-of-error";
import type { Notice } from "../pane/notice";
import { THEMES, type ThemeSource } from "../theme";
import { BookView } from "./BookView";
import { StartPage } from "./StartPage";
import { TopBar } from "./TopBar";
import { useLocalCopy } from "./use-local-copy";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface WorkbenchAppProps {
  readonly workbench: Workbench;
  readonly theme: ThemeSource;
  readonly sample: () => Promise<NamedBytes>;
}

/** Not by a class: menus that hang beside the page would get it too. */
const FULL_HEIGHT = { height: "100%" };

/** The whole page: nothing open yet, or a workbook with the pane beside it. */
export function WorkbenchApp({ workbench, theme, sample }: WorkbenchAppProps) {
  const styles = useWorkbenchStyles();
  const scheme = useSyncExternalStore(theme.subscribe, theme.current);
  const [book, setBook] = useState<OpenBook>();
  const [reading, setReading] = useState<string>();
  const [notice, setNotice] = useState<Notice>();
  const [isDropping, setDropping] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useRef(false);

  const fail = useCallback((error: unknown) => setNotice(noticeOfError(error)), []);
  const local = useLocalCopy(book, setNotice, fail);
  /** A file that cannot be opened leaves what is open as it is. */
  const open = async (name: string, read: () => Promise<NamedBytes>): Promise<void> => {
    if (isBusy.current || (book?.current().isUnsaved && !confirm(strings.leave))) return;
    isBusy.current = true;
    setReading(name);
    setNotice(undefined);
    try {
      const opened = await workbench.open(await read());
      book?.close();
      setBook(opened);
    } catch (error) {
      fail(error);
    } finally {
      isBusy.current = false;
      setReading(undefined);
    }
  };
  const openFile = (file: File | undefined): void => {
    if (file)
      void open(file.name, async () => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }));
  };
  const pick = (): void => input.current?.click();
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(event.type === "dragover" && event.dataTransfer.types.includes("Files"));
    if (event.type === "drop") openFile(event.dataTransfer.files[0]);
  };
  const notices = notice && (
    <div className={styles.notices} role="status">
      <NoticeBar notice={notice} onUndo={undefined} onClose={() => setNotice(undefined)} />
    </div>
  );
  return (
    <FluentProvider theme={THEMES[scheme]} style={FULL_HEIGHT}>
      <div className={styles.page} onDragOver={onDrag} onDragLeave={onDrag} onDrop={onDrag}>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings.file}
          accept=".xlsx,.xlsm,.xls,.csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = ""; // so that the same file, saved anew, can be opened again
            openFile(file);
          }}
        />
        {!book && <TopBar />}
        {!book && notices}
        {book ? (
          <BookView
            key={keyOf(book)}
            workbench={workbench}
            book={book}
            theme={theme}
            notices={notices}
            tell={setNotice}
            fail={fail}
            opening={
              <>
                <Switch
                  label={strings.local}
                  title={strings.localHint}
                  checked={local.isOn}
                  onChange={(_, { checked }) => local.turn(checked)}
                />
                <Button disabledFocusable={reading !== undefined} onClick={pick}>
                  {reading === undefined ? strings.openOther : strings.reading(reading)}
                </Button>
              </>
            }
          />
        ) : (
          <StartPage
            reading={reading}
            kept={local.kept?.name}
            onPick={pick}
            onSample={() => void open("", sample)}
            onResume={() => void open(local.kept!.name, async () => local.kept!)}
            onDrop={() => local.turn(false)}
          />
        )}
        {isDropping && <div className={styles.dropping}>{strings.dropHere}</div>}
      </div>
    </FluentProvider>
  );
}

const keys = new WeakMap<OpenBook, number>();
let count = 0;

/** Another file is another view, even under the same name. */
function keyOf(book: OpenBook): number {
  const key = keys.get(book) ?? ++count;
  keys.set(book, key);
  return key;
}
