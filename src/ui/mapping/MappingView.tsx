import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { carryAnswer } from "../../core/recognition/carry-answer";
import { mappingOfProposal } from "../../core/recognition/mapping-of-proposal";
import type { Mapping } from "../../core/recognition/mapping";
import type { Proposal } from "../../core/recognition/proposal";
import type { PaneActions } from "../pane/use-pane";
import { BlockCard } from "./BlockCard";
import { CertainFindings } from "./CertainFindings";
import { withBlock } from "./edit-mapping";
import { mappingStrings as strings } from "./mapping-strings";
import { useMappingStyles } from "./mapping.styles";
import { QuestionCard } from "./QuestionCard";

interface MappingViewProps {
  readonly proposal: Proposal | undefined;
  /** What the workbook was read by, or is proposed to be. */
  readonly mapping: Mapping;
  /** The run waits for answers. */
  readonly isAsking: boolean;
  /** What does not wait for them. */
  readonly certain?: CheckedWorkbook | undefined;
  readonly actions: PaneActions;
}

/** What was understood of the headers: questions first, then every column with the evidence for it, to be corrected. */
export function MappingView({ proposal, mapping: given, isAsking, certain, actions }: MappingViewProps) {
  const styles = useMappingStyles();
  const [mapping, setMapping] = useState(given);
  const [answers, setAnswers] = useState<ReadonlyMap<number, number>>(new Map());
  const [fault, setFault] = useState("");
  const questions = (isAsking && proposal?.questions) || [];
  const answer = (question: number, choice: number): void => {
    const proposed = mappingOfProposal(proposal!);
    const chosen = (index: number | undefined): Mapping =>
      (index !== undefined && questions[question]!.choices[index]!.mapping) || proposed;
    const withdrawn = carryAnswer(chosen(answers.get(question)), proposed, mapping);
    setMapping(carryAnswer(proposed, chosen(choice), withdrawn));
    setAnswers(new Map(answers).set(question, choice));
    setFault("");
  };
  const apply = (): void => {
    const open = questions.length - answers.size;
    if (open > 0) setFault(strings.unanswered(open));
    else void actions.readAs(mapping);
  };
  return (
    <section className={styles.view} aria-labelledby="mapping-title">
      <Subtitle2 as="h2" id="mapping-title" className={styles.heading}>
        {isAsking ? strings.asked : strings.title}
      </Subtitle2>
      <Text className={styles.wrapped}>{isAsking ? strings.askedLead : strings.lead}</Text>
      {questions.map((question, index) => (
        <QuestionCard
          key={question.text}
          question={question}
          heading={strings.question(index + 1, questions.length)}
          answer={answers.get(index)}
          onAnswer={(choice) => answer(index, choice)}
          reveal={actions.reveal}
        />
      ))}
      {certain && <CertainFindings checked={certain} reveal={actions.reveal} />}
      {proposal?.remarks.map((remark) => (
        <Text key={remark} size={200} className={styles.remark}>
          {remark}
        </Text>
      ))}
      {mapping.blocks.map((block, index) => (
        <BlockCard
          key={`${block.sheet} ${index}`}
          block={block}
          proposed={proposal?.blocks[index]}
          onChange={(changed) => (setFault(""), setMapping(withBlock(mapping, index, changed)))}
          onFault={setFault}
          pick={actions.pick}
          reveal={actions.reveal}
        />
      ))}
      <div role="alert" className={styles.fault}>
        {fault}
      </div>
      <Button appearance="primary" onClick={apply}>
        {strings.apply}
      </Button>
    </section>
  );
}
