/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { App } from "../../../src/ui/App";
import { CommandRelay } from "../../../src/ui/command-relay";
import { buildWorkbook } from "../../support/build-workbook";

const STATEMENT = buildWorkbook([
  {
    name: "三公",
    rows: [
      ["2023年度“三公”经费决算表（单位：万元）"],
      ["项目", "合计", "因公出国（境）费", "公务用车购置及运行费", "公务接待费"],
      ["2023年度预算数", 24.5, 0, 19, 5.5],
      ["2023年度决算数", 22.84, 0, 17.36, 5.12],
    ],
  },
]);
const theme = { current: () => "light" as const, subscribe: () => () => undefined };

describe("a workbook that lists no projects, in the pane", () => {
  let root: Root;
  let host: MemoryHost;
  let relay: CommandRelay;
  const settle = (): Promise<void> =>
    act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((next) => setTimeout(next, 15));
    });
  const buttons = (): readonly string[] =>
    [...document.querySelectorAll("button")].map(({ textContent }) => textContent!);
  const press = async (label: string): Promise<void> => {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label);
    act(() => button!.click());
    await settle();
  };
  const page = (): string => document.body.textContent!;

  beforeEach(async () => {
    Object.assign(globalThis, {
      IS_REACT_ACT_ENVIRONMENT: true,
      ResizeObserver: class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    });
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.querySelector("div")!);
    host = new MemoryHost(STATEMENT);
    relay = new CommandRelay();
    act(() => root.render(<App host={host} theme={theme} relay={relay} />));
    await press("一键核对");
  });
  afterEach(() => act(() => root.unmount()));

  it("shows what was judged and what not, and no reconciliation and no report", () => {
    expect(page()).toContain("工作表“三公”是“三公”经费表，没有项目，只核对表中各数之间的勾稽。");
    expect(page()).toContain("2023年度决算数的合计应为22.48万元");
    expect([...document.querySelectorAll('[role="tab"]')].map(({ id }) => id)).toEqual(["tab-findings"]);
    expect(buttons()).not.toContain("生成自评报告");
    expect(page()).not.toContain("0个项目");
  });

  it("marks the cells all the same, and refuses a report that the ribbon asks for with a sentence", async () => {
    await press("标记单元格");
    expect(page()).toContain("已标记1个单元格");
    let said: string | undefined;
    await act(async () => {
      said = await relay.run("report");
    });
    expect(said).toContain("不能写自评报告");
  });
});
