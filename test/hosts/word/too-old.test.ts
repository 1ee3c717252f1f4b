/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { bootWord } from "../../support/office-host/boot-office";
import { wordHost } from "./bureaus-document";

describe("the Word host in a Word below the floor", () => {
  it("refuses with a sentence before it sends anything", async () => {
    const word = await bootWord("1.2");
    await expect(wordHost().read(new AbortController().signal)).rejects.toThrow(/Word 2021 或更新版本/u);
    await expect(wordHost().releaseAll()).rejects.toThrow(/Word 2021 或更新版本/u);
    expect(word.traffic.messages).toBe(0);
  });
});
