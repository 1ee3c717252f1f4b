/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { controlChanges } from "../../../src/app/refresh-document";
import type { DocumentContent } from "../../../src/app/word-document";
import { planRefresh, takeExpected, type RefreshPlan } from "../../../src/core/report/refresh-plan";
import type { ReportDocument } from "../../../src/core/report/report-document";
import { bootWord } from "../../support/office-host/boot-office";
import type { EmulatedWord } from "../../support/office-host/emulated-word";
import { setProperty } from "../../support/office-host/word/document-state";
import { spentReport } from "../../support/spent-report";
import { insertedInto, wordHost } from "./bureaus-document";

const going = new AbortController().signal;
const BEFORE = spentReport("95", "96", "97", "98", "99");
const AFTER = spentReport("95.5", "96.5", "97.5", "98.5", "99.5");

let word: EmulatedWord;
beforeAll(async () => {
  word = await bootWord("1.3");
});

async function planned(report: ReportDocument): Promise<{ content: DocumentContent; plan: RefreshPlan }> {
  const content = await wordHost().read(going);
  return { content, plan: planRefresh(content.controls, report) };
}

describe("更新 in Word", () => {
  it("replaces exactly the figures that five changed cells change, and writes nothing else", async () => {
    const document = await insertedInto(word, BEFORE);
    const before = document.xml;
    const { content, plan } = await planned(AFTER);
    expect(plan).toMatchObject({ conflicts: [], gone: [], staleWords: [] });
    const executed = plan.changes.filter(({ what }) => /^项目. 实际支出$/u.test(what));
    expect(new Set(executed.map(({ before: old, after }) => `${old} → ${after}`))).toEqual(
      new Set(["95.00 → 95.50", "96.00 → 96.50", "97.00 → 97.50", "98.00 → 98.50", "99.00 → 99.50"]),
    );
    const changes = controlChanges(content, plan);
    await wordHost().refresh(changes);
    expect(word.writes).toEqual(
      changes.flatMap(({ id, after, tag }) => [
        `ContentControl ${id} insertText ${after} Replace`,
        `ContentControl ${id} tag ${tag}`,
      ]),
    );
    // Taking the new figures back gives the old document, character for character.
    await wordHost().refresh(
      changes.map(({ id, before: old, after }) => ({
        id,
        before: after,
        after: old,
        tag: content.controls.find((control) => control.id === id)!.tag,
      })),
    );
    expect(document.xml).toBe(before);
  });

  it("writes nothing the second time", async () => {
    await insertedInto(word, BEFORE);
    const first = await planned(AFTER);
    await wordHost().refresh(controlChanges(first.content, first.plan));
    word.expectMessages();
    const { content, plan } = await planned(AFTER);
    expect(plan).toMatchObject({ changes: [], conflicts: [], gone: [], staleWords: [] });
    await wordHost().refresh(controlChanges(content, plan));
    expect(word.writes).toEqual([]);
    expect(word.traffic.messages).toBe(2);
  });

  it("reads and refreshes more than 1,000 controls in as many round trips as five", async () => {
    const spent = Array.from({ length: 300 }, (_, index) => String(60 + (index % 30)));
    for (const [amounts, least] of [
      [spent.slice(0, 5), 30],
      [spent, 1000],
    ] as const) {
      await insertedInto(word, spentReport(...amounts));
      const { content, plan } = await planned(spentReport(...amounts.map((amount) => `${amount}.5`)));
      expect(plan.changes.length).toBeGreaterThan(least);
      expect(word.traffic.messages).toBe(2);
      await wordHost().refresh(controlChanges(content, plan));
      expect(word.traffic.messages).toBe(4);
    }
  }, 30_000);

  it("shows an overtyped figure, keeps it, and takes the workbook's where a person says so", async () => {
    const document = await insertedInto(word, BEFORE);
    const tag = (await wordHost().read(going)).controls.find(({ tag: each }) =>
      /execution=95\.00$/u.test(each),
    )!.tag;
    document.typeInto(tag, "94.00");
    const { content, plan } = await planned(AFTER);
    expect(plan.conflicts).toMatchObject([{ what: "项目甲 实际支出", found: "94.00", expected: "95.50" }]);
    await wordHost().refresh(controlChanges(content, plan));
    expect(document.xml).toContain(">94.00<");
    const again = await planned(AFTER);
    const taken = takeExpected(again.plan, new Set([again.plan.conflicts[0]!.index]));
    expect(taken).toMatchObject({ changes: [{ before: "94.00", after: "95.50" }], conflicts: [] });
    await wordHost().refresh(controlChanges(again.content, taken));
    expect(document.xml).not.toContain(">94.00<");
    expect((await planned(AFTER)).plan).toMatchObject({ changes: [], conflicts: [] });
  });

  it("lets a figure go that a person keeps: the text stays, the control does not", async () => {
    const document = await insertedInto(word, BEFORE);
    const tag = (await wordHost().read(going)).controls.find(({ tag: each }) =>
      /execution=95\.00$/u.test(each),
    )!.tag;
    document.typeInto(tag, "94.00");
    const { content, plan } = await planned(AFTER);
    await wordHost().release([content.controls[plan.conflicts[0]!.index]!.id]);
    expect(document.xml).toContain(">94.00<");
    expect((await planned(AFTER)).plan.conflicts).toEqual([]);
  });

  it("says which words no longer fit their figures", async () => {
    await insertedInto(word, spentReport("95", "100"));
    const { plan } = await planned(spentReport("95", "99"));
    expect(plan.staleWords.join("")).toMatch(
      /“.*”的文字与现在的数据不再相符：文中还没有“项目乙”的结余1\.00/u,
    );
  });

  it("finds a figure that was inserted alone, outside of any section", async () => {
    const document = await insertedInto(word, BEFORE);
    document.select("95.00", { whole: true });
    const figure = BEFORE.blocks
      .flatMap((block) => (block.kind === "paragraph" ? block.runs : []))
      .find((run) => run.kind === "figure" && run.what === "实际支出" && run.subject === "项目甲");
    if (figure?.kind !== "figure") throw new Error("no such figure");
    await wordHost().insertFigure(figure);
    const { content, plan } = await planned(AFTER);
    expect(content.controls[0]).toMatchObject({
      text: "95.00",
      tag: expect.stringMatching(/execution=95\.00$/u),
    });
    expect(content.controls[0]!.section).toBeUndefined();
    expect(plan.changes[0]).toMatchObject({ index: 0, after: "95.50" });
  });

  it("refuses what was changed or locked meanwhile, and writes nothing then", async () => {
    const document = await insertedInto(word, BEFORE);
    const { content, plan } = await planned(AFTER);
    const changes = controlChanges(content, plan);
    const before = document.xml;
    document.typeInto(content.controls[plan.changes[0]!.index]!.tag, "1.00");
    await expect(wordHost().refresh(changes)).rejects.toMatchObject({
      code: "changed",
      message: expect.stringMatching(/^文中有1处数字在列出以后又有改动（原为.*），没有写入任何内容。/u),
    });
    document.typeInto(content.controls[plan.changes[0]!.index]!.tag, plan.changes[0]!.before);
    expect(document.xml).toBe(before);
    setProperty(document.control(changes[1]!.id)!, "w:lock", "contentLocked");
    await expect(wordHost().refresh(changes)).rejects.toMatchObject({
      code: "protected",
      message: expect.stringMatching(/^文中有1处数字的内容控件不允许编辑/u),
    });
    expect(word.writes).toEqual([]);
  });

  it("stops at a document that is marked secret", async () => {
    const document = await insertedInto(word, BEFORE);
    document.root.all("w:t")[0]!.children = ["机密★1年"];
    await expect(wordHost().read(going)).rejects.toThrow(/^本工具不处理涉密文件/u);
  });
});
