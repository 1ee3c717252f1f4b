import { isMarkFormula, MARK_LOOKS } from "../../../src/hosts/shared/mark-look";
import { annotateXlsx } from "../../../src/hosts/files/annotate-xlsx";
import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { defineNamesInXlsx, removeNamesFromXlsx } from "../../../src/hosts/files/define-names";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { unescapeXml } from "../../../src/hosts/shared/xml-text";
import { describeHost, type HostSession, type MarkedCells } from "../contract";
import { unzipped, zipped } from "./literal-package";
import { packageOfSnapshot } from "./package-of-snapshot";

const TIME = "2020-12-31T10:00:00.00";

/** A workbook file between two runs of the command line; opening it again reads the bytes that were written. */
class FileSession implements HostSession {
  constructor(
    private readonly name: string,
    private bytes: Uint8Array,
  ) {}

  readonly source: HostSession["source"] = {
    readWorkbook: () => readXlsx({ name: this.name, bytes: this.bytes }),
  };

  readonly annotator: HostSession["annotator"] = {
    annotate: async (annotation) => {
      const file = { name: this.name, bytes: this.bytes };
      const { bytes, outcome } = await annotateXlsx(file, annotation, { time: TIME });
      this.bytes = bytes;
      return outcome;
    },
    clear: async (what) => {
      this.bytes = (await clearXlsx({ name: this.name, bytes: this.bytes }, what)).bytes;
    },
  };

  readonly namer: HostSession["namer"] = {
    define: async (names) => {
      this.bytes = await defineNamesInXlsx({ bytes: this.bytes }, names);
    },
    remove: async (names) => {
      this.bytes = await removeNamesFromXlsx({ bytes: this.bytes }, names);
    },
  };

  async reopened(): Promise<HostSession> {
    return new FileSession(this.name, this.bytes);
  }

  async marks(): Promise<readonly MarkedCells[]> {
    const parts = unzipped(this.bytes);
    const sheets = [...parts["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]*)"/g)];
    return sheets.flatMap(([, name], index) => {
      const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? "";
      return [
        ...xml.matchAll(/<conditionalFormatting sqref="([^"]*)">.*?<formula>(.*?)<\/formula>/g),
      ].flatMap(([, cells, formula]) => {
        const plain = unescapeXml(formula!);
        const look = isMarkFormula(plain) && MARK_LOOKS.find((each) => each.formula === plain);
        return look ? [{ sheet: unescapeXml(name!), severity: look.severity, cells: cells!.split(" ") }] : [];
      });
    });
  }

  async dump(): Promise<unknown> {
    return unzipped(this.bytes);
  }
}

describeHost("the file host", async (workbook) => {
  return new FileSession(workbook.fileName, zipped(packageOfSnapshot(workbook)));
});
