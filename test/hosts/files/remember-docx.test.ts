import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { rememberInDocx } from "../../../src/hosts/files/remember-docx";
import { refreshDocx } from "../../../src/hosts/files/refresh-docx";
import { writeDocx } from "../../../src/hosts/files/write-docx";
import { parseDocumentMemory } from "../../../src/hosts/shared/word/document-memory";
import { sdkErrors } from "../../corpus/validate";
import { spentReport } from "../../support/spent-report";

const MEMORY = { workbook: "预算 & “终稿”.xlsx", readAt: "2020-12-31T08:00:00.000Z" };

describe("rememberInDocx", () => {
  it("adds one part that names the workbook, and the file stays valid", async () => {
    const before = await writeDocx(spentReport("95"), "working");
    const bytes = await rememberInDocx(before, MEMORY);
    const parts = unzipSync(bytes);
    expect(parseDocumentMemory(strFromU8(parts["customXml/item1.xml"]!))).toEqual(MEMORY);
    expect(parts["word/document.xml"]).toEqual(unzipSync(before)["word/document.xml"]);
    const folder = mkdtempSync(join(tmpdir(), "heji-memory-"));
    try {
      writeFileSync(join(folder, "报告.docx"), bytes);
      expect(sdkErrors(join(folder, "报告.docx"))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("outlives a refresh of the file", async () => {
    const bytes = await rememberInDocx(await writeDocx(spentReport("95"), "working"), MEMORY);
    const refreshed = await refreshDocx({ name: "报告.docx", bytes }, spentReport("96"));
    expect(unzipSync(refreshed.bytes!)["customXml/item1.xml"]).toEqual(
      unzipSync(bytes)["customXml/item1.xml"],
    );
  });
});
