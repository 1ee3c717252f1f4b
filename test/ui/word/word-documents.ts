import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { composeReport } from "../../../src/app/compose-report";
import type { ReportDocument } from "../../../src/core/report/report-document";
import { reportSections } from "../../../src/core/report/report-sections";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { partXml } from "../../../src/hosts/shared/word/body";
import { Controls } from "../../../src/hosts/shared/word/controls";
import { editedSample, MENDED } from "../../support/edit-package";

/** The mended sample with what 科技计划后补助 spent set to another amount. */
export function spending(amount: string): Buffer {
  const bytes = editedSample(
    {
      "xl/worksheets/sheet2.xml": (xml) =>
        xml.replace(
          /(<c r="N17"[^>]*><v>)176\.69(<\/v>)/u,
          (_, before: string, after: string) => before + amount + after,
        ),
    },
    MENDED,
  );
  return Buffer.from(bytes);
}

export const MENDED_BYTES = readFileSync(MENDED);

export async function reportOf(bytes: Uint8Array): Promise<ReportDocument> {
  const outcome = checkWorkbook(await readXlsx({ name: "预算.xlsx", bytes }));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return composeReport(outcome.checked).document;
}

export const LETTER =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>关于报送自评报告的函</w:t></w:r></w:p>' +
  "<w:p><w:r><w:t>本段由办公室起草，176.69 不是我们的数。</w:t></w:r></w:p>" +
  '<w:sdt><w:sdtPr><w:tag w:val="拟稿人"/><w:id w:val="900000"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>李会计</w:t></w:r></w:p></w:sdtContent></w:sdt>';

/** A letter of the bureau's with every section of the report in it. */
export function letterWith(report: ReportDocument): string {
  const controls = new Controls(true);
  const sections = reportSections(report).map((section) => partXml(section, controls));
  return `${LETTER}${sections.join("")}<w:p/>`;
}
