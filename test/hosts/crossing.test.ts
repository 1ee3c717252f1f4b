/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import "../support/text-codecs";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { composeAnnotation } from "../../src/app/compose-annotation";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { createExcelHost } from "../../src/hosts/excel/excel-host";
import { annotateXlsx } from "../../src/hosts/files/annotate-xlsx";
import { clearXlsx } from "../../src/hosts/files/clear-xlsx";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { unescapeXml } from "../../src/hosts/shared/xml-text";
import { bootOffice } from "../support/office-host/boot-office";
import type { EmulatedExcel } from "../support/office-host/emulated-excel";
import { formatArea, parseArea } from "../support/office-host/excel/addresses";
import type { BookState } from "../support/office-host/excel/book-state";
import { dumpWorkbook } from "../support/office-host/excel/dump-workbook";
import { workbookFromSnapshot } from "../support/office-host/excel/workbook-from-snapshot";
import { unzipped, zipped } from "./files/literal-package";

const NAME = "sample.xlsx";
const SAMPLE = new Uint8Array(readFileSync(resolve(__dirname, "../../assets/samples", NAME)));
const EVERYTHING = { marks: true, sheets: true };
const going = new AbortController().signal;
let excel: EmulatedExcel;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

function check(workbook: WorkbookSnapshot): CheckedWorkbook {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

/**
 * Opens a file as Excel does: what the reader gives, threads in place of their legacy twins, and the conditional formats
 * that the reader passes over.
 */
async function openInExcel(bytes: Uint8Array): Promise<BookState> {
  const book = workbookFromSnapshot(await readXlsx({ name: NAME, bytes }));
  const parts = unzipped(bytes);
  const rules =
    /<conditionalFormatting sqref="([^"]*)"[^>]*>\s*<cfRule type="expression"[^>]*>\s*<formula>(.*?)<\/formula>/g;
  book.sheets.forEach((sheet, index) => {
    for (const [, areas, formula] of parts[`xl/worksheets/sheet${index + 1}.xml`]!.matchAll(rules))
      sheet.conditionalFormats.push({
        id: book.newId(),
        type: "Custom",
        areas: areas!.split(" ").map((area) => parseArea(area)!),
        formula: `=${unescapeXml(formula!)}`,
        fill: "",
        stopIfTrue: false,
      });
  });
  book.comments = book.comments.map((comment) => {
    const [, id] = /^tc=(.*)$/.exec(comment.author) ?? [];
    return id ? { ...comment, id, content: comment.content.replace(/^[^]*注释:\n\s*/, "") } : comment;
  });
  excel.book = book;
  return book;
}

/** The file that was opened as Excel saves it with the marks, and the memory, that now are in it. */
function savedByExcel(bytes: Uint8Array, book: BookState): Uint8Array {
  const parts = unzipped(bytes);
  book.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const marks = sheet.conditionalFormats
      .filter(({ formula }) => formula.includes("heji:"))
      .map(({ areas, formula }, order) => {
        const sqref = areas.map((area) => formatArea(area)).join(" ");
        return (
          `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="0" priority="${order + 1}">` +
          `<formula>${formula.slice(1)}</formula></cfRule></conditionalFormatting>`
        );
      });
    const text = parts[path];
    if (text) parts[path] = text.replace(/(<conditionalFormatting |<pageMargins)/, `${marks.join("")}$1`);
  });
  const memory = book.xmlParts.find(({ xml }) => xml.includes("urn:heji"))!.xml;
  parts["customXml/item1.xml"] = memory;
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    '<Relationship Id="rIdMemory" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  return zipped(parts);
}

describe("a workbook that goes between the command line and Excel", () => {
  it("is cleared in Excel of everything that the command line wrote", async () => {
    const before = dumpWorkbook(await openInExcel(SAMPLE));
    const annotation = composeAnnotation(check(await readXlsx({ name: NAME, bytes: SAMPLE })), EVERYTHING);
    const { bytes } = await annotateXlsx({ name: NAME, bytes: SAMPLE }, annotation);
    const book = await openInExcel(bytes);
    expect(dumpWorkbook(book)).not.toEqual(before);
    await createExcelHost().annotator.clear({ sheets: true }, going);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("is written anew in Excel where the command line wrote, and nothing is there twice", async () => {
    const annotation = composeAnnotation(check(await readXlsx({ name: NAME, bytes: SAMPLE })), EVERYTHING);
    const { bytes } = await annotateXlsx({ name: NAME, bytes: SAMPLE }, annotation);
    const book = await openInExcel(bytes);
    const marks = (): number =>
      book.sheets
        .flatMap(({ conditionalFormats }) => conditionalFormats)
        .filter(({ formula }) => formula.includes("heji:")).length;
    const counts = [book.sheets.length, book.comments.length, marks()];
    const host = createExcelHost();
    await host.annotator.annotate(
      composeAnnotation(check(await host.source.readWorkbook(going)), EVERYTHING),
      going,
    );
    expect([book.sheets.length, book.comments.length, marks()]).toEqual(counts);
  });

  it("keeps in the file what a checker noted in Excel, and its marks are cleared on the command line", async () => {
    const book = await openInExcel(SAMPLE);
    const host = createExcelHost();
    const checked = check(await host.source.readWorkbook(going));
    const unit = checked.findings.find(({ cause }) => cause === "unit")!;
    const verified = [{ finding: unit.id, note: "单位按批复原文填写", checker: "王", date: "2021-01-05" }];
    await host.keeper.remember({ version: 1, verified, settings: {} }, going);
    const noted = check(await host.source.readWorkbook(going));
    await host.annotator.annotate(
      { ...composeAnnotation(noted, { marks: true, sheets: false }), comments: [] },
      going,
    );

    const saved = savedByExcel(SAMPLE, book);
    const onCommandLine = check(await readXlsx({ name: NAME, bytes: saved }));
    expect(onCommandLine.findings.find(({ id }) => id === unit.id)?.verified).toMatchObject({
      checker: "王",
    });
    const { bytes } = await clearXlsx({ name: NAME, bytes: saved }, { sheets: true });
    for (const path of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
      expect(unzipped(bytes)[path]).toBe(unzipped(SAMPLE)[path]);
    expect(unzipped(bytes)["customXml/item1.xml"]).toContain("单位按批复原文填写");
  });
});
