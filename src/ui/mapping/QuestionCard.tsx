import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useId } from "react";
import type { Question } from "../../core/recognition/proposal";
import type { CellRef } from "../../core/workbook/cell";
import { CellLink } from "../CellLink";
import { mappingStrings as strings } from "./mapping-strings";
import { useMappingStyles } from "./mapping.styles";

interface QuestionCardProps {
  readonly question: Question;
  readonly heading: string;
  /** Index of the choice that was made. */
  readonly answer: number | undefined;
  readonly onAnswer: (choice: number) => void;
  readonly reveal: ((at: CellRef) => Promise<void>) | undefined;
}

/** What the headers leave open: nothing is taken for granted, the accountant decides. */
export function QuestionCard({ question, heading, answer, onAnswer, reveal }: QuestionCardProps) {
  const styles = useMappingStyles();
  const text = useId();
  return (
    <section className={styles.question}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <Text id={text} className={styles.wrapped}>
        {question.text}。 {question.at && <CellLink at={question.at} reveal={reveal} />}
      </Text>
      <RadioGroup
        aria-labelledby={text}
        value={answer === undefined ? "" : String(answer)}
        onChange={(_, { value }) => onAnswer(Number(value))}
      >
        {question.choices.map(({ label, mapping }, index) => (
          <Radio key={label} value={String(index)} label={mapping ? label : strings.noneOfThese} />
        ))}
      </RadioGroup>
    </section>
  );
}
