import type { ReportPreview } from "../../app/compose-report";
import { ReportBlockView } from "../report/ReportBlockView";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

/** The report as a page of paper, beside the pane. */
export function PreviewPage({ preview }: { readonly preview: ReportPreview }) {
  const styles = useWorkbenchStyles();
  const { left, document } = preview;
  const { attachment, title, blocks } = document;
  return (
    <div className={styles.sheetSide}>
      <div className={styles.desk} tabIndex={0} role="region" aria-label={strings.previewTitle}>
        <article className={styles.paper}>
          {attachment && <p>{attachment}</p>}
          <h2 className={styles.paperTitle}>{title}</h2>
          {blocks.map((block, index) => (
            <ReportBlockView key={index} block={block} reveal={undefined} />
          ))}
          {left > 0 && <p>{strings.previewCut(left)}</p>}
        </article>
      </div>
    </div>
  );
}
