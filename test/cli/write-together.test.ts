import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTogether } from "../../src/cli/write-together";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("writeTogether", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-write-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes all files and leaves nothing else behind", async () => {
    writeFileSync(join(folder, "b"), "former");
    await writeTogether([
      { path: join(folder, "a"), bytes: bytes("A") },
      { path: join(folder, "b"), bytes: bytes("B") },
    ]);
    expect(readdirSync(folder)).toEqual(["a", "b"]);
    expect(readFileSync(join(folder, "b"), "utf8")).toBe("B");
  });

  it("takes the first file back when the second cannot be put in place", async () => {
    writeFileSync(join(folder, "a"), "former");
    mkdirSync(join(folder, "b"));
    await expect(
      writeTogether([
        { path: join(folder, "a"), bytes: bytes("A") },
        { path: join(folder, "b"), bytes: bytes("B") },
      ]),
    ).rejects.toMatchObject({
      name: "HostError",
      code: "not-writable",
      message: expect.stringMatching(/没有写出任何文件。$/),
    });
    expect(readdirSync(folder)).toEqual(["a", "b"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("former");
  });

  it("says that a folder is missing and writes nothing", async () => {
    const path = join(folder, "missing", "a");
    await expect(writeTogether([{ path, bytes: bytes("A") }])).rejects.toMatchObject({
      code: "not-writable",
    });
    expect(existsSync(path)).toBe(false);
  });

  it("refuses a folder that cannot be written", async () => {
    const locked = "/proc/heji"; // even root cannot create files here
    await expect(writeTogether([{ path: join(locked, "a"), bytes: bytes("A") }])).rejects.toMatchObject({
      name: "HostError",
    });
  });
});
