/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { App } from "../../../src/ui/App";
import { CommandRelay } from "../../../src/ui/command-relay";
import { buildWorkbook } from "../../support/build-workbook";

const BOOK = buildWorkbook(
  [
    {
      name: "台账",
      rows: [
        ["项目名称", "年初预算数", "全年执行数", "未完成原因", "年中收回"],
        ["甲项目", 150, 130, ""],
        ["乙项目", 9, -9, ""],
      ],
    },
  ],
  [
    ["项目名称", "台账!$A$2:$A$3"],
    ["年初预算数", "台账!$B$2:$B$3"],
    ["全年执行数", "台账!$C$2:$C$3"],
    ["未完成原因", "台账!$D$2:$D$3"],
    ["收回口径", "台账!$E$1"],
  ],
);
const theme = { current: () => "light" as const, subscribe: () => () => undefined };

describe("settings in the pane", () => {
  let root: Root;
  let host: MemoryHost;
  beforeEach(async () => {
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
    host = new MemoryHost(BOOK);
    act(() => root.render(<App host={host} theme={theme} relay={new CommandRelay()} />));
    await press((text) => text === "一键核对");
    await press((text) => text.startsWith("口径"));
  });
  afterEach(() => act(() => root.unmount()));

  const press = async (is: (text: string) => boolean): Promise<void> => {
    const button = [...document.querySelectorAll("button")].find((each) => is(each.textContent ?? ""));
    act(() => button!.click());
    await act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((next) => setTimeout(next, 15));
    });
  };
  const labelled = <T extends Element>(label: string): T => {
    const own = [...document.querySelectorAll("label")].find((each) => each.textContent!.startsWith(label))!;
    return document.getElementById(own.htmlFor) as unknown as T;
  };
  const write = (label: string, value: string): void => {
    const field = labelled<HTMLInputElement | HTMLSelectElement>(label);
    const prototype = Object.getPrototypeOf(field) as object;
    Object.getOwnPropertyDescriptor(prototype, "value")!.set!.call(field, value);
    act(
      () =>
        void field.dispatchEvent(
          new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }),
        ),
    );
  };
  const shown = (): string => document.body.textContent!;
  const SAVE = "保存设定并重新核对";

  it("are kept in the workbook, and the next check goes by them", async () => {
    expect(shown()).toContain("甲项目");
    expect(shown()).toMatch(/待说明.?2/);
    write("说明原因执行率", "80%");
    write("执行率口径", "年初预算");
    await press((text) => text === SAVE);
    expect(host.state.workbook.memory?.settings).toEqual({ 说明原因执行率: "80%", 执行率口径: "年初预算" });
    expect(shown()).toContain("设定已保存在工作簿里");
    expect(shown()).toContain("年初预算 · 年中收回已扣减");
    expect(shown()).toMatch(/待说明.?1/);
    expect(labelled<HTMLInputElement>("说明原因执行率").value).toBe("80%");
  });

  it("switch off a rule of custom", async () => {
    expect(shown()).toContain("是负数");
    act(() => labelled<HTMLInputElement>("预算数、调整数、收回数").click());
    await press((text) => text === SAVE);
    expect(host.state.workbook.memory?.settings).toEqual({ 停用规则: "negative" });
    expect(shown()).not.toContain("是负数");
  });

  it("are refused where they cannot be read, with one sentence", async () => {
    write("说明原因执行率", "很高");
    expect(shown()).toContain("请填0至100之间的百分数，如90%。");
    await press((text) => text === SAVE);
    expect(host.state.workbook.memory).toBeUndefined();
  });

  it("stand beside findings that name their rule, its source and what to do", async () => {
    await press((text) => text.includes("未填未完成原因"));
    expect(shown()).toContain("核对规则预算执行率低于90%的项目，填有未完成原因");
    expect(shown()).toContain("依据：四川省《部门预算项目支出绩效自评表（2023年度）》填表说明");
    expect(shown()).toContain("请责任科室补充原因");
  });

  it("show the cell that says it already", () => {
    expect(shown()).toContain("收回口径：工作簿单元格已写明：");
    expect([...document.querySelectorAll("label")].map(({ textContent }) => textContent)).not.toContain(
      "收回口径",
    );
  });
});
