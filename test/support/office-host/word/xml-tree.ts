import { SaxesParser } from "saxes";
import { escapeAttribute, escapeText } from "../../../../src/hosts/shared/xml-text";

/** An element of WordprocessingML under the prefixes that everybody uses for it (w:p, w:sdt, …). */
export class XmlElement {
  parent: XmlElement | undefined;

  constructor(
    readonly name: string,
    readonly attributes: Record<string, string> = {},
    public children: (XmlElement | string)[] = [],
  ) {
    for (const child of this.elements()) child.parent = this;
  }

  elements(): XmlElement[] {
    return this.children.filter((child) => child instanceof XmlElement);
  }

  first(name: string): XmlElement | undefined {
    return this.elements().find((child) => child.name === name);
  }

  /** Itself left out; in document order. */
  all(name: string, into: XmlElement[] = []): XmlElement[] {
    for (const child of this.children)
      if (child instanceof XmlElement) {
        if (child.name === name) into.push(child);
        child.all(name, into);
      }
    return into;
  }

  /** The nearest element of that name around it. */
  around(name: string): XmlElement | undefined {
    for (let element = this.parent; element; element = element.parent)
      if (element.name === name) return element;
    return undefined;
  }

  index(): number {
    return this.parent!.children.indexOf(this);
  }

  /** Puts others where it stands. */
  replaceWith(...others: XmlElement[]): void {
    const { parent } = this;
    parent!.children.splice(this.index(), 1, ...others);
    for (const other of others) other.parent = parent;
  }

  insertAfter(...others: XmlElement[]): void {
    this.parent!.children.splice(this.index() + 1, 0, ...others);
    for (const other of others) other.parent = this.parent;
  }

  copy(): XmlElement {
    return new XmlElement(
      this.name,
      { ...this.attributes },
      this.children.map((child) => (child instanceof XmlElement ? child.copy() : child)),
    );
  }

  toString(): string {
    const attributes = Object.entries(this.attributes).map(
      ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
    );
    const head = `<${this.name}${attributes.join("")}`;
    if (this.children.length === 0) return `${head}/>`;
    const inside = this.children.map((child) =>
      typeof child === "string" ? escapeText(child) : String(child),
    );
    return `${head}>${inside.join("")}</${this.name}>`;
  }
}

export function parseXml(xml: string): XmlElement {
  const top = new XmlElement("");
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = new XmlElement(name, attributes as Record<string, string>);
    element.parent = open.at(-1)!;
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)!.children.push(text));
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = top.elements();
  root!.parent = undefined;
  return root!;
}
