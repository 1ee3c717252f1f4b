import {
  chartTag,
  chartTitle,
  figureTag,
  figureTitle,
  sectionTag,
  sectionTitle,
} from "../../../core/report/control-tags";
import type { ReportFigure } from "../../../core/report/report-document";
import type { ReportSection } from "../../../core/report/report-sections";
import type { TableChart } from "../../../core/report/table-chart";
import { escapeAttribute } from "../xml-text";

/**
 * Puts content controls (w:sdt) around figures, charts and sections, or around nothing in a 报送版. Rich text, because the
 * oldest supported Word lists no others; ids count up, so that the same report gives the same bytes.
 */
export class Controls {
  /** last: the highest id that the document around them has already. */
  constructor(
    private readonly wanted: boolean,
    private last = 0,
  ) {}

  figure(figure: ReportFigure, runs: string): string {
    return this.wanted ? this.control(figureTag(figure), figureTitle(figure), runs) : runs;
  }

  chart(chart: TableChart, paragraph: string): string {
    return this.wanted ? this.control(chartTag(chart), chartTitle(chart), paragraph) : paragraph;
  }

  section(section: ReportSection, blocks: string): string {
    return this.wanted ? this.control(sectionTag(section), sectionTitle(section), blocks) : blocks;
  }

  private control(tag: string, title: string, content: string): string {
    return (
      `<w:sdt><w:sdtPr><w:alias w:val="${escapeAttribute(title)}"/><w:tag w:val="${escapeAttribute(tag)}"/>` +
      `<w:id w:val="${++this.last}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    );
  }
}
