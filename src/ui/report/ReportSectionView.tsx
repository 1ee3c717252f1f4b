import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Material } from "../../core/ledger/ledger";
import { linesOf } from "../../core/report/plain-text";
import { blocksHtml } from "../../core/report/report-html";
import type { PaneActions } from "../pane/use-pane";
import { ReportBlockView } from "./ReportBlockView";
import type { ReportPart } from "./report-parts";
import { reportStrings } from "./report-strings";
import { SectionEditor } from "./SectionEditor";
import { useReportStyles } from "./report.styles";

interface ReportSectionViewProps {
  readonly part: ReportPart;
  /** What 文字材料 holds for it. */
  readonly texts: readonly Material[];
  readonly actions: PaneActions;
  readonly showText: (text: string | undefined) => void;
}

/** A section as it will be written, with what may be done with it. */
export function ReportSectionView({ part, texts, actions, showText }: ReportSectionViewProps) {
  const styles = useReportStyles();
  const [isOpen, setOpen] = useState(false);
  const { section, blocks, takesTexts } = part;
  const { copyText, writeTexts, reveal } = actions;
  const copy = async (title: string): Promise<void> => {
    const text = { html: blocksHtml(blocks), plain: blocks.flatMap(linesOf).join("\n") };
    showText(await copyText!(text, reportStrings.sectionCopied(title)));
  };
  return (
    <>
      {blocks.map((block, index) => (
        <ReportBlockView key={index} block={block} reveal={reveal} />
      ))}
      {section && takesTexts && !isOpen && (
        <div className={styles.sectionTools}>
          {writeTexts && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={reportStrings.editOf(section.title)}
              onClick={() => setOpen(true)}
            >
              {reportStrings.edit}
            </Button>
          )}
          {copyText && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={reportStrings.copyOf(section.title)}
              onClick={() => void copy(section.title)}
            >
              {reportStrings.copySection}
            </Button>
          )}
        </div>
      )}
      {section && isOpen && writeTexts && (
        <SectionEditor
          title={section.title}
          texts={texts}
          onSave={(drafts) => writeTexts(section, drafts)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
