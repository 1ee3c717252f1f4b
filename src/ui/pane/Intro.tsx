import { Subtitle2, Text } from "@fluentui/react-components";
import { strings } from "../strings";
import { useIntroStyles } from "./intro.styles";
import { NumberedSteps } from "./NumberedSteps";

/** What the first click will do, before there is anything to show. */
export function Intro() {
  const styles = useIntroStyles();
  const { title, steps, privacy } = strings.intro;
  return (
    <section className={styles.intro}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <NumberedSteps steps={steps} />
      <Text size={200} className={styles.privacy}>
        {privacy}
      </Text>
    </section>
  );
}
