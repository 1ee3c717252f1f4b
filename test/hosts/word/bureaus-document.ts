import { TextDecoder, TextEncoder } from "node:util";
import type { WordDocument } from "../../../src/app/word-document";
import type { ReportDocument } from "../../../src/core/report/report-document";
import { reportSections } from "../../../src/core/report/report-sections";
import { rememberInDocx } from "../../../src/hosts/files/remember-docx";
import { writeDocx } from "../../../src/hosts/files/write-docx";
import { docxTexts } from "../../../src/hosts/files/docx-texts";
import { createWordHost } from "../../../src/hosts/word/word-host";
import type { EmulatedWord } from "../../support/office-host/emulated-word";
import { DocumentState } from "../../support/office-host/word/document-state";

Object.assign(globalThis, { TextDecoder, TextEncoder }); // every web view has them, jsdom has not

/** Words and a control of others, two blank paragraphs to write in. */
export const FOREIGN =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>关于报送自评报告的函</w:t></w:r></w:p>' +
  "<w:p><w:r><w:t>本段由办公室起草，95.00 不是我们的数。</w:t></w:r></w:p>" +
  '<w:sdt><w:sdtPr><w:tag w:val="姓名"/><w:id w:val="3"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>95.00</w:t></w:r></w:p></w:sdtContent></w:sdt>' +
  "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>表内</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" +
  "<w:p/>";

export function wordHost(): WordDocument {
  return createWordHost({ writeReport: writeDocx, docxTexts, rememberInDocx });
}

/** A bureau's document into which every section of the report was inserted, one after another, at the cursor. */
export async function insertedInto(word: EmulatedWord, report: ReportDocument): Promise<DocumentState> {
  const document = new DocumentState(FOREIGN);
  word.document = document;
  const host = wordHost();
  for (const section of reportSections(report)) await host.insertSection(section);
  word.expectMessages();
  return document;
}
