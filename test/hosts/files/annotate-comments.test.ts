import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { parseMemory } from "../../../src/hosts/shared/memory-part";
import { A1, annotate, F2 } from "./literal-annotation";
import { PLAIN, RICH, unzipped, zipped } from "./literal-package";

describe("annotateXlsx, comments", () => {
  it("are a thread signed 核绩 with the note that stands for it", async () => {
    const { parts } = await annotate(PLAIN, { comments: [{ at: F2, text: "应为91.33%\n<见批复>" }] });
    const thread = parts["xl/threadedComments/threadedComment1.xml"]!;
    const id = / id="(\{48454A49-[^"]*\})"/.exec(thread)![1]!;
    expect(thread).toContain("<text>应为91.33%\n&lt;见批复&gt;</text>");
    expect(parts["xl/comments1.xml"]).toContain(`<author>tc=${id}</author>`);
    expect(parts["xl/comments1.xml"]).toMatch(/\[线程批注\][^<]*应为91.33%\n&lt;见批复&gt;<\/t>/);
    expect(parts["xl/persons/person1.xml"]).toContain('displayName="核绩"');
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<legacyDrawing r:id="rId1"\/><\/worksheet>$/);
    expect(parts["[Content_Types].xml"]).toContain('Extension="vml"');
    expect(parseMemory(parts["customXml/item1.xml"]!)!.comments).toEqual([
      { sheet: "年初批复", cell: "F2", id },
    ]);
  });

  it("leave out cells that bear a note of the user's, and those beyond 200", async () => {
    const many = Array.from({ length: 201 }, (_, row) => ({ at: { ...F2, row: row + 1 }, text: "说明" }));
    const { outcome, parts } = await annotate(RICH, { comments: [{ at: A1, text: "说明" }, ...many] });
    expect(outcome.commentsLeftOut).toBe(2);
    expect(parts["xl/comments1.xml"]!.match(/<comment /g)).toHaveLength(201);
    expect(parts["xl/comments1.xml"]).toContain("<t>原有批注</t>");
    const ids = [...parts["xl/drawings/vmlDrawing1.vml"]!.matchAll(/<v:shape id="([^"]*)"/g)];
    expect(new Set(ids.map((match) => match[1])).size).toBe(201);
  });

  it("are found and replaced when the memory part was lost", async () => {
    const first = await annotate(PLAIN, { comments: [{ at: F2, text: "旧" }] });
    const { parts } = await annotate(
      { ...first.parts, "customXml/item1.xml": "<other/>" },
      { comments: [{ at: F2, text: "新" }] },
    );
    expect(parts["xl/threadedComments/threadedComment1.xml"]!.match(/<text>.*?<\/text>/g)).toEqual([
      "<text>新</text>",
    ]);
    expect(parts["xl/comments1.xml"]!.match(/<comment /g)).toHaveLength(1);
  });

  it("stay when somebody has answered them", async () => {
    const first = await annotate(PLAIN, { comments: [{ at: F2, text: "说明" }] });
    const path = "xl/threadedComments/threadedComment1.xml";
    const id = / id="([^"]*)"/.exec(first.parts[path]!)![1]!;
    const answer = `<threadedComment ref="F2" personId="{P}" id="{A}" parentId="${id}"><text>已改</text></threadedComment>`;
    const answered = {
      ...first.parts,
      [path]: first.parts[path]!.replace("</ThreadedComments>", `${answer}</ThreadedComments>`),
    };
    const { parts, outcome, remarks } = await annotate(answered, {
      comments: [{ at: F2, text: "另一说明" }],
    });
    expect(parts[path]).toBe(answered[path]);
    expect(outcome.commentsLeftOut).toBe(1);
    expect(remarks).toEqual(["“年初批复”F2的批注已有人回复，予以保留；如不再需要，请在Excel中自行删除。"]);
    const cleared = await clearXlsx({ name: "a", bytes: zipped(parts) }, { sheets: true });
    expect(unzipped(cleared.bytes)[path]).toBe(answered[path]);
  });
});
