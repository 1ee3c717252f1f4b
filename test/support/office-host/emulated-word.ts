import { type ApiLevels, parseLevel } from "./api-levels";
import { type Fault, Traffic } from "./faults";
import { RichApiHost } from "./rich-api";
import { type OfficeColours, Win32Transport } from "./win32-transport";
import { ContentControlObject } from "./word/content-control-objects";
import { ApplicationObject, DocumentObject } from "./word/document-objects";
import { DocumentState } from "./word/document-state";
import { FileCalls } from "./word/file-calls";
import { xmlPartCall } from "./word/xml-part-calls";

/** Sets beside WordApi that Word 2021 declares and the client or the product asks for; no shared runtime. */
const OTHER_SETS = {
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  CustomXmlParts: "1.1",
  CompressedFile: "1.1",
};

const READS = /^(?:get|load|select$|_)/;

/** A Word without Office: one open document behind Microsoft's client, with its traffic counted. */
export class EmulatedWord {
  readonly traffic = new Traffic();
  readonly transport: Win32Transport;
  readonly host: RichApiHost;
  /** What was written since the last expectMessages, in order: "ContentControl 7 insertText 96.50 Replace". */
  readonly writes: string[] = [];
  readonly files = new FileCalls();
  private now = new DocumentState();

  /** version: the declared requirement set, such as 1.3; nothing newer is answered. */
  constructor(levels: ApiLevels, version: string, theme?: OfficeColours) {
    this.host = new RichApiHost({
      root: () => new DocumentObject(this.now),
      levels,
      level: parseLevel(version),
      traffic: this.traffic,
      create: (name) =>
        name === "Microsoft.WordServices.Application" ? new ApplicationObject(this.now) : undefined,
      observe: (object, member, values) => {
        if (READS.test(member)) return;
        const which = object instanceof ContentControlObject ? ` ${object.id}` : "";
        this.writes.push([`${object.$class}${which}`, member, ...values].join(" "));
      },
    });
    this.transport = new Win32Transport({
      app: "Word",
      host: this.host,
      traffic: this.traffic,
      requirementSets: { WordApi: version, ...OTHER_SETS },
      isEditing: () => false,
      ...(theme && { theme }),
      commonCall: (id, parameters) =>
        xmlPartCall(this.now, id, parameters) ?? this.files.call(this.now, id, parameters),
    });
  }

  get document(): DocumentState {
    return this.now;
  }

  /** Opens another document in place of the present one. */
  set document(document: DocumentState) {
    this.now = document;
    this.expectMessages();
  }

  /** Starts counting anew; the fault breaks one of the messages to come. */
  expectMessages(fault?: Fault): void {
    this.traffic.reset(fault);
    this.writes.length = 0;
  }
}
