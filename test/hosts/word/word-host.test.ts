/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { overtypedSentence } from "../../../src/app/refresh-document";
import { bootWord } from "../../support/office-host/boot-office";
import type { EmulatedWord } from "../../support/office-host/emulated-word";
import { spentReport } from "../../support/spent-report";
import { insertedInto, wordHost } from "./bureaus-document";

const going = new AbortController().signal;
let word: EmulatedWord;
beforeAll(async () => {
  word = await bootWord("1.3");
});

describe("the Word host", () => {
  it("selects a control, and says so where it is gone", async () => {
    const document = await insertedInto(word, spentReport("95"));
    const { controls } = await wordHost().read(going);
    await wordHost().reveal(controls[3]!.id);
    expect(document.selectedControl).toBe(controls[3]!.id);
    await expect(wordHost().reveal(99_999)).rejects.toMatchObject({ code: "not-found" });
  });

  it("reads what is still to be written, each once", async () => {
    await insertedInto(word, spentReport("50", "50"));
    const { placeholders } = await wordHost().read(going);
    expect(placeholders).toContain("〔待填写：预算执行率低于90%的原因〕");
    expect(new Set(placeholders).size).toBe(placeholders.length);
  });

  it("tells without any workbook which figures were overtyped", async () => {
    const document = await insertedInto(word, spentReport("95"));
    const { controls } = await wordHost().read(going);
    expect(overtypedSentence({ controls, placeholders: [], memory: undefined })).toMatch(
      /^文中有核绩写入的数字\d+处，都与写入时一致。/u,
    );
    document.typeInto(controls.find(({ tag }) => /execution=95\.00$/u.test(tag))!.tag, "94.00");
    expect(overtypedSentence(await wordHost().read(going))).toMatch(
      /其中1处写入后被改动过：94\.00（写入时为95\.00）。/u,
    );
    expect(overtypedSentence({ controls: [], placeholders: [], memory: undefined })).toBe(
      "文中没有核绩写入的数字。",
    );
  });

  it("uses no member that the emulated Word lacks", async () => {
    await insertedInto(word, spentReport("95"));
    await wordHost().read(going);
    await wordHost().releaseAll();
    expect([...word.host.missing]).toEqual([]);
  });

  it("stops between two messages when it is cancelled", async () => {
    await insertedInto(word, spentReport("95"));
    await expect(wordHost().read(AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
    expect(word.writes).toEqual([]);
  });
});
