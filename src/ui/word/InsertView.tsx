import { Button, SearchBox, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { DocumentContent } from "../../app/word-document";
import { readTag } from "../../core/report/control-tags";
import { runsOf, type ReportDocument, type ReportFigure } from "../../core/report/report-document";
import { reportSections, type ReportSection } from "../../core/report/report-sections";
import { SearchIcon } from "../icons";
import { ChartsBox, type ChartsChoice } from "../report/ChartsBox";
import { SectionCard } from "./SectionCard";
import { figureName, type WordActions } from "./use-word-pane";
import { wordStrings as strings } from "./word-strings";
import { useWordStyles } from "./word.styles";

interface InsertViewProps {
  readonly report: ReportDocument;
  readonly document: DocumentContent;
  /** Absent where the report has nothing to draw. */
  readonly charts: ChartsChoice | undefined;
  readonly isBusy: boolean;
  readonly actions: WordActions;
}

/** A section with the figures of it that a person looks for. */
interface ListedSection {
  readonly section: ReportSection;
  readonly figures: readonly ReportFigure[];
}

/** 插入: the whole report, a section, or a figure. */
export function InsertView({ report, document, charts, isBusy, actions }: InsertViewProps) {
  const styles = useWordStyles();
  const [sought, setSought] = useState("");
  const sections = useMemo(() => reportSections(report).map(withFigures), [report]);
  const present = useMemo(() => sectionsIn(document), [document]);
  const listed = sought.trim() === "" ? sections : sections.map((each) => found(each, sought)).filter(hasAny);
  return (
    <div className={styles.stack}>
      <section className={styles.card}>
        <h2 className={styles.cardTitle}>{strings.insert.whole}</h2>
        <Text size={200} className={styles.hint}>
          {strings.insert.wholeHint}
        </Text>
        {charts && <ChartsBox choice={charts} isBusy={isBusy} />}
        <Button
          className={styles.start}
          disabledFocusable={isBusy}
          onClick={() => actions.openReport("working", { charts: charts?.isOn === true })}
        >
          {strings.insert.openWorking}
        </Button>
      </section>
      <h2 className={styles.cardTitle}>{strings.insert.sections}</h2>
      <Text size={200} className={styles.hint}>
        {strings.insert.hint}
      </Text>
      <SearchBox
        size="small"
        style={{ maxWidth: "none" }}
        contentBefore={<SearchIcon />}
        aria-label={strings.insert.search}
        placeholder={strings.insert.search}
        value={sought}
        onChange={(_, { value }) => setSought(value)}
      />
      {listed.length === 0 && <Text role="status">{strings.insert.nothing}</Text>}
      <ul className={styles.sections}>
        {listed.map(({ section, figures }) => (
          <SectionCard
            key={`${section.key} ${sought.trim() !== ""}`}
            section={section}
            figures={figures}
            isPresent={present.has(section.key)}
            isOpenAtFirst={sought.trim() !== ""}
            isBusy={isBusy}
            actions={actions}
          />
        ))}
      </ul>
    </div>
  );
}

/** Each figure once, wherever it stands in the section. */
function withFigures(section: ReportSection): ListedSection {
  const figures = new Map<string, ReportFigure>();
  for (const run of section.blocks.flatMap(runsOf)) if (run.kind === "figure") figures.set(run.key, run);
  return { section, figures: [...figures.values()] };
}

function found({ section, figures }: ListedSection, sought: string): ListedSection {
  const words = sought.trim().toLowerCase();
  return {
    section,
    figures: figures.filter((figure) => `${figureName(figure)} ${figure.text}`.toLowerCase().includes(words)),
  };
}

function hasAny({ figures }: ListedSection): boolean {
  return figures.length > 0;
}

function sectionsIn({ controls }: DocumentContent): ReadonlySet<string> {
  return new Set(
    controls.flatMap(({ tag }) => {
      const own = readTag(tag);
      return own?.kind === "section" ? [own.key] : [];
    }),
  );
}
