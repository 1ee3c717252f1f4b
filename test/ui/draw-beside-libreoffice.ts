import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fetchedWorkbooks } from "../corpus/fetched";
import { findBrowser } from "./support/find-browser";
import { fileInput, WorkbenchBrowser } from "./support/workbench-page";

const ROOT = resolve(__dirname, "../..");
const FOLDER = join(ROOT, "out/screenshots/beside");
const OFFICE = process.env["SOFFICE"] ?? "/usr/bin/soffice";
const OWN = ["sample.xlsx"].map((file) => join(ROOT, "assets/samples", file));

/** One file name for a workbook of a package, whose own names repeat. */
function pictureName(path: string): string {
  return relative(ROOT, path)
    .replace(/[^\w.-]+/g, "-")
    .replace(/^\.?corpus-/, "");
}

/** A sheet of the workbook on one page as LibreOffice draws it, in pixels of the screen; none where it draws nothing. */
function drawnByLibreOffice(path: string, scratch: string): Buffer | undefined {
  const copy = join(scratch, basename(path));
  copyFileSync(path, copy);
  const filter = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}';
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  execFileSync(OFFICE, [profile, "--headless", "--convert-to", filter, "--outdir", scratch, copy], {
    stdio: "ignore",
  });
  const pages = copy.replace(/\.[^.]+$/, ".pdf");
  if (!existsSync(pages)) return undefined;
  const picture = join(scratch, "page");
  execFileSync("pdftoppm", ["-png", "-r", "96", "-singlefile", pages, picture]);
  rmSync(pages);
  return readFileSync(`${picture}.png`);
}

/** The upper left part of a picture, at its own size. */
function shown(picture: Buffer): string {
  const style = "width:940px;height:890px;object-fit:none;object-position:0 0";
  return `<img src="data:image/png;base64,${picture.toString("base64")}" style="${style}">`;
}

/** Not a test: npm run beside draws foreign workbooks in the grid and by LibreOffice, side by side, to be compared by eye. */
it("draws workbooks of other producers beside LibreOffice's rendering", async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; CHROMIUM may name one.");
  const foreign = fetchedWorkbooks();
  if (foreign.length === 0) throw new Error("npm run corpus fetches the workbooks first.");
  mkdirSync(FOLDER, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "heji-beside-"));
  const browser = await WorkbenchBrowser.start(executablePath);
  try {
    for (const path of [...OWN, ...foreign]) {
      const page = await browser.open();
      await fileInput(page).setInputFiles(path);
      await page.waitForTimeout(1500);
      const grid = page.getByRole("grid");
      const mine = (await grid.count()) > 0 ? await grid.screenshot() : await page.screenshot();
      const theirs = drawnByLibreOffice(path, scratch);
      await page.close();
      const sheet = await browser.open();
      await sheet.setViewportSize({ width: 1900, height: 900 });
      await sheet.setContent(
        `<body style="margin:0;display:flex;gap:12px;background:#888">${shown(mine)}${theirs ? shown(theirs) : ""}</body>`,
      );
      await sheet.screenshot({ path: join(FOLDER, `${pictureName(path)}.png`) });
      await sheet.close();
    }
  } finally {
    await browser.stop();
    rmSync(scratch, { recursive: true });
  }
}, 1_800_000);
