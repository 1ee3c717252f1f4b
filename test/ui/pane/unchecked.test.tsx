/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { ResultBanner } from "../../../src/ui/pane/ResultBanner";
import { buildWorkbook } from "../../support/build-workbook";

Object.assign(globalThis, { TextDecoder, TextEncoder, IS_REACT_ACT_ENVIRONMENT: true });

function bannerOf(execution: string | number): Promise<HTMLElement> {
  return bannerOver([
    ["项目支出台账（单位：万元）"],
    ["项目名称", "年初预算数", "全年执行数", "预算执行率"],
    ["甲项目", 150, execution, "91.33%"],
    ["乙项目", 9, 9, "100%"],
  ]);
}

async function bannerOver(rows: Parameters<typeof buildWorkbook>[0][number]["rows"]): Promise<HTMLElement> {
  const outcome = checkWorkbook(buildWorkbook([{ name: "台账", rows }]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  const place = document.createElement("div");
  await act(async () => createRoot(place).render(<ResultBanner checked={outcome.checked} />));
  return place;
}

it("says which rules could not look at everything, and says nothing where they could", async () => {
  const banner = await bannerOf("待定");
  expect(banner.textContent).toMatch(/已核对\d+项，\d+项缺数据未核对。/u);
  expect([...banner.querySelectorAll("li")].map(({ textContent }) => textContent)).toContainEqual(
    "1项未核对：填列的预算执行率等于执行数除以所采用口径的预算数，按填列的位数四舍五入。",
  );
  expect((await bannerOf(137)).querySelector("details")).toBeNull();
});

it("gives no tick where no ledger was found and only the sums of a table agree", async () => {
  const banner = await bannerOver([
    ["会议室使用登记（单位：次）"],
    ["会议室", "上半年", "下半年", "合计"],
    ["一号", 12, 20, 32],
    ["二号", 7, 9, 16],
    ["三号", 3, 5, 8],
    ["合计", 22, 34, 56],
  ]);
  expect(banner.textContent).toContain("表内算式未发现不符；已核对");
  expect(banner.querySelector("svg")).toBeNull();
  expect((await bannerOf(137)).querySelector("svg")).not.toBeNull();
});
