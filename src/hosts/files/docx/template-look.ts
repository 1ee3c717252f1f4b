import type { ReportBlock, ReportRun } from "../../../core/report/report-document";
import type { ReportSection } from "../../../core/report/report-sections";
import type { Controls } from "../../shared/word/controls";
import { formText } from "../../shared/word/form-text";
import { TEXT_WIDTH } from "../../shared/word/page";
import { STYLE } from "../../shared/word/styles";
import { columnWidths, tableXml } from "../../shared/word/table";
import { runsXml, textXml } from "../../shared/word/text";
import { mergeRunProperties } from "./run-properties";

/** How the paragraph of a tag looks in the template. */
export interface TagLook {
  /** The content of its w:pPr, without a section's end. */
  readonly paragraph: string;
  /** The content of the w:rPr of the run in which the tag begins. */
  readonly run: string;
  /** Twips of a line of text where the tag stands. */
  readonly width: number;
}

/** In half-points: 5号 where a table has the width it is made for, less in proportion, 6 pt at least. */
const TABLE_SIZE = { whole: 21, least: 12 } as const;

/** Lines of a table are neither indented nor spaced as the template's text is. */
const CLOSE =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>' +
  '<w:ind w:left="0" w:leftChars="0" w:right="0" w:rightChars="0" w:firstLine="0" w:firstLineChars="0"/>';

/** What our styles would say, which the template does not have: a caption stays with its table. */
const INSTEAD_OF_STYLE: Readonly<Record<string, { readonly keep: string; readonly side: string }>> = {
  [STYLE.caption]: { keep: "<w:keepNext/>", side: "center" },
  [STYLE.formTitle]: { keep: "<w:keepNext/>", side: "center" },
  [STYLE.formSubtitle]: { keep: "<w:keepNext/>", side: "center" },
  [STYLE.unitNote]: { keep: "<w:keepNext/>", side: "right" },
  [STYLE.footnote]: { keep: "", side: "left" },
  [STYLE.attachment]: { keep: "", side: "left" },
};

/** Writes the report's parts as the template has them around the tag, in none of our own styles. */
export class TemplateLook {
  constructor(
    private readonly look: TagLook,
    private readonly controls: Controls,
    /** Ids of the template's own heading styles by level; a level without one looks as the tag. */
    private readonly headings: ReadonlyMap<number, string>,
  ) {}

  words(runs: readonly ReportRun[]): string {
    return this.asTag(runsXml(runs, this.controls));
  }

  part(part: ReportSection | ReportBlock): string {
    if (!("blocks" in part)) return this.block(part);
    return this.controls.section(part, part.blocks.map((block) => this.block(block)).join(""));
  }

  private block(block: ReportBlock): string {
    switch (block.kind) {
      case "heading": {
        const style = this.headings.get(block.level);
        return style === undefined
          ? this.paragraph(this.asTag(textXml(block.text)))
          : `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${textXml(block.text)}</w:p>`;
      }
      case "paragraph":
        return this.paragraph(this.words(block.runs));
      case "table": {
        const share = Math.min(1, this.look.width / TEXT_WIDTH[block.landscape ? "landscape" : "portrait"]);
        const whole = block.form
          ? formText(block, columnWidths(block, this.look.width)).size
          : TABLE_SIZE.whole;
        const size = Math.max(TABLE_SIZE.least, Math.min(whole, Math.floor(TABLE_SIZE.whole * share)));
        const xml = tableXml(block, this.controls, this.look.width);
        return this.asTag(this.closely(xml), `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`);
      }
    }
  }

  paragraph(runs: string): string {
    return `<w:p><w:pPr>${this.look.paragraph}</w:pPr>${runs}</w:p>`;
  }

  /** Our paragraphs of a table in the tag's style; w:jc comes last of what they say. */
  private closely(xml: string): string {
    const own = /<w:pStyle [^>]*>/u.exec(this.look.paragraph)?.[0] ?? "";
    return xml.replace(
      /<w:pStyle w:val="(\w+)"\/>((?:<w:(?:keepNext|pageBreakBefore)\/>)*)/gu,
      (_, style: string, kept: string) => {
        const { keep = "", side } = INSTEAD_OF_STYLE[style] ?? {};
        return own + keep + kept + CLOSE + (side ? `<w:jc w:val="${side}"/>` : "");
      },
    );
  }

  private asTag(xml: string, properties = ""): string {
    return xml.replace(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/gu, (_, own = "") => {
      const merged = mergeRunProperties(this.look.run, properties + String(own));
      return merged ? `<w:r><w:rPr>${merged}</w:rPr>` : "<w:r>";
    });
  }
}
