import type { ReportDocument } from "../../core/report/report-document";
import { ReportBlockView } from "../report/ReportBlockView";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

/** What a screen can hold without stalling. */
const MOST_BLOCKS = 400;

/** The report as a page of paper, beside the pane. */
export function ReportPreview({ document }: { readonly document: ReportDocument }) {
  const styles = useWorkbenchStyles();
  const { attachment, title, blocks } = document;
  const cut = blocks.length - MOST_BLOCKS;
  return (
    <div className={styles.sheetSide}>
      <div className={styles.desk} tabIndex={0} role="region" aria-label={strings.previewTitle}>
        <article className={styles.paper}>
          {attachment && <p>{attachment}</p>}
          <h2 className={styles.paperTitle}>{title}</h2>
          {blocks.slice(0, MOST_BLOCKS).map((block, index) => (
            <ReportBlockView key={index} block={block} reveal={undefined} />
          ))}
          {cut > 0 && <p>{strings.previewCut(cut)}</p>}
        </article>
      </div>
    </div>
  );
}
