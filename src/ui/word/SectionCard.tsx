import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReportFigure } from "../../core/report/report-document";
import type { ReportSection } from "../../core/report/report-sections";
import { addressOf } from "../CellLink";
import { DownIcon, UpIcon } from "../icons";
import { figureName, type WordActions } from "./use-word-pane";
import { wordStrings as strings } from "./word-strings";
import { useWordStyles } from "./word.styles";

/** As many figures as can be looked through; more are listed when they are asked for. */
const STEP = 40;

interface SectionCardProps {
  readonly section: ReportSection;
  readonly figures: readonly ReportFigure[];
  /** It stands in the document already. */
  readonly isPresent: boolean;
  readonly isOpenAtFirst: boolean;
  readonly isBusy: boolean;
  readonly actions: WordActions;
}

/** One section to insert, with its figures one by one when it is opened. */
export function SectionCard({
  section,
  figures,
  isPresent,
  isOpenAtFirst,
  isBusy,
  actions,
}: SectionCardProps) {
  const styles = useWordStyles();
  const list = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [shown, setShown] = useState(STEP);
  const left = figures.length - shown;
  const words = (
    <span className={styles.sectionWords}>
      {section.title}
      <span className={styles.below}>
        {figures.length > 0 ? strings.insert.figures(figures.length) : strings.insert.wordsOnly}
        {isPresent && <span className={styles.present}> · {strings.insert.present}</span>}
      </span>
    </span>
  );
  return (
    <li className={styles.section}>
      <div className={styles.sectionHead}>
        {figures.length > 0 ? (
          <button
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            aria-controls={isOpen ? list : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <UpIcon /> : <DownIcon />}
            {words}
          </button>
        ) : (
          <div className={styles.closed}>{words}</div>
        )}
        <Button
          size="small"
          className={styles.insert}
          disabledFocusable={isBusy}
          aria-label={strings.insert.sectionOf(section.title)}
          onClick={() => actions.insertSection(section)}
        >
          {strings.insert.section}
        </Button>
      </div>
      {isOpen && (
        <ul id={list} className={styles.figures}>
          {figures.slice(0, shown).map((figure) => (
            <li key={figure.key}>
              <span className={styles.figureWords}>
                {figureName(figure)} <span className={styles.figure}>{figure.text}</span>
                {figure.from[0] && <span className={styles.below}>{addressOf(figure.from[0])}</span>}
              </span>
              <Button
                size="small"
                appearance="subtle"
                className={styles.insert}
                disabledFocusable={isBusy}
                aria-label={strings.insert.figureOf(figureName(figure), figure.text)}
                onClick={() => actions.insertFigure(figure)}
              >
                {strings.insert.figure}
              </Button>
            </li>
          ))}
          {left > 0 && (
            <li>
              <Button size="small" onClick={() => setShown(shown + STEP)}>
                {strings.insert.more(Math.min(left, STEP))}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
