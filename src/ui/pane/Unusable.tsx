import { Subtitle2, Text } from "@fluentui/react-components";
import { strings } from "../strings";
import { mappingInUse } from "../mapping/mapping-actions";
import { MappingView } from "../mapping/MappingView";
import { useIntroStyles } from "./intro.styles";
import { NumberedSteps } from "./NumberedSteps";
import type { Outcome, PaneState } from "./pane-state";
import type { PaneActions } from "./use-pane";

interface UnusableProps {
  readonly outcome: Extract<Outcome, { kind: "unusable" }>;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** What the headers leave open is asked; where nothing was recognised, how to define names. */
export function Unusable({ outcome, state, actions }: UnusableProps) {
  const mapping = mappingInUse(state);
  if (!outcome.proposal || !mapping || mapping.blocks.length === 0)
    return <HowToName message={outcome.message} end={strings.unusable.end} />;
  const key = JSON.stringify(outcome.proposal.questions.map(({ text }) => text));
  return (
    <MappingView
      key={key}
      proposal={outcome.proposal}
      mapping={mapping}
      isAsking
      certain={outcome.certain}
      actions={actions}
    />
  );
}

interface HowToNameProps {
  readonly message: string;
  /** What to do once the names are there. */
  readonly end: string;
}

/** Names are missing: which ones, and how to define a name. */
export function HowToName({ message, end }: HowToNameProps) {
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
      <NumberedSteps steps={[...howSteps, end]} />
      <Text size={200} className={styles.privacy}>
        {optional}
      </Text>
    </section>
  );
}
