import { Model, accessDenied, notEmulated } from "../model";
import { ContentControlCollectionObject, ContentControlObject } from "./content-control-objects";
import { type DocumentState, type Place, type Selection } from "./document-state";
import { runOf } from "./document-text";
import { ParagraphCollectionObject } from "./paragraph-objects";
import { TableObject } from "./table-object";
import { XmlElement } from "./xml-tree";

/** What a range spans: what the user selected, what was inserted, or the place behind a control. */
type Span =
  | Selection
  | { readonly runs: readonly XmlElement[] }
  /** Blocks that were inserted; the last is a paragraph. */
  | { readonly blocks: readonly XmlElement[] }
  | { readonly behind: XmlElement };

export class RangeObject extends Model {
  readonly $class = "Range";

  constructor(
    private readonly document: DocumentState,
    private readonly span: Span,
  ) {
    super();
  }

  get text(): string {
    const { start, end } = this.selection();
    if (start.element === end.element) return textIn(start.element).slice(start.offset, end.offset);
    const texts = this.document.root.all("w:t");
    const between = texts.slice(texts.indexOf(start.element), texts.indexOf(end.element) + 1);
    return between
      .map((element, index) => {
        const isNew = index > 0 && element.around("w:p") !== between[index - 1]!.around("w:p");
        const text = textIn(element).slice(
          element === start.element ? start.offset : 0,
          element === end.element ? end.offset : undefined,
        );
        return (isNew ? "\r" : "") + text;
      })
      .join("");
  }

  get isEmpty(): boolean {
    return this.text === "";
  }

  get paragraphs(): ParagraphCollectionObject {
    const { start, end } = this.selection();
    return new ParagraphCollectionObject(this.document, () => {
      const all = this.document.root.all("w:p");
      return all.slice(all.indexOf(paragraphAt(start)), all.indexOf(paragraphAt(end)) + 1);
    });
  }

  get contentControls(): ContentControlCollectionObject {
    const { start, end } = this.selection();
    const texts = this.document.root.all("w:t");
    const between = new Set(texts.slice(texts.indexOf(start.element), texts.indexOf(end.element) + 1));
    return new ContentControlCollectionObject(this.document, () =>
      this.document.controls().filter((control) => control.all("w:t").every((text) => between.has(text))),
    );
  }

  get parentContentControlOrNullObject(): ContentControlObject | null {
    const control = this.anchor().around("w:sdt");
    return control ? new ContentControlObject(this.document, control) : null;
  }

  get parentTableOrNullObject(): TableObject | null {
    const table = this.anchor().around("w:tbl");
    return table ? new TableObject(table) : null;
  }

  getRange(location = "Whole"): RangeObject {
    const { start, end } = this.selection();
    if (location === "Whole") return this;
    if (location === "End") return new RangeObject(this.document, { start: end, end });
    if (location === "Start") return new RangeObject(this.document, { start, end: start });
    throw notEmulated(`Range.getRange(${location})`);
  }

  /** Moves the cursor there. */
  select(mode = "Select"): void {
    if ("behind" in this.span) {
      const at = { element: this.span.behind, offset: 0 };
      this.document.selection = { start: at, end: at };
      return;
    }
    if (mode !== "End") throw notEmulated(`Range.select(${mode})`);
    const { end } = this.selection();
    this.document.selection = { start: end, end };
  }

  insertText(text: string, location: string): RangeObject {
    this.document.requireWritable();
    const { start, end } = this.selection();
    if (location !== "Replace") throw notEmulated(`Range.insertText at ${location}`);
    if (start.element !== end.element) throw notEmulated("Range.insertText over several runs");
    const lock = this.parentContentControlOrNullObject;
    if (lock?.cannotEdit) throw accessDenied();
    const { element } = start;
    if (element.name === "w:p") return this.put(element, runOf(text, undefined));
    if (element.name === "w:sdt") return this.behind(element, runOf(text, element.all("w:r").at(-1)));
    const run = element.around("w:r")!;
    const inserted = runOf(text, run);
    const before = textIn(element).slice(0, start.offset);
    const after = textIn(element).slice(end.offset);
    const pieces = [
      ...(before === "" ? [] : [runOf(before, run)]),
      inserted,
      ...(after === "" ? [] : [runOf(after, run)]),
    ];
    run.replaceWith(...pieces);
    return this.inserted(inserted);
  }

  insertContentControl(): ContentControlObject {
    this.document.requireWritable();
    if (!("runs" in this.span)) throw notEmulated("Range.insertContentControl around what the user selected");
    const runs = this.span.runs;
    const control = new XmlElement("w:sdt", {}, [new XmlElement("w:sdtPr"), new XmlElement("w:sdtContent")]);
    const [first, ...others] = runs;
    first!.replaceWith(control);
    for (const other of others) other.replaceWith();
    const content = control.first("w:sdtContent")!;
    content.children = [...runs];
    for (const run of runs) run.parent = content;
    this.document.settleIds([control]);
    return new ContentControlObject(this.document, control);
  }

  private put(paragraph: XmlElement, run: XmlElement): RangeObject {
    run.parent = paragraph;
    paragraph.children.push(run);
    return this.inserted(run);
  }

  private behind(control: XmlElement, run: XmlElement): RangeObject {
    control.insertAfter(run);
    return this.inserted(run);
  }

  /** The cursor goes on behind what was inserted. */
  private inserted(run: XmlElement): RangeObject {
    const at = { element: run.first("w:t")!, offset: textIn(run.first("w:t")!).length };
    this.document.selection = { start: at, end: at };
    return new RangeObject(this.document, { runs: [run] });
  }

  private anchor(): XmlElement {
    return this.selection().start.element;
  }

  private selection(): Selection {
    if ("start" in this.span) return this.span;
    if ("behind" in this.span) throw notEmulated("a range behind a control, but for selecting it");
    if ("blocks" in this.span) {
      const last = this.span.blocks.at(-1)!;
      const at = { element: last, offset: 0 };
      if (last.name !== "w:p" || last.all("w:t").length > 0) throw notEmulated("a range that ends in text");
      return { start: at, end: at };
    }
    const texts = this.span.runs.flatMap((run) => run.all("w:t"));
    return {
      start: { element: texts[0]!, offset: 0 },
      end: { element: texts.at(-1)!, offset: textIn(texts.at(-1)!).length },
    };
  }
}

const textIn = (element: XmlElement): string => (element.name === "w:t" ? element.children.join("") : "");

function paragraphAt({ element }: Place): XmlElement {
  return element.name === "w:p" ? element : element.around("w:p")!;
}
