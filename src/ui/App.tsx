import { FluentProvider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useAppStyles } from "./app.styles";
import type { Host } from "../app/ports";
import type { CommandRelay } from "./command-relay";
import { Pane } from "./pane/Pane";
import { THEMES, type ThemeSource } from "./theme";

interface AppProps {
  readonly host: Host;
  readonly theme: ThemeSource;
  /** Ribbon commands reach the pane through it. */
  readonly relay: CommandRelay;
}

export function App({ host, theme, relay }: AppProps) {
  const styles = useAppStyles();
  const scheme = useSyncExternalStore(theme.subscribe, theme.current);
  return (
    <FluentProvider theme={THEMES[scheme]} className={styles.root}>
      <Pane host={host} relay={relay} />
    </FluentProvider>
  );
}
