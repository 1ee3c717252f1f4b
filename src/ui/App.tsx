import { FluentProvider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useAppStyles } from "./app.styles";
import type { Host, ReadFile, WriteReport } from "../app/ports";
import type { CommandRelay } from "./command-relay";
import { Pane } from "./pane/Pane";
import type { Outcome } from "./pane/pane-state";
import { THEMES, type ThemeSource } from "./theme";

interface AppProps {
  readonly host: Host;
  readonly theme: ThemeSource;
  /** Ribbon commands reach the pane through it. */
  readonly relay: CommandRelay;
  /** Reads a system's export, where the page can; without it there is nothing to compare with. */
  readonly readFile?: ReadFile;
  /** Writes the report as a .docx, where the page is to offer it. */
  readonly writeReport?: WriteReport;
  /** Told of every outcome, for a page that shows more than the pane. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

export function App({ host, theme, relay, readFile, writeReport, onOutcome }: AppProps) {
  const styles = useAppStyles();
  const scheme = useSyncExternalStore(theme.subscribe, theme.current);
  return (
    <FluentProvider theme={THEMES[scheme]} className={styles.root}>
      <Pane host={host} relay={relay} readFile={readFile} writeReport={writeReport} onOutcome={onOutcome} />
    </FluentProvider>
  );
}
