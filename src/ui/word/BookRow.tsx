import { Button, Text } from "@fluentui/react-components";
import { useRef } from "react";
import { localTime } from "./local-time";
import type { WordState } from "./word-state";
import { wordStrings as strings } from "./word-strings";
import type { WordActions } from "./use-word-pane";
import { useWordStyles } from "./word.styles";

/** Picks the workbook; once it is picked, tells when it was read and reads it again. */
export function BookRow({ state, actions }: { readonly state: WordState; readonly actions: WordActions }) {
  const styles = useWordStyles();
  const input = useRef<HTMLInputElement>(null);
  const { book, isLost, task } = state;
  const isBusy = task !== undefined;
  const pick = (): void => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={strings.file}
        accept=".xlsx,.xlsm,.xls,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ""; // so that the same file, saved anew, can be picked again
          if (file) actions.pick(file);
        }}
      />
      {!book || isLost ? (
        <Button
          className={styles.fill}
          appearance="primary"
          size="large"
          disabledFocusable={isBusy}
          onClick={pick}
        >
          {isLost ? strings.pickAgain : strings.pick}
        </Button>
      ) : (
        <div className={styles.book}>
          <Text size={200} className={styles.bookTime}>
            {strings.readAt(localTime(book.readAt))}
          </Text>
          <Button
            size="small"
            title={strings.readAgainHint}
            disabledFocusable={isBusy}
            onClick={actions.readAgain}
          >
            {strings.readAgain}
          </Button>
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={pick}>
            {strings.pickOther}
          </Button>
        </div>
      )}
    </>
  );
}
