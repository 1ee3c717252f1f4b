import { FluentProvider, Text } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useIntroStyles } from "./pane/intro.styles";
import { strings } from "./strings";
import { THEMES, type ThemeSource } from "./theme";

interface MessagePageProps {
  readonly theme: ThemeSource;
  readonly message: string;
}

/** One sentence and nothing else: how a command ended, or why there is no pane here. */
export function MessagePage({ theme, message }: MessagePageProps) {
  const styles = useIntroStyles();
  const scheme = useSyncExternalStore(theme.subscribe, theme.current);
  return (
    <FluentProvider theme={THEMES[scheme]}>
      <main className={styles.intro}>
        <Text as="h1" size={400} weight="semibold" className={styles.title}>
          {strings.product}
        </Text>
        <Text className={styles.message}>{message}</Text>
      </main>
    </FluentProvider>
  );
}
