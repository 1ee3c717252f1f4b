import { strToU8, unzipSync, zipSync } from "fflate";
import { HostError } from "../../../../src/app/host-error";
import { openArchive } from "../../../../src/hosts/files/zip/open-archive";
import { readPart, streamPart } from "../../../../src/hosts/files/zip/read-part";

const limits = { expanded: 1000, part: 600, entries: 3 };

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return "none";
}

async function codeOfPromise(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof HostError ? error.code : String(error)),
  );
}

/** Changes one 16-bit field of the only central directory record. */
function withCentralField(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  view.setUint16(view.getUint32(copy.length - 6, true) + offset, value, true);
  return copy;
}

describe("openArchive", () => {
  test("reads deflated and stored parts back as they were written", async () => {
    const parts = {
      "a.xml": strToU8("甲".repeat(500)),
      "xl/b.bin": Uint8Array.of(1, 2, 3),
      "c.txt": strToU8(""),
    };
    const archive = openArchive(zipSync({ ...parts, "xl/b.bin": [parts["xl/b.bin"], { level: 0 }] }));
    expect(archive.entries.map(({ name }) => name)).toEqual(["a.xml", "xl/b.bin", "c.txt"]);
    for (const entry of archive.entries)
      expect(await readPart(archive, entry)).toEqual(parts[entry.name as keyof typeof parts]);
  });

  test("finds parts without regard to case, leading slash or kind of slash", () => {
    const archive = openArchive(zipSync({ "XL\\Workbook.xml": strToU8("x") }));
    expect(archive.find("/xl/workbook.XML")?.name).toBe("XL\\Workbook.xml");
    expect(archive.find("xl/other.xml")).toBeUndefined();
  });

  test("keeps the compressed bytes of a part as a view of the archive", () => {
    const bytes = zipSync({ "a.xml": strToU8("abc".repeat(100)) });
    const entry = openArchive(bytes).find("a.xml")!;
    expect(entry.compressed.buffer).toBe(bytes.buffer);
    expect(unzipSync(bytes)["a.xml"]!.length).toBe(entry.size);
  });

  test("finds the directory before an archive comment", () => {
    const bytes = zipSync({ "a.xml": strToU8("x") });
    const withComment = new Uint8Array(bytes.length + 5);
    withComment.set(bytes);
    withComment[bytes.length - 2] = 5;
    expect(openArchive(withComment).entries).toHaveLength(1);
  });

  test("calls an archive damaged wherever it is cut off", () => {
    const bytes = zipSync({ "a.xml": strToU8("abc".repeat(100)), "b.xml": strToU8("x") });
    for (let length = 0; length < bytes.length; length++)
      expect(codeOf(() => openArchive(bytes.subarray(0, length)))).toBe("damaged");
  });

  test.each([
    ["/xl/a.xml", "unsafe"],
    ["../a.xml", "unsafe"],
    ["xl\\..\\a.xml", "unsafe"],
    ["C:\\a.xml", "unsafe"],
    ["xl/a..xml", "none"],
  ])("judges the part name %s as %s", (name, code) => {
    expect(codeOf(() => openArchive(zipSync({ [name]: strToU8("x") })))).toBe(code);
  });

  test("refuses two parts whose names differ only in case", () => {
    expect(codeOf(() => openArchive(zipSync({ "a.xml": strToU8("x"), "A.xml": strToU8("y") })))).toBe(
      "unsafe",
    );
  });

  test("refuses encrypted parts", () => {
    const encrypted = withCentralField(zipSync({ "a.xml": strToU8("x") }), 8, 1);
    expect(codeOf(() => openArchive(encrypted))).toBe("encrypted");
  });

  test("refuses more parts than the limit", () => {
    const four = zipSync(Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, strToU8(name)])));
    expect(codeOf(() => openArchive(four, limits))).toBe("too-large");
  });
});

describe("streamPart", () => {
  test("stops at the limit of one part, whatever size the archive declares", async () => {
    const bomb = withCentralField(zipSync({ "a.xml": new Uint8Array(601) }), 24, 10);
    const archive = openArchive(bomb, limits);
    let seen = 0;
    const reading = streamPart(archive, archive.entries[0]!, (chunk) => (seen += chunk.length));
    expect(await codeOfPromise(reading)).toBe("too-large");
    expect(seen).toBe(0);
  });

  test("counts all parts of an archive together", async () => {
    const archive = openArchive(zipSync({ a: new Uint8Array(600), b: new Uint8Array(401) }), limits);
    await readPart(archive, archive.find("a")!);
    expect(await codeOfPromise(readPart(archive, archive.find("b")!))).toBe("too-large");
  });

  test.each([
    ["deflated", 6],
    ["stored", 0],
  ] as const)("notices a changed byte in a %s part by its checksum", async (_, level) => {
    const bytes = zipSync({ a: [strToU8("1234.56,7890.12"), { level }] });
    const entry = openArchive(bytes).entries[0]!;
    entry.compressed[6]! ^= 1;
    const archive = openArchive(bytes);
    expect(await codeOfPromise(readPart(archive, archive.entries[0]!))).toBe("damaged");
  });

  test("refuses other compression methods", async () => {
    const archive = openArchive(withCentralField(zipSync({ a: strToU8("x") }), 10, 12));
    expect(await codeOfPromise(readPart(archive, archive.entries[0]!))).toBe("unsupported");
  });

  test("ends as cancelled when the signal is aborted", async () => {
    const archive = openArchive(zipSync({ a: strToU8("x") }));
    const reading = readPart(archive, archive.entries[0]!, { signal: AbortSignal.abort() });
    expect(await codeOfPromise(reading)).toBe("cancelled");
  });

  test("hands on what the reader of the chunks throws", async () => {
    const archive = openArchive(zipSync({ a: strToU8("x") }));
    const reading = streamPart(archive, archive.entries[0]!, () => {
      throw new TypeError("from the reader");
    });
    await expect(reading).rejects.toThrow("from the reader");
  });
});
