import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { materialEdit } from "../../../src/app/material-edit";
import { readMaterials } from "../../../src/core/ledger/read-materials";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { writeMaterialsInXlsx } from "../../../src/hosts/files/write-materials";
import { newErrors, sdkErrors } from "../../corpus/validate";
import { PLAIN, unzipped, zipped } from "./literal-package";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/samples/sample.xlsx"));

async function opened(bytes: Uint8Array) {
  return { bytes, workbook: await readXlsx({ name: "预算.xlsx", bytes }) };
}

const textsOf = async (bytes: Uint8Array): Promise<string[]> =>
  readMaterials((await opened(bytes)).workbook).map(({ key, text }) => `${key} ${text}`);

async function errorsOf(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "heji-materials-"));
  const path = join(folder, "book.xlsx");
  writeFileSync(path, bytes);
  const errors = sdkErrors(path);
  rmSync(folder, { recursive: true });
  return errors;
}

describe("writeMaterialsInXlsx", () => {
  it("rewrites one text and adds one, and leaves every other part as it was", async () => {
    const file = await opened(SAMPLE);
    const before = await textsOf(SAMPLE);
    const own = readMaterials(file.workbook).find(({ key }) => key === "三")!;
    const edit = materialEdit(file.workbook, "三", [
      { at: own.at, text: "由各科室<组织>实施，\n=1+1 也只是文字。" },
      { text: "年末总结。" },
    ])!;
    const { bytes, back } = await writeMaterialsInXlsx(file, edit);
    expect(await textsOf(bytes)).toEqual([
      ...before.map((text) => (text.startsWith("三 ") ? "三 由各科室<组织>实施，\n=1+1 也只是文字。" : text)),
      "三 年末总结。",
    ]);
    const [old, now] = [unzipped(SAMPLE), unzipped(bytes)];
    const changed = Object.keys({ ...old, ...now }).filter((name) => old[name] !== now[name]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
    expect(newErrors(await errorsOf(SAMPLE), await errorsOf(bytes))).toEqual([]);
    const returned = await writeMaterialsInXlsx(await opened(bytes), back);
    expect(await textsOf(returned.bytes)).toEqual(before);
  });

  it("adds the sheet where there is none, and takes it away to the same parts", async () => {
    const bare = zipped(PLAIN);
    const file = await opened(bare);
    const edit = materialEdit(file.workbook, "二", [{ text: "执行区级办法。" }])!;
    const { bytes, back } = await writeMaterialsInXlsx(file, edit);
    expect(await textsOf(bytes)).toEqual(["二 执行区级办法。"]);
    expect(newErrors(await errorsOf(bare), await errorsOf(bytes))).toEqual([]);
    const returned = await writeMaterialsInXlsx(await opened(bytes), back);
    expect(unzipped(returned.bytes)).toEqual(unzipped(bare));
  });

  it("writes nothing where the workbook is no longer what the edit expects", async () => {
    const bare = await opened(zipped(PLAIN));
    const edit = materialEdit(bare.workbook, "二", [{ text: "甲" }])!;
    const { bytes, back } = await writeMaterialsInXlsx(bare, edit);
    await expect(writeMaterialsInXlsx(await opened(bytes), edit)).rejects.toThrow(
      "已有改变，没有写入任何内容",
    );
    const more = materialEdit((await opened(bytes)).workbook, "三", [{ text: "乙" }])!;
    const { bytes: fuller } = await writeMaterialsInXlsx(await opened(bytes), more);
    await expect(writeMaterialsInXlsx(await opened(fuller), more)).rejects.toMatchObject({ code: "changed" });
    await expect(writeMaterialsInXlsx(await opened(fuller), back)).rejects.toThrow(
      "里已有别的内容，没有删除",
    );
  });
});
