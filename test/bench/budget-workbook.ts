import { once } from "node:events";
import { createDeflateRaw } from "node:zlib";
import type { ArchiveEntry } from "../../src/hosts/files/zip/archive-entry";
import { crc32 } from "../../src/hosts/files/zip/crc32";
import { writeArchive } from "../../src/hosts/files/zip/write-archive";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const LETTERS = "ABCDEFGHIJKL";
const HEADERS = [
  "序号",
  "项目名称",
  "责任科室",
  "资金来源",
  "主要用途",
  "年初预算数",
  "调增数",
  "调减数",
  "全年执行数",
  "全年预算数",
  "结余数",
  "预算执行率",
];
const OFFICES = ["办公室", "财务科", "规划科", "基层科", "监督科", "信息中心"];
const SOURCES = ["本级", "中央", "省", "市"];
const PURPOSES = ["设备购置", "运行维护", "人员培训", "委托业务", "宣传活动"];
/** One row in so many states a rate that is one point too high. */
export const ROWS_A_DEFECT = 1000;
const ROWS_A_CHUNK = 2000;

/**
 * A bureau's budget of n projects as Excel would save it: twelve columns, texts in shared strings, full-year budget,
 * balance and rate as formulas with stored values of 17 digits, defined names, stated total. Always the same bytes.
 */
export async function budgetWorkbook(projects: number): Promise<Uint8Array> {
  const texts = new SharedTexts();
  const random = numbers(20201231);
  const sheet = await deflated("xl/worksheets/sheet1.xml", sheetChunks(projects, texts, random));
  const parts = Object.entries(smallParts(projects)).map(([name, text]) => deflated(name, [text]));
  return writeArchive([
    ...(await Promise.all(parts)),
    sheet,
    await deflated("xl/sharedStrings.xml", texts.chunks()),
  ]);
}

/** A small linear congruential generator (Numerical Recipes), so that every run measures the same file. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

class SharedTexts {
  private readonly indexes = new Map<string, number>();

  index(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  *chunks(): Generator<string> {
    yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${this.indexes.size}">`;
    const texts = [...this.indexes.keys()];
    for (let at = 0; at < texts.length; at += ROWS_A_CHUNK)
      yield texts
        .slice(at, at + ROWS_A_CHUNK)
        .map((text) => `<si><t>${text}</t></si>`)
        .join("");
    yield "</sst>";
  }
}

function* sheetChunks(
  projects: number,
  texts: SharedTexts,
  random: (below: number) => number,
): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:L${projects + 2}"/><sheetData>${row(
    1,
    HEADERS.map((header) => `t="s"><v>${texts.index(header)}</v>`),
  )}`;
  let executedTotal = 0;
  let chunk: string[] = [];
  for (let number = 1; number <= projects; number++) {
    const initial = random(90_000_00) + 1_00_00;
    const raised = random(4) === 0 ? random(5_000_00) : 0;
    const lowered = random(8) === 0 ? random(1_00_00) : 0;
    const budget = initial + raised - lowered;
    const executed = budget - random(budget >> 4);
    executedTotal += executed;
    const at = number + 1;
    const text = (value: string): string => `s="1" t="s"><v>${texts.index(value)}</v>`;
    const rate = executed / budget + (number % ROWS_A_DEFECT === 0 ? 0.01 : 0);
    chunk.push(
      row(at, [
        `s="1"><v>${number}</v>`,
        text(`第${number}号专项工作经费（${PURPOSES[number % 5]}）`),
        text(OFFICES[number % 6]!),
        text(SOURCES[number % 4]!),
        text(PURPOSES[number % 5]!),
        `s="2"><v>${initial / 100}</v>`,
        `s="2"><v>${raised / 100}</v>`,
        `s="2"><v>${lowered / 100}</v>`,
        `s="2"><v>${executed / 100}</v>`,
        `s="2"><f>F${at}+G${at}-H${at}</f><v>${digits17(initial / 100 + raised / 100 - lowered / 100)}</v>`,
        `s="2"><f>J${at}-I${at}</f><v>${digits17(budget / 100 - executed / 100)}</v>`,
        number % ROWS_A_DEFECT === 0
          ? `s="3"><v>${digits17(rate)}</v>`
          : `s="3"><f>I${at}/J${at}</f><v>${digits17(rate)}</v>`,
      ]),
    );
    if (chunk.length === ROWS_A_CHUNK) {
      yield chunk.join("");
      chunk = [];
    }
  }
  yield chunk.join("");
  const total = projects + 2;
  yield `<row r="${total}"><c r="B${total}" t="s"><v>${texts.index("合计")}</v></c><c r="I${total}" s="2"><v>${executedTotal / 100}</v></c></row>`;
  yield "</sheetData></worksheet>";
}

function row(number: number, cells: readonly string[]): string {
  const written = cells.map((cell, column) => `<c r="${LETTERS[column]}${number}" ${cell}</c>`);
  return `<row r="${number}" spans="1:12">${written.join("")}</row>`;
}

/** As Excel stores a computed value: up to 17 significant digits of the double. */
function digits17(value: number): string {
  return String(Number(value.toPrecision(17))) === String(value)
    ? value.toPrecision(17).replace(/\.?0+$/, "")
    : String(value);
}

function smallParts(projects: number): Record<string, string> {
  const names = HEADERS.map(
    (header, column) =>
      `<definedName name="${header}">预算!$${LETTERS[column]}$1:$${LETTERS[column]}$${projects + 2}</definedName>`,
  );
  const cell = `<definedName name="执行合计">预算!$I$${projects + 2}</definedName>`;
  const relationship = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return {
    "[Content_Types].xml":
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relationships(relationship(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="预算" sheetId="1" r:id="rId1"/></sheets><definedNames>${names.join("")}${cell}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship(1, "worksheet", "worksheets/sheet1.xml") +
        relationship(2, "styles", "styles.xml") +
        relationship(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml":
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  };
}

async function deflated(name: string, chunks: Iterable<string>): Promise<ArchiveEntry> {
  const deflater = createDeflateRaw();
  const compressed: Buffer[] = [];
  deflater.on("data", (piece: Buffer) => compressed.push(piece));
  const ended = once(deflater, "end");
  let size = 0;
  let checksum = 0;
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    if (!deflater.write(bytes)) await once(deflater, "drain");
  }
  deflater.end();
  await ended;
  const nameBytes = Buffer.from(name);
  const fixed = { flags: 0x0800, modified: 0x00210000, madeBy: 20, externalAttributes: 0, method: 8 };
  return { name, nameBytes, ...fixed, crc32: checksum, size, compressed: Buffer.concat(compressed) };
}
