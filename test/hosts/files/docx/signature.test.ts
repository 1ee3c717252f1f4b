import { strFromU8, unzipSync } from "fflate";
import type { ReportBlock } from "../../../../src/core/report/report-document";
import { writeDocx } from "../../../../src/hosts/files/write-docx";

const text = (words: string): Pick<Extract<ReportBlock, { kind: "paragraph" }>, "runs"> => ({
  runs: [{ kind: "text", text: words }],
});
const SECTION: readonly ReportBlock[] = [
  { kind: "heading", level: 1, text: "一、项目基本情况", section: "一" },
  { kind: "paragraph", ...text("批复项目1个。") },
  { kind: "paragraph", ...text("年内均已完成。") },
];
const NOTE: ReportBlock = { kind: "paragraph", align: "left", ...text("注：部分合计数存在尾差。") };
const SIGNATURE: ReportBlock = { kind: "paragraph", align: "right", ...text("年　　月　　日") };

describe("the signature of a .docx", () => {
  it.each([
    ["a section", [...SECTION, SIGNATURE]],
    ["the closing note", [...SECTION, NOTE, SIGNATURE]],
  ])("never stands alone on a page: the last words of %s stay with it", async (_, blocks) => {
    const parts = unzipSync(await writeDocx({ title: "报告", blocks }, "working"));
    const [before] = strFromU8(parts["word/document.xml"]!).split('<w:pStyle w:val="ReportSignature"/>');
    const kept = before!.split("<w:p>").map((paragraph) => paragraph.includes("<w:keepNext/>"));
    expect(kept.at(-2)).toBe(true);
    expect(kept.at(-3)).toBe(false);
  });
});
