/** One piece of a formula: a cell's or a defined name's. */
export type FormulaToken =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "table"; readonly name: string; readonly inside: string }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "unknown" };

const WORD = "[\\p{L}_][\\p{L}\\p{N}_.]*";
const TOKEN = new RegExp(
  [
    "\\s+",
    '"((?:[^"]|"")*)"',
    "'((?:[^']|'')+)'!",
    "([\\p{L}\\p{N}_.[\\]]+)!",
    "(#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!))",
    `(${WORD})\\[((?:[^[\\]]|\\[[^[\\]]*\\])*)\\]`,
    `(${WORD})\\(`,
    "(\\$?[A-Za-z]{1,3}\\$?\\d+(?![\\p{L}\\p{N}_.])|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.])|\\$?\\d+:\\$?\\d+)",
    "(\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?|\\.\\d+)",
    `(${WORD})`,
    "(<=|>=|<>|[-+*/^&=<>:,()%])",
    "(.)",
  ].join("|"),
  "giu",
);

/** What nearly every defined name holds, 预算!$A$1:$A$99: told without the letters of all scripts, which take long to prepare. */
const PLAIN_AREA =
  /^=?(?:'([^']+)'|([A-Za-z0-9_\u4e00-\u9fff]+))!(\$?[A-Za-z]{1,3}\$?\d+)(?::(\$?[A-Za-z]{1,3}\$?\d+))?$/;

export function formulaTokens(formula: string): readonly FormulaToken[] {
  const area = PLAIN_AREA.exec(formula);
  if (area) return tokensOfArea(area[1] ?? area[2]!, area[3]!, area[4]);
  const tokens: FormulaToken[] = [];
  for (const match of formula.replace(/^=/, "").matchAll(TOKEN)) {
    const [, text, quoted, sheet, error, table, inside, call, reference, number, name, mark, other] = match;
    if (text !== undefined) tokens.push({ kind: "text", value: text.replaceAll('""', '"') });
    else if (quoted !== undefined) tokens.push({ kind: "sheet", name: quoted.replaceAll("''", "'") });
    else if (sheet !== undefined) tokens.push({ kind: "sheet", name: sheet });
    else if (error !== undefined) tokens.push({ kind: "error", text: error.toUpperCase() });
    else if (table !== undefined) tokens.push({ kind: "table", name: table, inside: inside ?? "" });
    else if (call !== undefined) tokens.push({ kind: "function", name: call.toUpperCase() });
    else if (reference !== undefined) tokens.push({ kind: "reference", text: reference });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark });
    else if (other !== undefined) tokens.push({ kind: "unknown" });
  }
  return tokens;
}

function tokensOfArea(sheet: string, first: string, last: string | undefined): readonly FormulaToken[] {
  const start: readonly FormulaToken[] = [
    { kind: "sheet", name: sheet },
    { kind: "reference", text: first },
  ];
  return last === undefined
    ? start
    : [...start, { kind: "mark", text: ":" }, { kind: "reference", text: last }];
}
