import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { refreshDocx } from "../../../../src/hosts/files/refresh-docx";
import { writeDocx } from "../../../../src/hosts/files/write-docx";
import { sdkErrors } from "../../../corpus/validate";
import { chartedReport } from "../../../support/charted-report";

const BEFORE = chartedReport("当年 95", "上年结转 80");
const AFTER = chartedReport("当年 95.5", "上年结转 80");
const TITLE = "2020年度项目资金安排与支出（万元）";
const CHART = "word/charts/chart1.xml";
const BOOK = "word/embeddings/chart1.xlsx";

type Parts = Record<string, Uint8Array>;

/** The 工作稿 of before with its chart, after somebody has worked on its parts. */
async function workedOn(edit: (parts: Parts) => void = () => undefined): Promise<Uint8Array> {
  const parts = unzipSync(await writeDocx(BEFORE, "working", { charts: true }));
  edit(parts);
  return zipSync(parts);
}

const edited =
  (name: string, edit: (xml: string) => string) =>
  (parts: Parts): void => {
    const before = strFromU8(parts[name]!);
    const after = edit(before);
    if (after === before) throw new Error(`${name} was not edited`);
    parts[name] = strToU8(after);
  };

const refreshed = (bytes: Uint8Array, report = AFTER) => refreshDocx({ name: "报告.docx", bytes }, report);
const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, fresh] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(fresh)).toEqual(Object.keys(old));
  return Object.keys(fresh).filter((name) => !Buffer.from(fresh[name]!).equals(old[name]!));
};
const textIn = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part]!);

describe("a refresh of a document with a chart", () => {
  it("draws the chart as it would be drawn today, and changes no part besides", async () => {
    const before = await workedOn();
    const { plan, bytes } = await refreshed(before);
    expect(plan.charts.map(({ chart }) => chart.title)).toEqual([TITLE]);
    expect(plan.staleWords).toEqual([]);
    expect(changedParts(before, bytes!)).toEqual(["word/document.xml", CHART, BOOK]);
    const today = unzipSync(await writeDocx(AFTER, "working", { charts: true }));
    const own = unzipSync(bytes!);
    for (const part of ["word/document.xml", CHART, BOOK])
      expect([part, Buffer.from(own[part]!).equals(today[part]!)]).toEqual([part, true]);
    const folder = mkdtempSync(join(tmpdir(), "heji-refresh-"));
    writeFileSync(join(folder, "a.docx"), bytes!);
    const errors = sdkErrors(join(folder, "a.docx"));
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
  });

  it("changes nothing the second time, and nothing while the figures are the same", async () => {
    const once = (await refreshed(await workedOn())).bytes!;
    const again = await refreshed(once);
    expect(again).toMatchObject({ plan: { changes: [], charts: [], staleWords: [] } });
    expect(again.bytes).toBeUndefined();
    expect((await refreshed(await workedOn(), BEFORE)).bytes).toBeUndefined();
  });

  it("draws a kind of funds more, and tells that the table lacks it", async () => {
    const more = chartedReport("当年 95", "上年结转 80", " 70");
    const { plan, bytes } = await refreshed(await workedOn(), more);
    expect(plan.charts).toHaveLength(1);
    expect(plan.staleWords.join("")).toMatch(/与现在的数据不再相符/u);
    expect(textIn(bytes!, CHART)).toContain('<c:ptCount val="3"/>');
  });

  it("keeps the looks that a person gave it, and what Word made of its figures", async () => {
    const looks = '<c:dLbls><c:showVal val="1"/></c:dLbls><c:cat>';
    const before = await workedOn(
      edited(CHART, (xml) =>
        xml
          .replace("<c:cat>", looks)
          .replace(/95\.00/u, "95")
          .replace(/80\.00/u, "80.000000000000014")
          .replace(/<(\/?)c:/gu, "<$1chart:")
          .replace("xmlns:c=", "xmlns:chart="),
      ),
    );
    const { plan, bytes } = await refreshed(before);
    expect(plan.charts).toHaveLength(1);
    const chart = textIn(bytes!, CHART);
    expect(chart).toContain(looks.replace(/<(\/?)c:/gu, "<$1chart:"));
    expect(chart).toMatch(/<chart:v>95\.50<\/chart:v>/u);
    expect(chart).not.toMatch(/<\/?c:/u);
  });

  it.each([
    ["figures were typed over in its data", edited(CHART, (xml) => xml.replace("95.00", "94"))],
    [
      "workbook was saved by an office program",
      (parts: Parts): void => {
        const book = unzipSync(parts[BOOK]!);
        book["xl/styles.xml"] = strToU8("<styleSheet/>");
        parts[BOOK] = zipSync(book);
      },
    ],
    [
      "workbook was replaced by another file",
      (parts: Parts): void => void (parts[BOOK] = strToU8("这不是工作簿")),
    ],
  ])("leaves a chart alone whose %s, and says so", async (_, edit) => {
    const before = await workedOn(edit);
    const { plan, bytes } = await refreshed(before);
    expect(plan.charts).toEqual([]);
    expect(plan.staleWords).toEqual([`图“${TITLE}”的数据被人改过，保留原样，请按现在的数自行核对。`]);
    expect(changedParts(before, bytes!)).toEqual(["word/document.xml"]);
    expect(textIn(bytes!, "word/document.xml")).toContain(
      /heji:c:funds=\w+/u.exec(textIn(before, "word/document.xml"))![0],
    );
  });

  it.each([
    [
      "a text",
      edited("word/document.xml", (xml) => xml.replace(/<w:drawing>.*?<\/w:drawing>/su, "<w:t>图略</w:t>")),
    ],
    ["a chart of one series", edited(CHART, (xml) => xml.replace(/<c:ser><c:idx val="1".*?<\/c:ser>/su, ""))],
    ["a chart without a workbook", (parts: Parts): void => void Reflect.deleteProperty(parts, BOOK)],
  ])("says that a chart has given way to %s", async (_, edit) => {
    const { plan } = await refreshed(await workedOn(edit));
    expect(plan.charts).toEqual([]);
    expect(plan.staleWords).toEqual([`图“${TITLE}”已被换成别的内容，没有更新，请自行核对。`]);
  });

  it("says what it cannot tie: a chart without our mark, one that the report no longer has", async () => {
    const unmarked = await workedOn(
      edited("word/document.xml", (xml) =>
        xml.replace(
          /<w:sdt><w:sdtPr><w:alias w:val="图｜.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/su,
          "$1",
        ),
      ),
    );
    const loose = await refreshed(unmarked);
    expect(loose.plan.staleWords).toEqual([
      "报告各节中有1幅图不带核绩的标记，没有更新，请对照所附的表自行核对，或重新生成工作稿。",
    ]);
    expect(changedParts(unmarked, loose.bytes!)).toEqual(["word/document.xml"]);
    expect((await refreshed(unmarked, BEFORE)).plan.staleWords).toEqual([]);

    const oneKind = await refreshed(await workedOn(), chartedReport("当年 95", "当年 80"));
    expect(oneKind.plan.staleWords.at(-1)).toBe("文中有1幅图，现在的报告中已没有，请自行核对或删去。");
  });

  it("takes no notice of charts of the bureau's own", async () => {
    const foreign = await workedOn(
      edited("word/document.xml", (xml) =>
        xml.replace(
          "<w:body>",
          '<w:body><w:p><w:r><w:drawing><c:chart xmlns:c="c" r:id="rIdOwn"/></w:drawing></w:r></w:p>',
        ),
      ),
    );
    expect((await refreshed(foreign)).plan.staleWords).toEqual([]);
  });
});
