import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ArchiveEntry } from "../../../../src/hosts/files/zip/archive-entry";
import { ARCHIVE_LIMITS } from "../../../../src/hosts/files/zip/archive-limits";
import { openArchive } from "../../../../src/hosts/files/zip/open-archive";
import { deflatedEntry, writeArchive } from "../../../../src/hosts/files/zip/write-archive";

const SOURCE = zipSync(
  { "a.xml": strToU8("<a/>".repeat(100)), "目录/b.bin": [strToU8("stored"), { level: 0 }] },
  { mtime: "2020-12-31T10:20:30" },
);

describe("writeArchive", () => {
  it("copies entries with their compressed bytes, dates and order", () => {
    const before = openArchive(SOURCE).entries;
    const after = openArchive(writeArchive(before)).entries;
    expect(after).toEqual(before.map((entry) => ({ ...entry, flags: entry.flags & ~8 })));
  });

  it("is read by another program", () => {
    const [first, second] = openArchive(SOURCE).entries as [ArchiveEntry, ArchiveEntry];
    const added = deflatedEntry("新.xml", strToU8("<new/>"));
    const changed = deflatedEntry(first.name, strToU8("<changed/>"), first);
    const content = unzipSync(writeArchive([changed, second, added]));
    expect(Object.entries(content).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ["a.xml", "<changed/>"],
      ["目录/b.bin", "stored"],
      ["新.xml", "<new/>"],
    ]);
  });

  it("gives a changed part the date it had, and a new one none", () => {
    const [first] = openArchive(SOURCE).entries;
    expect(deflatedEntry("a.xml", strToU8("x"), first).modified).toBe(first!.modified);
    expect(deflatedEntry("b.xml", strToU8("x")).modified >>> 16).toBe(0x21); // 1980-01-01
  });

  it("drops the data descriptor, because the header knows the sizes", () => {
    const [first] = openArchive(SOURCE).entries;
    const [written] = openArchive(writeArchive([{ ...first!, flags: 0x0808 }])).entries;
    expect(written!.flags).toBe(0x0800);
  });

  it("counts more entries than 65,534 in a zip64 record", () => {
    const entry = deflatedEntry("x", strToU8(""));
    const many = Array.from({ length: 65_536 }, (_, index) => ({ ...entry, ...named(`${index}`) }));
    const read = openArchive(writeArchive(many), { ...ARCHIVE_LIMITS, entries: 70_000 }).entries;
    expect(read).toHaveLength(65_536);
    expect(read.at(-1)!.name).toBe("65535");
  });

  it("writes sizes beyond 4 GiB in a zip64 field", () => {
    const large = { ...deflatedEntry("x", strToU8("y")), size: 5e9 };
    expect(openArchive(writeArchive([large, deflatedEntry("z", strToU8("z"))])).entries).toMatchObject([
      { name: "x", size: 5e9 },
      { name: "z", size: 1 },
    ]);
  });
});

function named(name: string): Pick<ArchiveEntry, "name" | "nameBytes"> {
  return { name, nameBytes: strToU8(name) };
}
