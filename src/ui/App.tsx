import { FluentProvider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useAppStyles } from "./app.styles";
import type { Host, ReadFile } from "../app/ports";
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
  /** Told of every outcome, for a page that shows more than the pane. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

export function App({ host, theme, relay, readFile, onOutcome }: AppProps) {
  const styles = useAppStyles();
  const scheme = useSyncExternalStore(theme.subscribe, theme.current);
  return (
    <FluentProvider theme={THEMES[scheme]} className={styles.root}>
      <Pane host={host} relay={relay} readFile={readFile} onOutcome={onOutcome} />
    </FluentProvider>
  );
}
