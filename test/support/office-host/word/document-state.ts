import { XmlElement, parseXml } from "./xml-tree";
import { accessDenied } from "../model";

/** A place in the text: within a w:t, in an empty paragraph, or behind a w:sdt. */
export interface Place {
  readonly element: XmlElement;
  readonly offset: number;
}

export interface Selection {
  readonly start: Place;
  readonly end: Place;
}

const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** The document that is open in the emulated Word: its body as the tree that a file would hold. */
export class DocumentState {
  readonly root: XmlElement;
  /** Definitions by their id; those that are there win over those that come. */
  readonly styles = new Map<string, XmlElement>();
  readonly xmlParts: { readonly id: string; readonly xml: string }[] = [];
  /** Heads, feet and notes by the names of their parts, such as word/header1.xml; seen in the file alone. */
  readonly otherParts = new Map<string, string>();
  /** Documents that the add-in opened, in windows of their own. */
  readonly opened: DocumentState[] = [];
  /** Review → Restrict Editing. */
  isProtected = false;
  selection: Selection;
  /** The control that was selected last, by its id. */
  selectedControl: number | undefined;
  private partCount = 0;
  /** What control() found last; looked at again when it no longer holds. */
  private byId: ReadonlyMap<number, XmlElement> = new Map();

  /** body: the content of w:body. */
  constructor(body = "<w:p/>") {
    const head = Object.entries(NAMESPACES).map(([name, value]) => ` ${name}="${value}"`);
    this.root = parseXml(`<w:body${head.join("")}>${body}</w:body>`);
    const last = this.root.all("w:p").at(-1)!;
    const at = { element: last, offset: 0 };
    this.selection = { start: at, end: at };
  }

  /** The content of w:body. */
  get xml(): string {
    return this.root.children.map(String).join("");
  }

  controls(within: XmlElement = this.root): XmlElement[] {
    return within.all("w:sdt");
  }

  control(id: number): XmlElement | undefined {
    const known = this.byId.get(id);
    if (known && controlId(known) === id && known.around("w:body")) return known;
    this.byId = new Map(this.controls().map((control) => [controlId(control), control]));
    return this.byId.get(id);
  }

  /** Puts the cursor behind the first such text, or selects it. Texts that run over several w:t are not found. */
  select(text: string, { whole = false } = {}): void {
    const element = this.root.all("w:t").find(({ children }) => children.join("").includes(text));
    if (!element) throw new Error(`The document has no text “${text}” in one run.`);
    const from = element.children.join("").indexOf(text);
    const end = { element, offset: from + text.length };
    this.selection = { start: whole ? { element, offset: from } : end, end };
  }

  /** Puts the cursor into an empty paragraph, counted from 0 over all paragraphs. */
  selectParagraph(index: number): void {
    const at = { element: this.root.all("w:p")[index]!, offset: 0 };
    this.selection = { start: at, end: at };
  }

  /** As if the user typed over the whole text of a control. */
  typeInto(tagStart: string, text: string): void {
    const control = this.controls().find((each) => tagOf(each).startsWith(tagStart))!;
    const [first, ...others] = control.all("w:t");
    first!.children = [text];
    for (const other of others) other.children = [];
  }

  requireWritable(): void {
    if (this.isProtected) throw accessDenied();
  }

  addXmlPart(xml: string): string {
    const id = `{part-${++this.partCount}}`;
    this.xmlParts.push({ id, xml });
    return id;
  }

  /** Ids that the document already uses are given anew. */
  settleIds(inserted: readonly XmlElement[]): void {
    const own = new Set(inserted.flatMap((element) => controlsOf(element)));
    const taken = new Set(
      this.controls().flatMap((control) => (own.has(control) ? [] : [controlId(control)])),
    );
    let next = Math.max(0, ...taken) + 1;
    for (const control of own) {
      let id = controlId(control);
      while (!Number.isFinite(id) || taken.has(id)) id = next++;
      taken.add(id);
      setProperty(control, "w:id", String(id));
    }
  }
}

function controlsOf(element: XmlElement): XmlElement[] {
  return [...(element.name === "w:sdt" ? [element] : []), ...element.all("w:sdt")];
}

export function controlId(control: XmlElement): number {
  return Number(propertyOf(control, "w:id") ?? NaN);
}

export function tagOf(control: XmlElement): string {
  return propertyOf(control, "w:tag") ?? "";
}

export function propertyOf(control: XmlElement, name: string): string | undefined {
  return control.first("w:sdtPr")?.first(name)?.attributes["w:val"];
}

export function setProperty(control: XmlElement, name: string, value: string): void {
  const properties = control.first("w:sdtPr")!;
  const known = properties.first(name);
  if (known) known.attributes["w:val"] = value;
  else {
    const element = new XmlElement(name, { "w:val": value });
    element.parent = properties;
    properties.children.push(element);
  }
}
