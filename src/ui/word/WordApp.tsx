import { FluentProvider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ReadFile } from "../../app/ports";
import type { WordDocument } from "../../app/word-document";
import { useAppStyles } from "../app.styles";
import { THEMES, type ThemeSource } from "../theme";
import { WordPane } from "./WordPane";

interface WordAppProps {
  readonly host: WordDocument;
  readonly theme: ThemeSource;
  /** Reads the workbook that the user picks; the page never sends it anywhere. */
  readonly readFile: ReadFile;
}

/** The pane in Word: same kit, same words, another document. */
export function WordApp({ host, theme, readFile }: WordAppProps) {
  const styles = useAppStyles();
  const scheme = useSyncExternalStore(theme.subscribe, theme.current);
  return (
    <FluentProvider theme={THEMES[scheme]} className={styles.root}>
      <WordPane host={host} readFile={readFile} />
    </FluentProvider>
  );
}
