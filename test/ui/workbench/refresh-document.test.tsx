/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { OpenBook } from "../../../src/app/workbench";
import { refreshDocx } from "../../../src/hosts/files/refresh-docx";
import { writeDocx } from "../../../src/hosts/files/write-docx";
import { RefreshDocument } from "../../../src/ui/workbench/RefreshDocument";
import { spentReport } from "../../support/spent-report";

jest.setTimeout(60_000); // opening a dialog of the kit takes seconds in jsdom

const BEFORE = spentReport("95", "96");
const AFTER = spentReport("95.5", "96");

describe("更新报告文档 on the workbench", () => {
  let root: Root;
  let failures: unknown[];
  let saved: string[];
  const asked: (readonly number[])[] = [];
  const book = {
    refreshReport: async (document, taken) => {
      asked.push(taken);
      return refreshDocx(document, AFTER, { taken: new Set(taken) });
    },
  } as Partial<OpenBook> as OpenBook;

  beforeEach(() => {
    Object.assign(globalThis, {
      IS_REACT_ACT_ENVIRONMENT: true,
      TextDecoder,
      TextEncoder,
      ResizeObserver: class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    });
    Object.assign(URL, { createObjectURL: () => "#saved", revokeObjectURL: () => undefined });
    document.body.innerHTML = "<div></div>";
    [failures, saved, asked.length] = [[], [], 0];
    root = createRoot(document.querySelector("div")!);
    const run = (work: () => Promise<string>): void => void work().then((name) => saved.push(name));
    act(() =>
      root.render(
        <FluentProvider theme={webLightTheme}>
          <RefreshDocument book={book} run={run} fail={(error) => failures.push(error)} />
        </FluentProvider>,
      ),
    );
  });
  afterEach(() => act(() => root.unmount()));

  const settle = (): Promise<void> =>
    act(async () => {
      for (let turn = 0; turn < 10; turn++) await new Promise((next) => setTimeout(next, 20));
    });
  const pick = async (name: string, bytes: Uint8Array): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
    act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
    await settle();
  };
  const press = async (label: RegExp): Promise<void> => {
    const button = [...document.querySelectorAll("button")].find((each) => label.test(each.textContent));
    act(() => button!.click());
    await settle();
  };

  it("lists old and new of each figure before anything is downloaded", async () => {
    await pick("报告.docx", await writeDocx(BEFORE, "working"));
    expect(document.body.textContent).toContain("更新“报告.docx”");
    expect(document.body.textContent).toMatch(/项目甲 实际支出95\.00→95\.50/u);
    expect(saved).toEqual([]);
    await press(/^更新\d+处并下载$/u);
    expect(saved).toEqual(["报告-已更新.docx"]);
    expect(asked).toEqual([[], []]);
  });

  it("replaces an overtyped figure only where it is ticked", async () => {
    const [bytes, index] = await overtyped();
    await pick("报告.docx", bytes);
    expect(document.body.textContent).toContain("被改写过，不会覆盖");
    act(() => document.querySelector<HTMLInputElement>("input[type=checkbox]")!.click());
    await press(/^更新\d+处并下载$/u);
    expect(asked.at(-1)).toEqual([index]);
  });

  it("tells why a file cannot be refreshed", async () => {
    await pick("表.docx", new TextEncoder().encode("你好"));
    expect(failures).toMatchObject([
      { name: "HostError", message: expect.stringMatching(/不是\.docx文件/u) },
    ]);
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });
});

/** The 工作稿 of before with one figure typed over, and its index in the plan. */
async function overtyped(): Promise<[Uint8Array, number]> {
  const parts = unzipSync(await writeDocx(BEFORE, "working"));
  const xml = strFromU8(parts["word/document.xml"]!).replace(
    /(execution=95\.00"\/>.*?<w:t[^>]*>)95\.00/u,
    (_, before: string) => `${before}94.00`,
  );
  parts["word/document.xml"] = strToU8(xml);
  const bytes = zipSync(parts);
  const { plan } = await refreshDocx({ name: "a.docx", bytes }, AFTER);
  return [bytes, plan.conflicts[0]!.index];
}
