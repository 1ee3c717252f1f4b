import { spaceless } from "../numbers/spaceless";
import { Amount } from "../numbers/amount";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { parseFigure } from "../numbers/parse-figure";
import { fieldLabel } from "./field-names";
import type { SingleField } from "./fields";
import type { FormLayout, RateBasis, RecoveryBasis, RoundingBasis } from "./ledger";

/** What may be set for a workbook: a named cell says it, or the memory under the same name. */
export const SETTING_FIELDS = [
  "rateBasis",
  "recoveryBasis",
  "reasonThreshold",
  "reasonFloor",
  "roundingBasis",
] as const satisfies readonly SingleField[];
export type SettingField = (typeof SETTING_FIELDS)[number];

/** Key in the memory of the rules of mere custom that were switched off, their ids parted by blanks. */
export const SILENCED_RULES = "停用规则";

type Kept = Readonly<Record<string, string>>;
const ONE = Amount.of("1");
const HUNDRED = Amount.of("100");

/** What the memory keeps for a field, read as its cell would be; undefined for what cannot be read. */
export function keptSetting<T>(
  settings: Kept | undefined,
  field: SingleField,
  read: (text: string) => T | undefined,
): T | undefined {
  if (!(SETTING_FIELDS as readonly SingleField[]).includes(field)) return undefined;
  const text = settings?.[fieldLabel(field)];
  return text === undefined ? undefined : read(spaceless(text));
}

export function silencedRules(settings: Kept | undefined): readonly string[] {
  return settings?.[SILENCED_RULES]?.split(/\s+/).filter(Boolean) ?? [];
}

export function rateBasisNamed(text: string): RateBasis | undefined {
  if (/全年预算|调整后/.test(text)) return "全年预算";
  return /年初/.test(text) ? "年初预算" : undefined;
}

export function recoveryBasisNamed(text: string): RecoveryBasis | undefined {
  if (/年[终末]/.test(text)) return "年终收回";
  return /年中/.test(text) ? "年中收回" : undefined;
}

export function roundingBasisNamed(text: string): RoundingBasis | undefined {
  if (/逐分|相符/.test(text)) return "逐分相符";
  return /尾差|四舍五入|取整/.test(text) ? "允许尾差" : undefined;
}

export function formLayoutNamed(text: string): FormLayout | undefined {
  if (/四川|510000/.test(text)) return "四川";
  return /国家|通用|财政部/.test(text) ? "国家" : undefined;
}

/** 0, 1, 2位 or 取整. */
export function scoreDecimalsNamed(text: string): 0 | 1 | 2 | undefined {
  if (text === "取整") return 0;
  const digit = /^([012])位?$/.exec(text)?.[1];
  return digit === undefined ? undefined : (Number(digit) as 0 | 1 | 2);
}

/** 90%, 0.9 or 90: percentage points from nothing to a hundred. */
export function reasonThresholdOf(text: string): Amount | undefined {
  const reading = parseFigure(text);
  if (reading.kind !== "figure" || (reading.unit !== undefined && reading.unit !== "%")) return undefined;
  const isFraction = reading.unit === undefined && reading.amount.compare(ONE) <= 0;
  const points = isFraction ? reading.amount.shifted(2) : reading.amount;
  return points.isNegative() || points.compare(HUNDRED) > 0 ? undefined : points;
}

/** 50, 50万元 or 500000元: an amount in that unit, not below nothing. */
export function reasonFloorOf(text: string, unit: MoneyUnit): Amount | undefined {
  const reading = parseFigure(text);
  if (reading.kind !== "figure" || reading.unit === "%" || reading.amount.isNegative()) return undefined;
  return convertUnit(reading.amount, reading.unit ?? unit, unit);
}

/** What a form may change: texts under the fields' names (blank for what is not set) and the rules switched off. */
export interface SettingsChoice {
  readonly fields: Readonly<Partial<Record<SettingField, string>>>;
  readonly silenced: readonly string[];
}

/** What the memory keeps, as a form shows it. */
export function settingsChoice(settings: Kept | undefined): SettingsChoice {
  const fields = SETTING_FIELDS.flatMap((field) => {
    const text = settings?.[fieldLabel(field)];
    return text === undefined ? [] : [[field, text] as const];
  });
  return { fields: Object.fromEntries(fields), silenced: silencedRules(settings) };
}

/** The memory's settings after a choice; settings of others stay. */
export function withSettings(settings: Kept | undefined, { fields, silenced }: SettingsChoice): Kept {
  const own = new Set<string>([SILENCED_RULES, ...SETTING_FIELDS.map(fieldLabel)]);
  const others = Object.entries(settings ?? {}).filter(([key]) => !own.has(key));
  const chosen = SETTING_FIELDS.flatMap((field) => {
    const text = fields[field]?.trim();
    return text ? [[fieldLabel(field), text] as const] : [];
  });
  const off = silenced.length > 0 ? [[SILENCED_RULES, silenced.join(" ")] as const] : [];
  return Object.fromEntries([...others, ...chosen, ...off]);
}
