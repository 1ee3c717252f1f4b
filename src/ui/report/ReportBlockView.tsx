import { mergeClasses } from "@fluentui/react-components";
import type { ReportBlock, ReportRun, ReportTable } from "../../core/report/report-document";
import type { CellRef } from "../../core/workbook/cell";
import { addressOf } from "../CellLink";
import { strings } from "../strings";
import { useReportStyles } from "./report.styles";

type Reveal = ((at: CellRef) => Promise<void>) | undefined;

export function ReportBlockView({ block, reveal }: { readonly block: ReportBlock; readonly reveal: Reveal }) {
  const styles = useReportStyles();
  switch (block.kind) {
    case "heading":
      return block.level < 3 ? (
        <h3 className={styles.heading}>{block.text}</h3>
      ) : (
        <h4 className={styles.heading}>{block.text}</h4>
      );
    case "paragraph":
      return (
        <p className={mergeClasses(styles.paragraph, block.align && styles[block.align])}>
          <Runs runs={block.runs} reveal={reveal} />
        </p>
      );
    case "table":
      return <TableView table={block} reveal={reveal} />;
  }
}

function TableView({ table, reveal }: { readonly table: ReportTable; readonly reveal: Reveal }) {
  const styles = useReportStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <strong>
          {table.form && `${table.form.number}　`}
          {table.caption}
          {table.form?.subtitle}
        </strong>
        {table.unitNote && <span>{table.unitNote}</span>}
      </figcaption>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={table.caption}>
        <table className={styles.table}>
          {table.header.length > 0 && (
            <thead>
              <tr>
                {table.header.map((text, column) => (
                  <th key={column} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {table.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map(({ runs, align, bold, across, down }, column) => (
                  <td
                    key={column}
                    colSpan={across}
                    rowSpan={down}
                    className={mergeClasses(styles[align], bold && styles.bold)}
                  >
                    <Runs runs={runs} reveal={reveal} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.footnote && <p className={styles.footnote}>{table.footnote}</p>}
    </figure>
  );
}

function Runs({ runs, reveal }: { readonly runs: readonly ReportRun[]; readonly reveal: Reveal }) {
  return runs.map((run, index) => <Run key={index} run={run} reveal={reveal} />);
}

function Run({ run, reveal }: { readonly run: ReportRun; readonly reveal: Reveal }) {
  const styles = useReportStyles();
  switch (run.kind) {
    case "text":
      return run.text;
    case "placeholder":
      return <mark className={styles.placeholder}>{run.text}</mark>;
    case "figure": {
      const [first] = run.from;
      if (!first || !reveal) return run.text;
      return (
        <button
          type="button"
          className={styles.link}
          title={strings.report.cellOf(addressOf(first))}
          onClick={() => void reveal(first)}
        >
          {run.text}
        </button>
      );
    }
  }
}
