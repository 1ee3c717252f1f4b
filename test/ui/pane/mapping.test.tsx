/** @jest-environment jsdom */
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { App } from "../../../src/ui/App";
import { CommandRelay } from "../../../src/ui/command-relay";
import { buildWorkbook } from "../../support/build-workbook";

const KNOWN = buildWorkbook([
  {
    name: "台账",
    rows: [
      ["2020年预算执行情况（单位：万元）"],
      ["项目名称", "年初预算数", "调增", "调减", "全年预算数", "全年执行数", "执行率"],
      ["甲项目", 150, 0, 7, 143, 137, 0.958],
      ["乙项目", 9, 1, 0, 10, 9, 0.8],
    ],
  },
  { name: "说明", rows: [["本表由财务室填报。"]] },
]);
/** 调整预算数 may be the change or the total: with 9 and 10 standing alone the figures cannot tell. */
const HOMONYM = buildWorkbook([
  {
    name: "台账",
    rows: [
      ["项目名称", "年初预算数", "调整预算数", "全年执行数"],
      ["甲项目", 150, 150, 137],
      ["乙项目", 9, 9, 9],
    ],
  },
]);

const theme = { current: () => "light" as const, subscribe: () => () => undefined };

describe("列对应 in the pane", () => {
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
  });
  afterEach(() => act(() => root.unmount()));

  const settle = (): Promise<void> =>
    act(async () => {
      for (let turn = 0; turn < 8; turn++) await new Promise((next) => setTimeout(next, 15));
    });
  const press = async (label: string): Promise<void> => {
    const button = [...document.querySelectorAll("button")].find((each) =>
      [each.textContent, each.getAttribute("aria-label")].includes(label),
    );
    act(() => button!.click());
    await settle();
  };
  const choose = async (label: string): Promise<void> => {
    const text = [...document.querySelectorAll("label")].find((each) => each.textContent === label)!;
    act(() => (document.getElementById(text.htmlFor) as HTMLInputElement).click());
    await settle();
  };
  const columnOf = (label: string): HTMLSelectElement => {
    const text = [...document.querySelectorAll("label")].find((each) => each.textContent === label)!;
    return document.getElementById(text.htmlFor) as HTMLSelectElement;
  };
  const setColumn = async (label: string, column: number): Promise<void> => {
    const select = columnOf(label);
    act(() => {
      select.value = String(column);
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await settle();
  };
  const open = async (workbook: WorkbookSnapshot): Promise<void> => {
    host = new MemoryHost(workbook);
    act(() => root.render(<App host={host} theme={theme} relay={new CommandRelay()} />));
    await press("一键核对");
  };
  const page = (): string => document.body.textContent!;

  it("tells along with a question what is wrong however it is answered", async () => {
    await open(
      buildWorkbook([
        {
          name: "台账",
          rows: [
            ["项目名称", "年初预算数", "调整预算数"],
            ["甲项目", 10, 12],
            ["乙项目", 20, 30],
            ["丙项目", 30, 8],
            ["合计", 60, 60],
          ],
        },
      ]),
    );
    expect(page()).toContain("下面的问题请您确定，以免读错。");
    expect(page()).toContain("表内算式不符1处，与怎样答复无关");
    expect(page()).toContain("第5行“合计”的调整预算数应为50：");
    await press("定位 台账 C5");
    expect(host.state.selection).toMatchObject({ sheet: "台账", row: 4, column: 2 });
  });

  it("goes ahead where the headers leave nothing open, and shows what each column was taken for", async () => {
    await open(KNOWN);
    expect(page()).toContain("按表头识别，没有用定义名称");
    expect(page()).toContain("执行数9.00万元÷全年预算数10.00万元＝90.00%，表中为80%");
    await press("查看列对应");
    expect(columnOf("全年执行数").selectedOptions[0]!.textContent).toBe("F　全年执行数");
    expect(page()).toContain("2行中2行年初＋调增－调减＝全年预算");
  });

  it("keeps the columns as names, reads by them from then on, and takes them back", async () => {
    await open(KNOWN);
    await press("记住列对应");
    expect(host.state.workbook.names.map(({ name, formula }) => `${name} ${formula}`)).toContain(
      "全年执行数 '台账'!$F$3:$F$4",
    );
    expect(page()).toContain("按定义名称读取");
    expect(page()).toContain("已记住列对应");
    await press("撤销记住");
    expect(host.state.workbook.names).toEqual([]);
    expect(page()).toContain("按表头识别");
  });

  it("asks what the figures cannot tell, and reads as answered", async () => {
    await open(HOMONYM);
    expect(page()).toContain("先看一看列对应");
    expect(page()).toContain("“调整预算数”在有的单位是调整额");
    await press("按此核对");
    expect(page()).toContain("还有1个问题没有选定，请先选定。");
    await choose("调整后的预算数");
    expect(columnOf("全年预算数").value).toBe("2");
    await choose("调整额（年初预算加上它得全年预算）");
    expect(columnOf("调增数").value).toBe("2");
    await press("按此核对");
    expect(page()).toContain("按您指定的列对应读取");
    expect(page()).toContain("甲项目（45.67%）、乙项目（50.00%）");
  });

  it("takes over the column that is selected in the sheet, but not one of another sheet", async () => {
    await open(KNOWN);
    await press("查看列对应");
    await act(() => host.pointer.reveal({ sheet: "台账", row: 2, column: 1 }));
    await press("取表中所选的列作为全年预算数");
    expect(columnOf("全年预算数").value).toBe("1");
    expect(columnOf("年初预算数").value).toBe("");
    await act(() => host.pointer.reveal({ sheet: "说明", row: 0, column: 0 }));
    await press("取表中所选的列作为全年执行数");
    expect(page()).toContain("选中的区域在工作表“说明”，这里要的是“台账”上的一列");
    expect(columnOf("全年执行数").value).toBe("5");
  });

  it("tells what cannot be read, and keeps what was checked", async () => {
    await open(KNOWN);
    await press("查看列对应");
    await setColumn("项目名称", -1);
    await press("按此核对");
    expect(page()).toContain("列对应中工作表“台账”（项目台账）没有指明“项目名称”所在的列，请补上。");
    expect(page()).toContain("表中为80%");
  });
});
