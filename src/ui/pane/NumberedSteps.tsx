import { Text } from "@fluentui/react-components";
import { useIntroStyles } from "./intro.styles";

/** Steps to follow in order. */
export function NumberedSteps({ steps }: { readonly steps: readonly string[] }) {
  const styles = useIntroStyles();
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} className={styles.step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <Text>{step}</Text>
        </li>
      ))}
    </ol>
  );
}
