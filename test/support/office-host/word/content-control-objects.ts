import { Collection, Model, accessDenied, invalidArgument, itemNotFound, notEmulated } from "../model";
import { controlId, propertyOf, setProperty, tagOf, type DocumentState } from "./document-state";
import { runOf, textOf } from "./document-text";
import { RangeObject } from "./range-object";
import type { XmlElement } from "./xml-tree";

export class ContentControlCollectionObject extends Collection<ContentControlObject> {
  readonly $class = "ContentControlCollection";

  constructor(
    private readonly document: DocumentState,
    private readonly list: () => readonly XmlElement[],
    private readonly holds = (control: XmlElement): boolean => this.list().includes(control),
  ) {
    super();
  }

  $items(): readonly ContentControlObject[] {
    return this.list().map((control) => new ContentControlObject(this.document, control));
  }

  getItem(id: number): ContentControlObject {
    const found = this.getByIdOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }

  getById(id: number): ContentControlObject {
    return this.getItem(id);
  }

  getByTag(tag: string): ContentControlCollectionObject {
    return new ContentControlCollectionObject(this.document, () =>
      this.list().filter((control) => tagOf(control) === tag),
    );
  }

  getByIdOrNullObject(id: number): ContentControlObject | null {
    const control = this.document.control(Number(id));
    return control && this.holds(control) ? new ContentControlObject(this.document, control) : null;
  }
}

export class ContentControlObject extends Model {
  readonly $class = "ContentControl";

  constructor(
    private readonly document: DocumentState,
    private readonly control: XmlElement,
  ) {
    super();
  }

  get id(): number {
    return controlId(this.control);
  }

  get tag(): string {
    return tagOf(this.control);
  }

  set tag(tag: string) {
    this.requireWritable();
    if (tag.length > 64) throw invalidArgument();
    setProperty(this.control, "w:tag", tag);
  }

  get title(): string {
    return propertyOf(this.control, "w:alias") ?? "";
  }

  set title(title: string) {
    this.requireWritable();
    if (title.length > 64) throw invalidArgument();
    setProperty(this.control, "w:alias", title);
  }

  get text(): string {
    return textOf(this.content());
  }

  get cannotEdit(): boolean {
    return /^(?:contentLocked|sdtContentLocked)$/.test(propertyOf(this.control, "w:lock") ?? "");
  }

  get cannotDelete(): boolean {
    return /^(?:sdtLocked|sdtContentLocked)$/.test(propertyOf(this.control, "w:lock") ?? "");
  }

  get contentControls(): ContentControlCollectionObject {
    return new ContentControlCollectionObject(this.document, () => this.document.controls(this.control));
  }

  get parentContentControlOrNullObject(): ContentControlObject | null {
    const parent = this.control.around("w:sdt");
    return parent ? new ContentControlObject(this.document, parent) : null;
  }

  /** Only the place behind it. */
  getRange(location = "Whole"): RangeObject {
    if (location !== "After") throw notEmulated(`ContentControl.getRange(${location})`);
    return new RangeObject(this.document, { behind: this.control });
  }

  /** Inside a paragraph: the text takes on the look of the first run and the controls inside go. */
  insertText(text: string, location: string): RangeObject {
    this.requireWritable();
    if (this.cannotEdit) throw accessDenied();
    const content = this.content();
    if (location !== "Replace") throw notEmulated(`ContentControl.insertText at ${location}`);
    if (content.all("w:p").length > 0) throw notEmulated("ContentControl.insertText around paragraphs");
    const run = runOf(text, content.all("w:r")[0]);
    run.parent = content;
    content.children = [run];
    return new RangeObject(this.document, { runs: [run] });
  }

  delete(keepContent: boolean): void {
    this.requireWritable();
    if (this.cannotDelete) throw accessDenied();
    this.control.replaceWith(...(keepContent ? this.content().elements() : []));
  }

  select(): void {
    this.document.selectedControl = this.id;
  }

  private content(): XmlElement {
    const content = this.control.first("w:sdtContent");
    if (!content || !this.control.around("w:body")) throw itemNotFound();
    return content;
  }

  private requireWritable(): void {
    this.content();
    this.document.requireWritable();
  }
}
