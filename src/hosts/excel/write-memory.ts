import type { WorkbookMemory } from "../../core/workbook/snapshot";
import { isEmptyMemory, writeMemory } from "../shared/memory-part";
import type { OwnThings } from "./look-at-own";

/** Of a file's encoding; Excel is handed a string. */
const DECLARATION = /^<\?xml[^>]*\?>\s*/;

/** The memory part in one message: opened before anything else is written, closed when all of it is. */
export class MemoryPart {
  private part: Excel.CustomXmlPart | undefined;
  private xml: string | undefined;

  constructor(
    private readonly workbook: Excel.Workbook,
    private readonly parts: OwnThings["parts"],
  ) {
    this.part = parts[0];
  }

  /** Remembers old and new together, so that whatever prefix of the message is carried out can be cleaned up. */
  open(before: WorkbookMemory, after: WorkbookMemory): void {
    const names = new Set(after.sheets.map(({ name }) => name));
    const ids = new Set(after.comments.map(({ id }) => id));
    this.put({
      ...after,
      sheets: [...before.sheets.filter(({ name }) => !names.has(name)), ...after.sheets],
      comments: [...before.comments.filter(({ id }) => !ids.has(id)), ...after.comments],
    });
  }

  /** Leaves exactly this; no part where there is nothing to remember. */
  close(memory: WorkbookMemory): void {
    for (const spare of this.parts.slice(1)) spare.delete();
    if (isEmptyMemory(memory)) {
      this.part?.delete();
      this.part = undefined;
    } else this.put(memory);
  }

  /** To be called before the message is sent: the id of the part is then known after it. */
  get proxy(): Excel.CustomXmlPart | undefined {
    return this.part?.load("id");
  }

  private put(memory: WorkbookMemory): void {
    if (isEmptyMemory(memory)) return;
    const xml = writeMemory(memory).replace(DECLARATION, "");
    if (xml === this.xml) return;
    this.xml = xml;
    if (this.part) this.part.setXml(xml);
    else this.part = this.workbook.customXmlParts.add(xml);
  }
}
