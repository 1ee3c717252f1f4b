import { Collection, Model, accessDenied, itemNotFound, notEmulated } from "../model";
import type { DocumentState } from "./document-state";
import { ContentControlObject } from "./content-control-objects";
import { runOf, textOf } from "./document-text";
import { readFlatPackage } from "./open-package";
import { RangeObject } from "./range-object";
import { TableObject } from "./table-object";
import { XmlElement } from "./xml-tree";

export class ParagraphCollectionObject extends Collection<ParagraphObject> {
  readonly $class = "ParagraphCollection";

  constructor(
    private readonly document: DocumentState,
    private readonly list: () => readonly XmlElement[],
  ) {
    super();
  }

  $items(): readonly ParagraphObject[] {
    return this.list().map((paragraph) => new ParagraphObject(this.document, paragraph));
  }

  getLast(): ParagraphObject {
    const last = this.$items().at(-1);
    if (!last) throw itemNotFound();
    return last;
  }
}

export class ParagraphObject extends Model {
  readonly $class = "Paragraph";

  constructor(
    private readonly document: DocumentState,
    private readonly paragraph: XmlElement,
  ) {
    super();
  }

  get text(): string {
    return textOf(this.paragraph);
  }

  get parentContentControlOrNullObject(): ContentControlObject | null {
    const control = this.paragraph.around("w:sdt");
    return control ? new ContentControlObject(this.document, control) : null;
  }

  get parentTableOrNullObject(): TableObject | null {
    const table = this.paragraph.around("w:tbl");
    return table ? new TableObject(table) : null;
  }

  /** The new paragraph has the look of this one. */
  insertParagraph(text: string, location: string): ParagraphObject {
    this.requireWritable();
    if (location !== "After") throw notEmulated(`Paragraph.insertParagraph at ${location}`);
    const look = this.paragraph.first("w:pPr")?.copy();
    const added = new XmlElement("w:p", {}, [
      ...(look ? [look] : []),
      ...(text === "" ? [] : [runOf(text, this.paragraph.all("w:r")[0])]),
    ]);
    this.paragraph.insertAfter(added);
    return new ParagraphObject(this.document, added);
  }

  /** Styles that the document has keep their definition; a paragraph always follows a control or a table. */
  insertOoxml(xml: string, location: string): RangeObject {
    this.requireWritable();
    if (location !== "Replace") throw notEmulated(`Paragraph.insertOoxml at ${location}`);
    const { blocks, styles } = readFlatPackage(xml);
    for (const style of styles) {
      const id = style.attributes["w:styleId"]!;
      if (!this.document.styles.has(id)) this.document.styles.set(id, style);
    }
    const inserted = blocks.filter(({ name }) => name !== "w:sectPr").map((block) => block.copy());
    const rest = inserted.at(-1)?.name === "w:p" ? [] : [new XmlElement("w:p")];
    this.paragraph.replaceWith(...inserted, ...rest);
    this.document.settleIds(inserted);
    return new RangeObject(this.document, { blocks: [...inserted, ...rest] });
  }

  private requireWritable(): void {
    this.document.requireWritable();
    if (this.parentContentControlOrNullObject?.cannotEdit) throw accessDenied();
  }
}
