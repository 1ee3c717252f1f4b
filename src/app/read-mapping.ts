import { AMOUNT_FIELDS } from "../core/ledger/fields";
import { mappedFieldLabel, mappedFieldNamed, singleFieldNamed } from "../core/recognition/mapped-fields";
import {
  BLOCK_ROLES,
  type MappedBlock,
  type MappedColumn,
  type MappedField,
  type Mapping,
} from "../core/recognition/mapping";
import { MONEY_UNITS, type MoneyUnit } from "../core/numbers/money-unit";
import { parseAddress, parseArea, parseReference } from "../core/workbook/address";
import { HostError } from "./host-error";

const FORM = "请用“heji map <工作簿> --json”写出的形式";

type Json = Readonly<Record<string, unknown>>;

/** The mapping in a JSON text, alone or as the member "map" of what heji map prints. Throws HostError with one sentence. */
export function readMapping(text: string, fileName: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new HostError("unsupported", `“${fileName}”不是JSON文件，${FORM}。`, { cause: error });
  }
  const map = isObject(json) && isObject(json["map"]) ? json["map"] : json;
  if (!isObject(map) || !Array.isArray(map["blocks"])) throw odd(fileName, "没有 blocks 一项");
  return {
    blocks: map["blocks"].map((block: unknown, index) => blockOf(block, index, fileName)),
    singles: {
      ...singlesOf(map["cells"], "cells", fileName, (said) => {
        const reference = parseReference(said);
        if (!reference?.sheet)
          throw odd(fileName, `cells 中的“${said}”不是带工作表名的单元格，如'基本情况'!B4`);
        return { sheet: reference.sheet, row: reference.area.top, column: reference.area.left };
      }),
      ...singlesOf(map["values"], "values", fileName, (said) => said),
    },
  };
}

function blockOf(json: unknown, index: number, fileName: string): MappedBlock {
  const place = `第${index + 1}张表`;
  if (!isObject(json)) throw odd(fileName, `${place}不是一个对象`);
  const { role = "ledger", sheet, rows, unit = "万元", columns, form, sumRows, projectRows } = json;
  const known = BLOCK_ROLES.find((each) => each === role);
  if (!known) throw odd(fileName, `${place}的 role“${String(role)}”不在${BLOCK_ROLES.join("、")}之中`);
  if (typeof sheet !== "string") throw odd(fileName, `${place}没有用 sheet 写明工作表名`);
  const span = typeof rows === "string" && /^\s*\d+\s*:\s*\d+\s*$/.test(rows) ? parseArea(rows) : undefined;
  if (!span) throw odd(fileName, `工作表“${sheet}”的 rows 应写成“5:30”`);
  if (!isObject(columns)) throw odd(fileName, `工作表“${sheet}”没有 columns 一项`);
  return {
    role: known,
    sheet,
    firstRow: span.top,
    lastRow: span.bottom,
    unit: unitOf(unit, fileName),
    columns: Object.fromEntries(
      Object.entries(columns).map(([label, column]) => columnOf(label, column, sheet, fileName)),
    ),
    ...(form !== undefined && { form: formOf(form, sheet, fileName) }),
    ...(sumRows !== undefined && { sumRows: rowsOf(sumRows, "sumRows", sheet, fileName) }),
    ...(projectRows !== undefined && { projectRows: rowsOf(projectRows, "projectRows", sheet, fileName) }),
  };
}

function columnOf(
  label: string,
  json: unknown,
  sheet: string,
  fileName: string,
): readonly [MappedField, MappedColumn] {
  const field = mappedFieldNamed(label);
  if (!field) throw odd(fileName, `工作表“${sheet}”的“${label}”不是可以对应的列名`);
  const column = columnAt(isObject(json) ? json["column"] : json, label, sheet, fileName);
  const unit = isObject(json) && json["unit"] !== undefined ? unitOf(json["unit"], fileName) : undefined;
  const also =
    isObject(json) && json["also"] !== undefined ? alsoOf(json["also"], field, sheet, fileName) : [];
  return [field, { column, ...(unit && { unit }), ...(also.length > 0 && { also }) }];
}

/** The further columns of an amount, which are added to its own. */
function alsoOf(json: unknown, field: MappedField, sheet: string, fileName: string): readonly number[] {
  const label = mappedFieldLabel(field);
  if (!Array.isArray(json) || !(AMOUNT_FIELDS as readonly string[]).includes(field))
    throw odd(fileName, `工作表“${sheet}”的“${label}”的 also 应是相加的各列的列标，如 ["D"]，只用于金额`);
  return json.map((letters: unknown) => columnAt(letters, label, sheet, fileName));
}

function columnAt(letters: unknown, label: string, sheet: string, fileName: string): number {
  const cell = typeof letters === "string" ? parseAddress(`${letters.trim()}1`) : undefined;
  if (!cell) throw odd(fileName, `工作表“${sheet}”的“${label}”应写成列标，如“F”`);
  return cell.column;
}

function formOf(json: unknown, sheet: string, fileName: string): NonNullable<MappedBlock["form"]> {
  const { total, name, nameAt, points, score } = isObject(json) ? json : ({} as Json);
  if (!Number.isSafeInteger(total) || (total as number) < 1 || typeof name !== "string")
    throw odd(fileName, `工作表“${sheet}”的 form 应有 total（合计行的行号）和 name（项目名称）`);
  const at = typeof nameAt === "string" ? parseAddress(nameAt) : undefined;
  return {
    totalRow: (total as number) - 1,
    name,
    ...(at && { nameAt: { sheet, ...at } }),
    ...(points !== undefined && { points: columnAt(points, "分值", sheet, fileName) }),
    ...(score !== undefined && { score: columnAt(score, "得分", sheet, fileName) }),
  };
}

function rowsOf(json: unknown, member: string, sheet: string, fileName: string): readonly number[] {
  const isRow = (row: unknown): row is number => Number.isSafeInteger(row) && (row as number) > 0;
  if (!Array.isArray(json) || !json.every(isRow))
    throw odd(fileName, `工作表“${sheet}”的 ${member} 应写成行号，如[5, 9]`);
  return json.map((row: number) => row - 1);
}

function singlesOf<Value>(
  json: unknown,
  member: string,
  fileName: string,
  read: (said: string) => Value,
): Record<string, Value> {
  if (json === undefined) return {};
  if (!isObject(json)) throw odd(fileName, `${member} 不是一个对象`);
  return Object.fromEntries(
    Object.entries(json).map(([label, said]) => {
      const field = singleFieldNamed(label);
      if (!field) throw odd(fileName, `${member} 中的“${label}”不是可以指明的项`);
      if (typeof said !== "string") throw odd(fileName, `${member} 中的“${label}”应写成文本`);
      return [field, read(said)];
    }),
  );
}

function unitOf(json: unknown, fileName: string): MoneyUnit {
  const unit = MONEY_UNITS.find((each) => each === json);
  if (!unit) throw odd(fileName, `金额单位“${String(json)}”不在${MONEY_UNITS.join("、")}之中`);
  return unit;
}

function isObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function odd(fileName: string, what: string): HostError {
  return new HostError("unsupported", `列对应文件“${fileName}”中${what}，${FORM}。`);
}
