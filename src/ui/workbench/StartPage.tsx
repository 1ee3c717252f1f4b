import { Button, Spinner, Text } from "@fluentui/react-components";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface StartPageProps {
  /** Name of the file that is being read. */
  readonly reading: string | undefined;
  /** Name of the file that an earlier visit kept in this browser. */
  readonly kept: string | undefined;
  readonly onPick: () => void;
  readonly onSample: () => void;
  readonly onResume: () => void;
  readonly onDrop: () => void;
}

/** The page before a workbook is open. */
export function StartPage({ reading, kept, onPick, onSample, onResume, onDrop }: StartPageProps) {
  const styles = useWorkbenchStyles();
  return (
    <main className={styles.start}>
      <h1 className={styles.title}>{strings.tagline}</h1>
      <div className={styles.dropZone}>
        {reading === undefined ? (
          <>
            <Text size={400}>{strings.drop}</Text>
            <div className={styles.buttons}>
              <Button appearance="primary" size="large" onClick={onPick}>
                {strings.open}
              </Button>
              <Button size="large" onClick={onSample}>
                {strings.sample}
              </Button>
            </div>
            {kept !== undefined && (
              <div className={styles.buttons}>
                <Button onClick={onResume}>{strings.resume(kept)}</Button>
                <Button appearance="subtle" onClick={onDrop}>
                  {strings.dropLocal}
                </Button>
              </div>
            )}
            <Text className={styles.quiet}>{strings.kinds}</Text>
          </>
        ) : (
          <Spinner size="large" label={strings.reading(reading)} labelPosition="below" />
        )}
      </div>
      <ul className={styles.features}>
        {strings.features.map(([title, text]) => (
          <li key={title}>
            <span className={styles.featureTitle}>{title}</span>
            <Text className={styles.quiet}>{text}</Text>
          </li>
        ))}
      </ul>
      <Text className={styles.quiet}>{strings.privacy}</Text>
    </main>
  );
}
