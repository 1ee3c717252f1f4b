import type { TextField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { originOf } from "../ledger/origin";
import { formatAddress } from "../workbook/address";
import type { CellRef } from "../workbook/cell";

/** The commonest hundred family names: nine of ten people bear one of them. */
const FAMILY =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

const PATTERNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    "身份证号码",
    /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/u,
  ],
  ["手机号码", /(?<!\d)1[3-9]\d{9}(?!\d)/u],
  ["银行卡号", /(?<!\d)62\d{14,17}(?!\d)/u],
  [
    "个人姓名",
    new RegExp(
      `(?:职工|人员|教师|干部|同志|军人|遗属|家属|学生|村民|居民|户主|[：:、])[${FAMILY}][\\u4e00-\\u9fff某]{1,2}(?:同志|等)?(?:的)?(?:丧葬|抚恤|遗属|救助)`,
      "u",
    ),
  ],
];

/** The texts of the ledger that go into the report word for word. */
const TOLD: readonly TextField[] = [
  "projectName",
  "purpose",
  "target",
  "outcome",
  "reason",
  "adjustmentDocument",
];

/** Personal data in what the report repeats, one sentence for each cell; the data themselves are not repeated. */
export function personalData(ledger: Ledger): string[] {
  const told = TOLD.flatMap((field) =>
    (ledger.projects.texts[field] ?? []).map((text, project) => ({
      text,
      at: text === undefined ? undefined : originOf(ledger, field, project),
    })),
  );
  return [...told, ...ledger.materials].flatMap(({ text, at }) => {
    if (!text || !at) return [];
    return PATTERNS.filter(([, pattern]) => pattern.test(text)).map(
      ([what]) => `${placeOf(at)}可能写有${what}，公开或报送前请隐去。`,
    );
  });
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `工作表“${sheet}”${formatAddress(row, column)}`;
}
