import type { Annotation } from "../../src/app/annotation";
import type { Annotator, Namer, WorkbookSource } from "../../src/app/ports";
import { Amount } from "../../src/core/numbers/amount";
import type { Severity } from "../../src/core/checks/finding";
import { cellAt } from "../../src/core/workbook/cell";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { contractWorkbook } from "./contract-workbook";
import { snapshotContent } from "./snapshot-content";

/** An open workbook with its host, and what the suite must be able to see of it behind the host's back. */
export interface HostSession {
  readonly source: WorkbookSource;
  readonly annotator: Annotator;
  readonly namer: Namer;
  /** The same workbook saved and opened again: the host remembers nothing. */
  reopened(): Promise<HostSession>;
  /** Marks that stand in the workbook, by sheet and severity. */
  marks(): Promise<readonly MarkedCells[]>;
  /** Everything in the workbook, formats included, for comparing before with after. */
  dump(): Promise<unknown>;
}

export interface MarkedCells {
  readonly sheet: string;
  readonly severity: Severity;
  /** As lists of areas write them, such as D2:D3. */
  readonly cells: readonly string[];
}

const going = new AbortController().signal;
const ROWS = "年初批复";
const QUOTED = "区里'下达', 2020";
const VERIFIED = [{ finding: "f1", note: "已查批复", checker: "王", date: "2021-01-05" }];

const ANNOTATION: Annotation = {
  marks: [
    {
      severity: "error",
      cells: [
        { sheet: ROWS, row: 1, column: 3 },
        { sheet: ROWS, row: 2, column: 3 },
      ],
    },
    { severity: "note", cells: [{ sheet: QUOTED, row: 1, column: 0 }] },
  ],
  comments: [
    { at: { sheet: ROWS, row: 1, column: 3 }, text: "137÷150＝91.33%\n<不是>91.33万元" },
    { at: { sheet: ROWS, row: 2, column: 1 }, text: "这一格已有单位的批注。" },
  ],
  sheets: [
    {
      role: "findings",
      name: "核对结果",
      columnWidths: [8, 40],
      headerRow: 0,
      orientation: "landscape",
      pageHeader: "预算.xlsx",
      rows: [
        {
          cells: [
            { value: "单元格", style: "header" },
            { value: "说明", style: "header" },
          ],
        },
        {
          cells: [
            { value: "D2", style: "link", link: { sheet: QUOTED, row: 1, column: 0 } },
            { value: "=cmd|' /C calc'!A0", style: "body" },
          ],
        },
        {
          cells: [
            { value: Amount.of("91.33"), style: "rate" },
            { value: "<img src=x onerror=alert(1)>", style: "body" },
          ],
        },
      ],
    },
  ],
  memory: { version: 1, verified: [], settings: {} },
};

const NAMES = [
  { name: "调减数", sheet: ROWS, formula: `'${ROWS}'!$C$2:$C$3` },
  { name: "单位简称", formula: '"某局 & <科>"' },
];

/** What every host that reads and annotates must do alike. */
export function describeHost(name: string, open: (workbook: WorkbookSnapshot) => Promise<HostSession>): void {
  describe(name, () => {
    const workbook = contractWorkbook();
    const read = (session: HostSession): Promise<WorkbookSnapshot> => session.source.readWorkbook(going);

    it("reads the workbook as it is", async () => {
      expect(snapshotContent(await read(await open(workbook)))).toEqual(snapshotContent(workbook));
    });

    it("marks the cells it is given, one conditional format a severity and sheet", async () => {
      const session = await open(workbook);
      const { markedCells } = await session.annotator.annotate(ANNOTATION, going);
      expect(markedCells).toBe(3);
      expect(await session.marks()).toEqual([
        { sheet: ROWS, severity: "error", cells: ["D2:D3"] },
        { sheet: QUOTED, severity: "note", cells: ["A2"] },
      ]);
    });

    it("changes no cell of the user's and no comment of theirs", async () => {
      const session = await open(workbook);
      const outcome = await session.annotator.annotate(ANNOTATION, going);
      expect(outcome.commentsLeftOut).toBe(1);
      const after = await read(await session.reopened());
      const users = { ...after, sheets: after.sheets.slice(0, 3) };
      const own = ({ author }: { author: string }): boolean => author === "李会计";
      const bare = users.sheets.map((sheet) => ({ ...sheet, comments: sheet.comments.filter(own) }));
      expect(snapshotContent({ ...users, sheets: bare })).toEqual(snapshotContent(workbook));
      expect(users.sheets[0]!.comments.map(({ row, column }) => [row, column])).toEqual(
        expect.arrayContaining([
          [2, 1],
          [1, 3],
        ]),
      );
    });

    it("writes its sheet beside the user's sheet of that name, texts as texts", async () => {
      const session = await open(workbook);
      const { sheets } = await session.annotator.annotate(ANNOTATION, going);
      expect(sheets).toEqual(["核对结果 (2)"]);
      const after = await read(await session.reopened());
      expect(after.sheets.map((sheet) => sheet.name)).toEqual([ROWS, "核对结果", QUOTED, "核对结果 (2)"]);
      expect([1, 2].map((row) => cellAt(after, 3, row, 1))).toMatchObject([
        { value: { kind: "text", value: "=cmd|' /C calc'!A0" }, formula: undefined },
        { value: { kind: "text", value: "<img src=x onerror=alert(1)>" }, formula: undefined },
      ]);
      expect(String((cellAt(after, 3, 2, 0).value as { value: unknown }).value)).toBe("0.9133");
    });

    it("leaves the same workbook when it annotates twice", async () => {
      const session = await open(workbook);
      await session.annotator.annotate(ANNOTATION, going);
      const once = await session.dump();
      await session.annotator.annotate(ANNOTATION, going);
      expect(await session.dump()).toEqual(once);
      const later = await session.reopened();
      await later.annotator.annotate(ANNOTATION, going);
      expect(snapshotContent(await read(later))).toEqual(snapshotContent(await read(session)));
    });

    it("clears everything that it left, also after the workbook was saved and opened again", async () => {
      for (const reopen of [false, true]) {
        const session = await open(workbook);
        const before = await session.dump();
        await session.annotator.annotate(ANNOTATION, going);
        const later = reopen ? await session.reopened() : session;
        await later.annotator.clear({ sheets: true }, going);
        expect(await later.marks()).toEqual([]);
        expect(await later.dump()).toEqual(before);
      }
    });

    it("clears marks and comments alone when its sheets are to stay", async () => {
      const session = await open(workbook);
      await session.annotator.annotate(ANNOTATION, going);
      await session.annotator.clear({ sheets: false }, going);
      const after = await read(session);
      expect(await session.marks()).toEqual([]);
      expect(after.sheets.flatMap(({ comments }) => comments.map(({ author }) => author))).toEqual([
        "李会计",
      ]);
      expect(after.sheets).toHaveLength(4);
      expect(after.memory?.sheets).toEqual([{ role: "findings", name: "核对结果 (2)" }]);
    });

    it("defines names all at once, and takes them back", async () => {
      const session = await open(workbook);
      const before = await session.dump();
      await session.namer.define(NAMES, going);
      const later = await session.reopened();
      const { names } = await read(later);
      const known = new Set(workbook.names.map(({ name }) => name));
      const added = names.filter(({ name }) => !known.has(name));
      const said = added.map(({ name, sheet, formula }) => [name, sheet, formula.replaceAll("'", "")]);
      expect(said).toHaveLength(2);
      expect(said).toContainEqual(["调减数", 0, "年初批复!$C$2:$C$3"]);
      expect(said).toContainEqual(["单位简称", undefined, '"某局 & <科>"']);
      await later.namer.remove(NAMES, going);
      expect(await later.dump()).toEqual(before);
    });

    it("replaces no name of the user's, and then writes none", async () => {
      const session = await open(workbook);
      await session.namer.define([NAMES[1]!], going);
      const before = await session.dump();
      await expect(session.namer.define(NAMES, going)).rejects.toMatchObject({
        code: "changed",
        message: expect.stringContaining("工作簿中已有名称“单位简称”，没有写入任何名称。") as string,
      });
      await expect(
        session.namer.define([{ name: "收回数", sheet: "没有", formula: "'没有'!$A$1" }], going),
      ).rejects.toMatchObject({ code: "sheet-gone" });
      expect(await session.dump()).toEqual(before);
    });

    it("keeps the checker's notes through saving and clearing", async () => {
      const session = await open(workbook);
      const memory = { version: 1, verified: VERIFIED, settings: { collapsed: "是 & <否>" } } as const;
      await session.annotator.annotate({ ...ANNOTATION, memory }, going);
      const later = await session.reopened();
      expect((await read(later)).memory).toMatchObject({ verified: VERIFIED, settings: memory.settings });
      await later.annotator.clear({ sheets: true }, going);
      expect((await read(await later.reopened())).memory).toEqual({ ...memory, sheets: [], comments: [] });
    });
  });
}
