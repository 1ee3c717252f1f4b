/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import type { HostError } from "../../../src/app/host-error";
import { controlChanges } from "../../../src/app/refresh-document";
import type { ControlChange, WordDocument } from "../../../src/app/word-document";
import { figuresOf, planRefresh } from "../../../src/core/report/refresh-plan";
import { reportSections } from "../../../src/core/report/report-sections";
import { bootWord } from "../../support/office-host/boot-office";
import type { EmulatedWord } from "../../support/office-host/emulated-word";
import { DocumentState, tagOf } from "../../support/office-host/word/document-state";
import { spentReport } from "../../support/spent-report";
import { insertedInto, wordHost } from "./bureaus-document";

const going = new AbortController().signal;
const BEFORE = spentReport("95", "96");
const AFTER = spentReport("95.5", "96.5");
const SPENT = figuresOf(BEFORE).values().next().value!;

let word: EmulatedWord;
beforeAll(async () => {
  word = await bootWord("1.3");
});

async function changesIn(): Promise<ControlChange[]> {
  const content = await wordHost().read(going);
  return controlChanges(content, planRefresh(content.controls, AFTER));
}

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );

const textsOf = (document: DocumentState): string[] =>
  document.root.all("w:t").map(({ children }) => children.join(""));

describe("a message that fails half-way", () => {
  it("of 更新 leaves the document as it was, or says how many figures were written; again finishes the work", async () => {
    let document = await insertedInto(word, BEFORE);
    const changes = await changesIn();
    await wordHost().refresh(changes);
    const done = document.xml;
    const actions = word.traffic.exchanges.at(-1)!.actions;
    const places = [0, 1, 2, 3, Math.floor(actions / 2), actions - 2, actions - 1];
    for (const fault of [
      { message: 1, afterActions: 0 },
      ...places.map((afterActions) => ({ message: 2, afterActions })),
    ]) {
      document = await insertedInto(word, BEFORE);
      const before = document.xml;
      const texts = textsOf(document);
      const planned = await changesIn();
      word.expectMessages(fault);
      const error = await failureOf(wordHost().refresh(planned));
      expect(error).toBeInstanceOf(Error);
      const written = textsOf(document).filter((text, index) => text !== texts[index]).length;
      if (fault.message === 2)
        expect((error as HostError).message).toMatch(writtenSentence(written, planned.length));
      if (written === 0) expect(document.xml).toBe(before);
      word.expectMessages();
      await wordHost().refresh(await changesIn());
      expect(textsOf(document)).toEqual(textsOf(new DocumentState(done)));
    }
  });

  it.each([
    ["a section", (host: WordDocument) => host.insertSection(reportSections(BEFORE)[0]!), /heji:s:/u],
    ["a figure", (host: WordDocument) => host.insertFigure(SPENT), /heji:f:/u],
  ])("of inserting %s says whether it is there", async (_, insert, ours) => {
    const open = (): DocumentState => {
      word.document = new DocumentState("<w:p><w:r><w:t>支出</w:t></w:r></w:p>");
      return word.document;
    };
    open();
    await insert(wordHost());
    const counts = word.traffic.exchanges.map(({ actions }) => actions);
    for (const [index, count] of counts.entries())
      for (let afterActions = 0; afterActions < count; afterActions++) {
        const document = open();
        const before = document.xml;
        word.expectMessages({ message: index + 1, afterActions });
        const error = await failureOf(insert(wordHost()));
        expect(error).toBeInstanceOf(Error);
        if (index === 0) expect(document.xml).toBe(before);
        else {
          const isThere = document.controls().some((control) => ours.test(tagOf(control)));
          expect((error as HostError).message).toMatch(isThere ? /已经插入/u : /没有(?:插入|关联).*Ctrl\+Z/u);
        }
      }
  });

  it("of taking controls away keeps every word, says how far it came, and again ends it", async () => {
    let document = await insertedInto(word, BEFORE);
    await wordHost().releaseAll();
    const done = document.xml;
    const actions = word.traffic.exchanges[1]!.actions;
    for (const afterActions of [0, 5, Math.floor(actions / 2), actions - 1]) {
      document = await insertedInto(word, BEFORE);
      const texts = textsOf(document);
      const before = document.controls().length;
      word.expectMessages({ message: 2, afterActions });
      const error = await failureOf(wordHost().releaseAll());
      const gone = before - document.controls().length;
      expect((error as HostError).message).toMatch(
        gone === 0 ? /文档没有改动。/u : new RegExp(`中已去掉${gone}个，文字都保留着`, "u"),
      );
      expect(textsOf(document)).toEqual(texts);
      await wordHost().releaseAll();
      expect(document.xml).toBe(done);
    }
  });

  it("of reading leaves the document alone", async () => {
    const document = await insertedInto(word, BEFORE);
    const before = document.xml;
    for (const message of [1, 2]) {
      word.expectMessages({ message, afterActions: 1 });
      expect(await failureOf(wordHost().read(going))).toBeInstanceOf(Error);
    }
    expect(document.xml).toBe(before);
  });

  it("of a protected document says what to do and writes nothing", async () => {
    const document = await insertedInto(word, BEFORE);
    const changes = await changesIn();
    const before = document.xml;
    document.isProtected = true;
    await expect(wordHost().refresh(changes)).rejects.toThrow(
      /^文档受保护.*停止保护，然后重试。文档没有改动。$/u,
    );
    expect(document.xml).toBe(before);
  });
});

function writtenSentence(written: number, planned: number): RegExp {
  return written === 0
    ? /文档没有改动。$/u
    : new RegExp(`更新中途停止：${planned}处中已更新${written}处`, "u");
}
