/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { contentOf } from "../../../src/core/workbook/cell-content";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { App } from "../../../src/ui/App";
import { CommandRelay } from "../../../src/ui/command-relay";
import { buildWorkbook } from "../../support/build-workbook";

// Several corrections and as many checks: on a busy machine more than the usual five seconds.
jest.setTimeout(30_000);

/** Both rates are wrong: 137÷143 is 95.80%, 9÷10 is 90%. */
const BOOK = buildWorkbook([
  {
    name: "台账",
    rows: [
      ["2020年预算执行情况（单位：万元）"],
      ["项目名称", "年初预算数", "调增", "调减", "全年预算数", "全年执行数", "执行率"],
      ["甲项目", 150, 0, 7, 143, 137, 0.985],
      ["乙项目", 9, 1, 0, 10, 9, 0.8],
      ["丙项目", 20, 0, 0, 20, 10, 0.5],
    ],
  },
]);
const theme = { current: () => "light" as const, subscribe: () => () => undefined };
const at = (row: number) => ({ sheet: "台账", row, column: 6 });

describe("taking corrections back", () => {
  let root: Root;
  beforeEach(() => {
    Object.assign(globalThis, {
      IS_REACT_ACT_ENVIRONMENT: true,
      ResizeObserver: class {
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    });
    Element.prototype.scrollIntoView = () => undefined;
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.querySelector("div")!);
  });
  afterEach(() => act(() => root.unmount()));

  const press = async (label: RegExp): Promise<void> => {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) =>
      label.test(textContent ?? ""),
    );
    if (!button) throw new Error(`no button ${label} in ${document.body.textContent}`);
    act(() => button.click());
    await act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((next) => setTimeout(next, 15));
    });
  };
  const rates = (host: MemoryHost): readonly unknown[] =>
    [2, 3].map((row) => contentOf(host.state.workbook, at(row)));

  it("leaves what was typed since as it is, and goes on to the step before it", async () => {
    const host = new MemoryHost(BOOK);
    act(() => root.render(<App host={host} theme={theme} relay={new CommandRelay()} />));
    await press(/一键核对/);
    for (const project of [/^G3/, /^G4/]) {
      await press(project);
      await press(/按算式更正/);
    }
    act(() => host.type(at(3), "0.7"));
    await press(/^撤销/);
    expect(document.body.textContent).toContain("没有写入");
    await press(/^撤销/);
    expect(document.body.textContent).toContain("G3");
    expect(rates(host)).toEqual(["0.985", "0.7"]);
  });
});
