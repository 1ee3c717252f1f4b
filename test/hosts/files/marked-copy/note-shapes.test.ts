import {
  blocksOf,
  hasShapes,
  newDrawing,
  withNoteShapes,
  withoutNoteShapes,
} from "../../../../src/hosts/files/marked-copy/note-shapes";

const PLACE = { row: 4, column: 9 };

function ids(vml: string): number[] {
  return [...vml.matchAll(/_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
}

describe("note shapes", () => {
  it("take their ids from the drawing's own block", () => {
    const vml = withNoteShapes(newDrawing(3), [PLACE, { row: 0, column: 0 }], 9);
    expect(ids(vml)).toEqual([3073, 3074]);
    expect(blocksOf(vml)).toEqual([3]);
    expect(vml).toContain("<x:Row>4</x:Row><x:Column>9</x:Column>");
  });

  it("claim another block when the own one is full", () => {
    const places = Array.from({ length: 1024 }, (_, row) => ({ row, column: 0 }));
    const vml = withNoteShapes(newDrawing(1), places, 5);
    expect(new Set(ids(vml)).size).toBe(1024);
    expect(ids(vml).at(-1)).toBe(5121);
    expect(vml).toContain('data="1,5"');
  });

  it("leave a drawing as it was when they are removed, malformed lines included", () => {
    const user =
      '<xml xmlns:v="v"><o:shapelayout><o:idmap data="1"/></o:shapelayout>' +
      '<v:shape id="_x0000_s1025" type="#_x0000_t201"><v:textbox>a<br>b</v:textbox>' +
      '<x:ClientData ObjectType="Button"><x:Row>4</x:Row><x:Column>9</x:Column></x:ClientData></v:shape></xml>';
    const added = withNoteShapes(user, [PLACE], 2);
    expect(ids(added)).toEqual([1025, 1026]);
    expect(withoutNoteShapes(added, [PLACE])).toBe(user);
    expect(hasShapes(user)).toBe(true);
    expect(hasShapes(withoutNoteShapes(withNoteShapes(newDrawing(1), [PLACE], 2), [PLACE]))).toBe(false);
  });
});
