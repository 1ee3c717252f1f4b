import { XmlElement } from "./xml-tree";

/** The text as Word's API tells it: paragraphs are parted by \r, a break within one is \v. */
export function textOf(element: XmlElement): string {
  const paragraphs = element.name === "w:p" ? [element] : element.all("w:p");
  return paragraphs.length === 0 ? runsText(element) : paragraphs.map(runsText).join("\r");
}

function runsText(element: XmlElement): string {
  return element
    .elements()
    .map((child) => {
      if (child.name === "w:t") return child.children.join("");
      if (child.name === "w:br") return "\v";
      if (child.name === "w:tab") return "\t";
      return child.name.endsWith("Pr") ? "" : runsText(child);
    })
    .join("");
}

/** A run with that text and the look of another. */
export function runOf(text: string, like: XmlElement | undefined): XmlElement {
  const look = like?.first("w:rPr")?.copy();
  return new XmlElement("w:r", {}, [
    ...(look ? [look] : []),
    new XmlElement("w:t", { "xml:space": "preserve" }, text === "" ? [] : [text]),
  ]);
}
