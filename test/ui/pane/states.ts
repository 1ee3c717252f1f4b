import { buildWorkbook } from "../../support/build-workbook";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { ExcelPane } from "../support/excel-pane";

/** A state of the pane that a user meets, and how to get there from the opened page. */
export interface PaneState {
  readonly name: string;
  readonly workbook: "sample" | "mended" | WorkbookSnapshot;
  readonly reach: (pane: ExcelPane) => Promise<void>;
}

/** The colours that Office reports in its black theme. */
export const DARK_OFFICE = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x333333,
  controlForegroundColor: 0xffffff,
};

const NAMELESS = buildWorkbook(
  [
    {
      name: "Sheet1",
      rows: [
        ["备注", "金额"],
        ["甲", 1],
      ],
    },
  ],
  [],
);

/** Without names, but with headers that leave nothing open; or that leave one thing open. */
const HEADED = buildWorkbook([
  {
    name: "执行台账",
    rows: [
      ["云岭市清河区科技和工业信息化局2020年度项目执行台账（单位：万元）"],
      ["项目名称", "年初预算数", "调增", "调减", "全年预算数", "全年执行数", "执行率", "备注"],
      ["兑现企业奖励扶持资金", 150, 0, 7, 143, 137, 0.958, "已兑付"],
      ["“十四五”规划编制工作", 25, 0, 0, 25, 24.95, 0.98, ""],
    ],
  },
]);
/** A figure is still to come: what hangs on it cannot be checked. */
const UNFINISHED = buildWorkbook([
  {
    name: "执行台账",
    rows: [
      ["2020年度项目执行台账（单位：万元）"],
      ["项目名称", "年初预算数", "全年执行数", "执行率"],
      ["兑现企业奖励扶持资金", 150, "待定", 0.9133],
      ["“十四五”规划编制工作", 25, 24.95, 0.998],
    ],
  },
]);
const HOMONYM = buildWorkbook([
  {
    name: "执行台账",
    rows: [
      ["单位：万元"],
      ["项目名称", "年初预算数", "调整预算数"],
      ["兑现企业奖励扶持资金", 10, 12],
      ["“十四五”规划编制工作", 20, 30],
      ["科技工作经费", 30, 8],
      ["合计", 60, 60],
    ],
  },
]);

const tab =
  (name: RegExp) =>
  async (pane: ExcelPane): Promise<void> => {
    await pane.check();
    await pane.page.getByRole("tab", { name }).click();
  };

const card = async (pane: ExcelPane, rule: string): Promise<void> => {
  await pane.check();
  await pane.page.locator(`[data-finding^="${rule}"] > button`).first().click();
};

/** Everything that the pane can look like; each is looked at, and held to the rules of accessibility. */
export const PANE_STATES: readonly PaneState[] = [
  { name: "empty", workbook: "sample", reach: async () => undefined },
  { name: "findings", workbook: "sample", reach: (pane) => pane.check() },
  { name: "mismatch", workbook: "sample", reach: (pane) => card(pane, "saving-rate") },
  { name: "alternatives", workbook: "sample", reach: (pane) => card(pane, "balance-uses") },
  {
    name: "accept",
    workbook: "sample",
    reach: async (pane) => {
      await card(pane, "overall-rate");
      await pane.press("已核实，无须修改");
      await pane.press("保存");
    },
  },
  {
    name: "verified",
    workbook: "sample",
    reach: async (pane) => {
      await card(pane, "overall-rate");
      await pane.press("已核实，无须修改");
      await pane.page
        .getByRole("textbox", { name: /^说明/ })
        .fill("口径按区财政局《绩效自评通知》，分母取年初批复数。");
      await pane.page.getByRole("textbox", { name: /^核实人/ }).fill("李会计");
      await pane.press("保存");
      await pane.told(/核实说明已保存/);
      await pane.page.locator('[data-finding^="overall-rate"] > button').click();
    },
  },
  {
    name: "basis",
    workbook: "sample",
    reach: async (pane) => {
      await pane.check();
      await pane.press(/^口径/);
    },
  },
  { name: "reconciliation", workbook: "sample", reach: tab(/调节表/) },
  { name: "report", workbook: "sample", reach: tab(/自评报告/) },
  {
    name: "report-editing",
    workbook: "sample",
    reach: async (pane) => {
      await tab(/自评报告/)(pane);
      await pane.press("编辑文字：三、项目组织实施情况");
      await pane.press("再加一段");
      await pane.page.getByLabel("第2段（新）").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "report-to-copy",
    workbook: "sample",
    reach: async (pane) => {
      await tab(/自评报告/)(pane);
      await pane.page.evaluate(() => {
        document.execCommand = () => false;
        navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      });
      await pane.press("复制全文");
      await pane.told(/^这个窗口不允许写剪贴板/);
    },
  },
  {
    name: "unchecked",
    workbook: UNFINISHED,
    reach: async (pane) => {
      await pane.check();
      await pane.page.getByText("哪些缺数据未核对").click();
      await pane.page.getByText(/^1项未核对：填列的预算执行率/).waitFor();
    },
  },
  { name: "clean", workbook: "mended", reach: (pane) => pane.check() },
  { name: "clean-report", workbook: "mended", reach: tab(/自评报告/) },
  {
    name: "nothing-matches",
    workbook: "sample",
    reach: async (pane) => {
      await pane.check();
      await pane.page.getByRole("searchbox").fill("没有这样的项目");
    },
  },
  {
    name: "unusable",
    workbook: NAMELESS,
    reach: async (pane) => {
      await pane.press("一键核对");
      await pane.page.getByText("还不能核对这个工作簿").waitFor();
    },
  },
  {
    name: "asked",
    workbook: HOMONYM,
    reach: async (pane) => {
      await pane.press("一键核对");
      await pane.press("按此核对");
      await pane.page.getByText("还有1个问题没有选定").waitFor();
    },
  },
  {
    name: "by-headers",
    workbook: HEADED,
    reach: async (pane) => {
      await pane.check();
      await pane.press("查看列对应");
    },
  },
  {
    name: "remembered",
    workbook: HEADED,
    reach: async (pane) => {
      await pane.check();
      await pane.press("记住列对应");
      await pane.told(/已在工作簿里定义/);
    },
  },
  {
    name: "repaired",
    workbook: "sample",
    reach: async (pane) => {
      await card(pane, "saving-rate");
      await pane.press("按算式更正为 0.20%");
      await pane.told(/已将 S7 更正/);
    },
  },
  {
    name: "written",
    workbook: "sample",
    reach: async (pane) => {
      await pane.check();
      await pane.press("标记单元格");
      await pane.told(/已标记/);
      await pane.press("生成自评报告");
      await pane.told(/已生成工作表/);
    },
  },
  {
    name: "stale",
    workbook: "sample",
    reach: async (pane) => {
      await pane.check();
      await pane.excel((excel) => excel.type("年初批复", "F7", 24));
      await pane.page.getByText("结果可能已不是最新").waitFor();
    },
  },
  {
    name: "busy",
    workbook: "sample",
    reach: async (pane) => {
      await pane.excel((excel) => excel.setEditing(true)); // Excel answers when the editing ends
      await pane.press("一键核对");
      await pane.page.getByRole("button", { name: "取消" }).waitFor();
    },
  },
  {
    name: "failed",
    workbook: "sample",
    reach: async (pane) => {
      await pane.check();
      await pane.excel((excel) => excel.setProtected("年初批复", true));
      await pane.press("标记单元格");
      await pane.told(/保护/);
    },
  },
];
