import { Subtitle2, Text } from "@fluentui/react-components";
import { strings } from "../strings";
import { useIntroStyles } from "./intro.styles";

/** What the first click will do, before there is anything to show. */
export function Intro() {
  const styles = useIntroStyles();
  const { title, steps, privacy } = strings.intro;
  return (
    <section className={styles.intro}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
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
      <Text size={200} className={styles.privacy}>
        {privacy}
      </Text>
    </section>
  );
}
