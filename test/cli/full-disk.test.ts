import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** The program as it ships, in a shell whose files may not grow beyond that many blocks of 512 bytes. */
function reportUnderLimit(folder: string, blocks: number): { status: number | null; stderr: string } {
  const command = `trap '' XFSZ; ulimit -f ${blocks}; exec node "$0" report "$1" --out "$2"`;
  const sample = join(root, "assets/samples/sample.xlsx");
  return spawnSync("bash", ["-c", command, join(root, "dist/heji.js"), sample, folder], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
}

describe("heji report on a disk that is full", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-full-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("says so and leaves no half file", () => {
    writeFileSync(join(folder, "sample-核对.xlsx"), "former");
    const { status, stderr } = reportUnderLimit(folder, 16);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "磁盘空间不足，没有写出任何文件；请清理后再试。\n",
    });
    expect(readdirSync(folder)).toEqual(["sample-核对.xlsx"]);
    expect(readFileSync(join(folder, "sample-核对.xlsx"), "utf8")).toBe("former");
  });
});
