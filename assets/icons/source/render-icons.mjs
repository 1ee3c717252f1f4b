/** Draws assets/icons/heji-<size>.png from heji.svg with an installed chromium: `node assets/icons/source/render-icons.mjs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const source = dirname(fileURLToPath(import.meta.url));
const drawing = readFileSync(join(source, "heji.svg"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
for (const size of [16, 32, 64, 80, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(source, `../heji-${size}.png`), png);
  await page.close();
}
await browser.close();
