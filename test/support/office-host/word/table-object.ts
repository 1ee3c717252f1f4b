import { Model } from "../model";
import type { XmlElement } from "./xml-tree";

/** Only that there is one around a place. */
export class TableObject extends Model {
  readonly $class = "Table";

  constructor(private readonly table: XmlElement) {
    super();
  }

  get rowCount(): number {
    return this.table.elements().filter(({ name }) => name === "w:tr").length;
  }
}
