import { MessageBar, MessageBarBody, Subtitle2, Text } from "@fluentui/react-components";
import type { DocumentContent } from "../../app/word-document";
import { readTag } from "../../core/report/control-tags";
import { useIntroStyles } from "../pane/intro.styles";
import { NumberedSteps } from "../pane/NumberedSteps";
import { localTime } from "./local-time";
import { wordStrings as strings } from "./word-strings";

/** Before a workbook is picked: what the pane does, and what the document already holds of ours. */
export function WordIntro({ document }: { readonly document: DocumentContent | undefined }) {
  const styles = useIntroStyles();
  const { title, steps, privacy } = strings.intro;
  const figures = document?.controls.filter(({ tag }) => readTag(tag)?.kind === "figure").length ?? 0;
  const memory = document?.memory;
  return (
    <>
      {(figures > 0 || memory) && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.message}>
            {memory && strings.remembered(memory.workbook, localTime(memory.readAt))}
            {figures > 0 && strings.found(figures)}
          </MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.intro}>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <NumberedSteps steps={steps} />
        <Text size={200} className={styles.privacy}>
          {privacy}
        </Text>
      </section>
    </>
  );
}
