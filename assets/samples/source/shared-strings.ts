import { element, escaped, xmlPart } from "./xml";

/** The strings of a workbook, each kept once, in the order in which they are first met. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  part(): string {
    const items = [...this.indexes.keys()].map((text) =>
      element(
        "si",
        {},
        element("t", { "xml:space": text === text.trim() ? undefined : "preserve" }, escaped(text)),
      ),
    );
    return xmlPart(
      element(
        "sst",
        {
          xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          count: this.uses,
          uniqueCount: items.length,
        },
        ...items,
      ),
    );
  }
}
