/** Each use names a font for Chinese and one for digits and Latin, so that Word never falls back to its theme. */
interface FontPair {
  readonly eastAsia: string;
  readonly latin: string;
}

const LATIN = "Times New Roman";

/** GB/T 9704—2012: title 小标宋, first level 黑体, second 楷体, text 仿宋, page number 宋体. */
export const FONT = {
  title: { eastAsia: "方正小标宋简体", latin: LATIN },
  first: { eastAsia: "黑体", latin: LATIN },
  second: { eastAsia: "楷体_GB2312", latin: LATIN },
  text: { eastAsia: "仿宋_GB2312", latin: LATIN },
  pageNumber: { eastAsia: "宋体", latin: "宋体" },
} as const satisfies Readonly<Record<string, FontPair>>;

/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt. */
export const SIZE = { second: 44, third: 32, fourth: 28, fifth: 21 } as const;

/** What a machine takes that lacks the font: Windows has 仿宋 and 楷体, macOS and 信创 desktops their own names. */
const INSTEAD: Readonly<Record<string, string>> = {
  方正小标宋简体: "小标宋,FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,SimSun,宋体",
  黑体: "SimHei,Heiti SC,方正黑体_GBK,Noto Sans CJK SC",
  楷体_GB2312: "楷体,KaiTi,Kaiti SC,方正楷体_GBK,Noto Serif CJK SC",
  仿宋_GB2312: "仿宋,FangSong,STFangsong,方正仿宋_GBK,Noto Serif CJK SC",
  宋体: "SimSun,Songti SC,方正书宋_GBK,Noto Serif CJK SC",
};

export function fontsXml({ eastAsia, latin }: FontPair): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}" w:cs="${latin}" w:hint="eastAsia"/>`;
}

/** The content of a font table: what may stand in for each font that the report names. */
export function fontTableXml(): string {
  const east = Object.entries(INSTEAD).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  return `${east.join("")}<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
}
