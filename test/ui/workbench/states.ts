import type { Page } from "playwright-core";
import { openSample } from "../support/workbench-page";

/** States of the workbench that a user meets, and how to get there from the opened page. */
export const WORKBENCH_STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => undefined,
  sample: openSample,
  finding: async (page) => {
    await openSample(page);
    await page.locator('[data-finding^="execution-rate"] > button').first().click();
    await page.getByRole("button", { name: "定位", exact: true }).click();
    await page.locator("[data-mark][aria-selected=true]").waitFor();
  },
  typing: async (page) => {
    await openSample(page);
    await page.locator('[data-finding^="saving-rate"] > button').click();
    await page.getByRole("button", { name: "定位", exact: true }).click();
    await page.locator('[data-at="N7"]').click();
    await page.keyboard.type("=25-0.05");
  },
  preview: async (page) => {
    await openSample(page);
    await page.getByRole("button", { name: "预览报告" }).click();
    await page.getByRole("heading", { name: "一、项目基本情况" }).waitFor();
  },
  downloads: async (page) => {
    await openSample(page);
    await page.getByRole("button", { name: "下载", exact: true }).click();
  },
  reconciliation: async (page) => {
    await openSample(page);
    await page.getByRole("tab", { name: "调节表", exact: true }).click();
  },
};
