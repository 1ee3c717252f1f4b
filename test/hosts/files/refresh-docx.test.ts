import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { refreshDocx } from "../../../src/hosts/files/refresh-docx";
import { writeDocx } from "../../../src/hosts/files/write-docx";
import { spentReport } from "../../support/spent-report";

const BEFORE = spentReport("95", "96", "97", "98", "99");
const AFTER = spentReport("95.5", "96.5", "97.5", "98.5", "99.5");

const FOREIGN =
  '<w:p><w:r><w:t xml:space="preserve">本段由办公室起草，95.00 不是我们的数。 </w:t></w:r></w:p>' +
  "<w:sdt><w:sdtPr><w:tag w:val='姓名'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>95.00</w:t></w:r></w:p></w:sdtContent></w:sdt>";

/** A bureau's document: the report inserted between words and controls of others, with a part that nobody knows. */
async function bureausDocument(edit: (xml: string) => string = (xml) => xml): Promise<Uint8Array> {
  const parts = unzipSync(await writeDocx(BEFORE, "working"));
  const body = strFromU8(parts["word/document.xml"]!).replace("<w:body>", `<w:body>${FOREIGN}`);
  parts["word/document.xml"] = strToU8(edit(body));
  parts["customXml/item9.xml"] = strToU8("<人事/>");
  return zipSync(parts);
}

const bodyOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["word/document.xml"]!);

describe("refreshDocx", () => {
  it("replaces exactly the figures that changed and keeps every other byte", async () => {
    const bytes = await bureausDocument();
    const { plan, bytes: refreshed } = await refreshDocx({ name: "报告.docx", bytes }, AFTER);
    const before = unzipSync(bytes);
    const after = unzipSync(refreshed!);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== "word/document.xml") expect(after[name]).toEqual(before[name]);
    // Taking the new figures back gives the old document, character for character.
    let restored = bodyOf(refreshed!);
    for (const { before: old, after: fresh, tag } of plan.changes) {
      const former = tag.replace(/=[^=]*$/u, `=${old}`);
      const at = restored.indexOf(`"${tag}"`);
      expect(at).toBeGreaterThan(0);
      restored =
        restored.slice(0, at) +
        restored.slice(at).replace(`"${tag}"`, `"${former}"`).replace(`>${fresh}<`, `>${old}<`);
    }
    expect(restored).toBe(bodyOf(bytes));
    expect(
      plan.changes.filter(({ what }) => /^项目. 实际支出$/u.test(what)).map(({ after: fresh }) => fresh),
    ).toEqual(expect.arrayContaining(["95.50", "96.50", "97.50", "98.50", "99.50"]));
  });

  it("changes nothing the second time", async () => {
    const first = await refreshDocx({ name: "报告.docx", bytes: await bureausDocument() }, AFTER);
    const second = await refreshDocx({ name: "报告.docx", bytes: first.bytes! }, AFTER);
    expect(second.bytes).toBeUndefined();
    expect(second.plan).toMatchObject({ changes: [], conflicts: [], gone: [], staleWords: [] });
  });

  it("leaves an overtyped figure and shows it, also where it stands in several runs", async () => {
    const typed = "<w:r><w:t>94</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>.00</w:t></w:r>";
    const bytes = await bureausDocument((xml) =>
      xml.replace(
        /(<w:tag w:val="heji:f:p\.\w+\.execution=95\.00"\/><w:id w:val="\d+"\/><\/w:sdtPr><w:sdtContent>)<w:r>.*?<\/w:r>/u,
        `$1${typed}`,
      ),
    );
    const { plan, bytes: refreshed } = await refreshDocx({ name: "报告.docx", bytes }, AFTER);
    expect(plan.conflicts).toMatchObject([{ what: "项目甲 实际支出", found: "94.00", expected: "95.50" }]);
    expect(bodyOf(refreshed!)).toContain(typed);
    const taken = new Set(plan.conflicts.map(({ index }) => index));
    const decided = await refreshDocx({ name: "报告.docx", bytes }, AFTER, { taken });
    expect(decided.plan.conflicts).toEqual([]);
    expect(bodyOf(decided.bytes!)).not.toContain(typed);
    expect((await refreshDocx({ name: "报告.docx", bytes: decided.bytes! }, AFTER)).bytes).toBeUndefined();
  });

  it("keeps the look of a figure that Word has split into runs", async () => {
    const split = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>95</w:t></w:r><w:r><w:t>.00</w:t></w:r>';
    const bytes = await bureausDocument((xml) =>
      xml.replace(
        /(heji:f:p\.\w+\.execution=95\.00"\/><w:id w:val="\d+"\/><\/w:sdtPr><w:sdtContent>)<w:r>.*?<\/w:r>/u,
        `$1${split}`,
      ),
    );
    const { bytes: refreshed } = await refreshDocx({ name: "报告.docx", bytes }, AFTER);
    expect(bodyOf(refreshed!)).toContain(
      '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>95.50</w:t></w:r><w:r><w:t></w:t></w:r>',
    );
  });

  it.each([
    ["no archive", strToU8("你好"), /不是\.docx文件/u],
    ["another package", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), /不是\.docx文件/u],
  ])("refuses %s with one sentence", async (_, bytes, says) => {
    await expect(refreshDocx({ name: "报告.docx", bytes }, AFTER)).rejects.toThrow(says);
  });

  it("refuses a document without figures of ours, and one marked secret", async () => {
    const final = await writeDocx(spentReport(), "working");
    const plain = unzipSync(final);
    plain["word/document.xml"] = strToU8(
      bodyOf(final).replace(/<w:sdt>.*<\/w:sdt>/su, "<w:p><w:r><w:t>无</w:t></w:r></w:p>"),
    );
    await expect(refreshDocx({ name: "报告.docx", bytes: zipSync(plain) }, AFTER)).rejects.toThrow(
      /没有核绩写入的数字/u,
    );
    const secret = await bureausDocument((xml) => xml.replace("本段由", "机密★本段由"));
    await expect(refreshDocx({ name: "报告.docx", bytes: secret }, AFTER)).rejects.toThrow(
      /本工具不处理涉密文件/u,
    );
  });
});
