import { Subtitle2, Text } from "@fluentui/react-components";
import { strings } from "../strings";
import { useIntroStyles } from "./intro.styles";

/** Names are missing: which ones, and how to define a name. */
export function Unusable({ message }: { readonly message: string }) {
  const styles = useIntroStyles();
  const { title, how, howSteps, optional } = strings.unusable;
  return (
    <section className={styles.intro} role="alert">
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text className={styles.message}>{message}</Text>
      <Text as="h3" weight="semibold" className={styles.title}>
        {how}
      </Text>
      <ol className={styles.steps}>
        {howSteps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.privacy}>
        {optional}
      </Text>
    </section>
  );
}
