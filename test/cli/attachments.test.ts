import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { sdkErrors } from "../corpus/validate";
import { MENDED } from "../support/edit-package";
import { runHeji } from "./run-heji";

describe("heji report, attachments", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-attachments-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes a form for each project that has a budget, and charts when asked", async () => {
    const { code } = await runHeji(folder, "report", MENDED, "--out", ".", "--final", "--charts");
    expect(code).toBe(0);
    const [report, copy] = ["sample-mended-自评报告.docx", "sample-mended-核对.xlsx"].map((name) =>
      join(folder, name),
    ) as [string, string];
    const parts = unzipSync(readFileSync(report));
    const body = strFromU8(parts["word/document.xml"]!);
    expect(body.match(/附件4-1/g)).toHaveLength(24);
    expect(body).not.toMatch(
      /项目支出绩效自评表(?:(?!<w:tbl>).)*<w:tbl>(?:(?!<\/w:tbl>).)*清河区智慧城市建设/s,
    );
    expect(Object.keys(parts)).toContain("word/charts/chart1.xml");
    const sheets = unzipSync(readFileSync(copy));
    const book = strFromU8(sheets["xl/workbook.xml"]!);
    expect(book).toContain('name="附件4-1自评表"');
    const forms = Object.values(sheets)
      .map((part) => strFromU8(part))
      .find((xml) => xml.includes("<rowBreaks") && xml.includes("附件4-1"))!;
    expect(forms).toContain('manualBreakCount="23"');
    expect([report, copy].flatMap(sdkErrors)).toEqual([]);
  });
});
