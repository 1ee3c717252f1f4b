/**
 * VML drawings hold one shape a note. They are not always well-formed XML (older programs write a bare <br>), so
 * shapes, which never nest, are found by their tags.
 */
const SHAPE = /<(?:\w+:)?shape\b[^>]*>[\s\S]*?<\/(?:\w+:)?shape\s*>/g;
const NOTE_CLASS = '<v:shapetype id="_x0000_t202" ';
const SHAPETYPE =
  `${NOTE_CLASS}coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Shape ids of one drawing come from blocks of this size, whose numbers o:idmap lists. */
const BLOCK = 1024;
const LAST_COLUMN = 16_383;

export interface NotePlace {
  readonly row: number;
  readonly column: number;
}

/** An empty drawing whose shape ids lie in a block that no other drawing of the workbook uses. */
export function newDrawing(block: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`
  );
}

/** The blocks a drawing claims or uses. */
export function blocksOf(vml: string): number[] {
  const claimed = [...vml.matchAll(/<o:idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]*)["']/g)].flatMap((match) =>
    match[1]!.split(",").map(Number),
  );
  const used = shapeIds(vml).map((id) => Math.floor(id / BLOCK));
  return [...new Set([...claimed, ...used])].filter((block) => block > 0);
}

/** The drawing with a hidden note shape for every place; freeBlock is claimed only when its own blocks are full. */
export function withNoteShapes(vml: string, places: readonly NotePlace[], freeBlock: number): string {
  const used = new Set(shapeIds(vml));
  const blocks = blocksOf(vml);
  let edited = vml;
  const free = idsIn([...blocks, freeBlock], used);
  const shapes = places.map((place) => {
    const id = free.next().value!;
    const block = Math.floor(id / BLOCK);
    if (!blocks.includes(block)) {
      blocks.push(block);
      edited = edited.replace(/(<o:idmap\b[^>]*\bdata\s*=\s*["'])([^"']*)/, `$1$2,${block}`);
    }
    return noteShape(id, place);
  });
  const shapetype = /<(?:\w+:)?shapetype\b[^>]*_x0000_t202\b/.test(vml) ? "" : SHAPETYPE;
  const end = edited.lastIndexOf("</xml");
  return edited.slice(0, end) + shapetype + shapes.join("") + edited.slice(end);
}

/** The drawing without the note shapes at these places. */
export function withoutNoteShapes(vml: string, places: readonly NotePlace[]): string {
  const gone = new Set(places.map(({ row, column }) => `${row} ${column}`));
  const edited = vml.replace(SHAPE, (shape) => (gone.has(placeOf(shape) ?? "") ? "" : shape));
  return /type\s*=\s*["']#_x0000_t202/.test(edited) ? edited : edited.replace(SHAPETYPE, "");
}

export function hasShapes(vml: string): boolean {
  return vml.match(SHAPE) !== null;
}

function placeOf(shape: string): string | undefined {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return undefined;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined ? undefined : `${Number(row)} ${Number(column)}`;
}

function shapeIds(vml: string): number[] {
  return [...vml.matchAll(/\bid\s*=\s*["']_x0000_s(\d+)["']/g)].map((match) => Number(match[1]));
}

function* idsIn(blocks: readonly number[], used: ReadonlySet<number>): Generator<number, undefined> {
  for (const block of blocks)
    for (let id = block * BLOCK + 1; id < (block + 1) * BLOCK; id++) if (!used.has(id)) yield id;
  return undefined;
}

function noteShape(id: number, { row, column }: NotePlace): string {
  const left = Math.min(column + 1, LAST_COLUMN - 3);
  const top = Math.max(0, row - 1);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;` +
    'width:180pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${left}, 15, ${top}, 2, ${left + 3}, 15, ${top + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
