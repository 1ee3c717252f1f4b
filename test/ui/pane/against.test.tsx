/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { ReadFile } from "../../../src/app/ports";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { App } from "../../../src/ui/App";
import { CommandRelay } from "../../../src/ui/command-relay";
import { buildWorkbook } from "../../support/build-workbook";

const BOOK = buildWorkbook(
  [
    {
      name: "台账",
      rows: [
        ["项目名称", "年初预算数", "全年执行数"],
        ["甲项目", 150, 137],
        ["乙项目", 9, 9],
      ],
    },
  ],
  [
    ["项目名称", "台账!$A$2:$A$3"],
    ["年初预算数", "台账!$B$2:$B$3"],
    ["全年执行数", "台账!$C$2:$C$3"],
  ],
);

/** What the picked file holds: payments in 元, or nothing that says what it is. */
const readFile: ReadFile = async ({ name, bytes }) => {
  const rows = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((line) => line.split(","));
  return buildWorkbook([{ name: "支付", rows }], [], { fileName: name });
};

const theme = { current: () => "light" as const, subscribe: () => () => undefined };

describe("与系统导出比对 in the pane", () => {
  let root: Root;
  let host: MemoryHost;
  beforeEach(() => {
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
    host = new MemoryHost(BOOK);
  });
  afterEach(() => act(() => root.unmount()));

  const settle = (): Promise<void> =>
    act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((next) => setTimeout(next, 15));
    });
  const press = async (label: string): Promise<void> => {
    const button = [...document.querySelectorAll("button")].find((each) => each.textContent === label);
    act(() => button!.click());
    await settle();
  };
  const pick = async (content: string): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    const bytes = new TextEncoder().encode(content);
    const file = Object.assign(new File([bytes], "支付.csv"), { arrayBuffer: async () => bytes.buffer });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
    act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
    await settle();
  };
  const open = async (reader: ReadFile | undefined): Promise<void> => {
    const files = reader && { readFile: reader };
    act(() => root.render(<App host={host} theme={theme} relay={new CommandRelay()} {...files} />));
    await press("一键核对");
  };

  it("tells the outcome, lists the difference and writes the sheet", async () => {
    await open(readFile);
    await pick("项目名称,支付金额（元）\n甲项目,1380000\n乙项目,90000");
    expect(document.body.textContent).toContain(
      "已与“支付.csv”比对：一致1项、金额不一致1项。执行数取自B列“支付金额（元）”，单位元。",
    );
    expect(document.body.textContent).toContain("执行数与系统导出不一致：台账137.00万元");
    await press("生成自评报告");
    expect(host.state.sheets.map(({ name }) => name)).toContain("与系统导出比对");
  });

  it("puts the comparison away again", async () => {
    await open(readFile);
    await pick("项目名称,支付金额（元）\n甲项目,1380000");
    await press("不再比对");
    expect(document.body.textContent).not.toContain("支付.csv");
  });

  it("tells the question of an export and keeps what was checked", async () => {
    await open(readFile);
    await pick("项目名称,调整预算数\n甲项目,5");
    expect(document.body.textContent).toMatch(/“调整预算数”在有的系统是调整额/);
    expect(document.body.textContent).toContain("调节表");
  });

  it("offers nothing where the page cannot read files", async () => {
    await open(undefined);
    expect(document.body.textContent).not.toContain("与系统导出比对");
  });
});
