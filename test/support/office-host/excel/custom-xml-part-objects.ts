import { Collection, Model, invalidArgument, itemNotFound } from "../model";
import type { BookState, XmlPartState } from "./book-state";

/** Custom XML parts; all of the workbook's. */
export class CustomXmlPartCollectionObject extends Collection<CustomXmlPartObject> {
  readonly $class: string = "CustomXmlPartCollection";

  constructor(protected readonly book: BookState) {
    super();
  }

  $items(): readonly CustomXmlPartObject[] {
    return this.book.xmlParts.map((part) => new CustomXmlPartObject(this.book, part));
  }

  getItem(id: string): CustomXmlPartObject {
    const found = this.$items().find((part) => part.id === id);
    if (!found) throw itemNotFound();
    return found;
  }

  add(xml: string): CustomXmlPartObject {
    const part = { id: this.book.newId(), xml: wellFormed(xml) };
    this.book.xmlParts.push(part);
    return new CustomXmlPartObject(this.book, part);
  }

  getByNamespace(namespace: string): CustomXmlPartScopedCollectionObject {
    return new CustomXmlPartScopedCollectionObject(this.book, namespace);
  }
}

/** Those whose root element is of one namespace. */
class CustomXmlPartScopedCollectionObject extends Collection<CustomXmlPartObject> {
  readonly $class = "CustomXmlPartScopedCollection";

  constructor(
    private readonly book: BookState,
    private readonly namespace: string,
  ) {
    super();
  }

  $items(): readonly CustomXmlPartObject[] {
    return new CustomXmlPartCollectionObject(this.book)
      .$items()
      .filter((part) => namespaceOf(part.getXml()) === this.namespace);
  }

  getItem(id: string): CustomXmlPartObject {
    const found = this.$items().find((part) => part.id === id);
    if (!found) throw itemNotFound();
    return found;
  }
}

class CustomXmlPartObject extends Model {
  readonly $class = "CustomXmlPart";

  constructor(
    private readonly book: BookState,
    private readonly state: XmlPartState,
  ) {
    super();
  }

  get id(): string {
    return this.state.id;
  }

  getXml(): string {
    return this.state.xml;
  }

  setXml(xml: string): void {
    this.living().xml = wellFormed(xml);
  }

  delete(): void {
    const state = this.living();
    this.book.xmlParts = this.book.xmlParts.filter((part) => part !== state);
  }

  private living(): XmlPartState {
    if (!this.book.xmlParts.includes(this.state)) throw itemNotFound();
    return this.state;
  }
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, "application/xml");
}

function wellFormed(xml: string): string {
  if (parse(xml).querySelector("parsererror")) throw invalidArgument();
  return xml;
}

function namespaceOf(xml: string): string | null {
  return parse(xml).documentElement.namespaceURI;
}
