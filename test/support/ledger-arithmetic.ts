import type { ReportCase } from "./report-case";

/**
 * What a report may say of a ledger, worked out from the written table alone with whole numbers and none of the
 * product's code, so that a fault in its arithmetic cannot hide in the test.
 */
export interface Sayable {
  /** As printed in front of 万元. */
  readonly amounts: ReadonlySet<string>;
  /** As printed, with the sign. */
  readonly rates: ReadonlySet<string>;
  /** As printed in front of 个. */
  readonly counts: ReadonlySet<string>;
}

interface Row {
  readonly labels: readonly string[];
  readonly count: bigint;
  readonly initial: bigint;
  readonly raised: bigint;
  readonly cut: bigint;
  readonly recovered: bigint;
  readonly carried: bigint;
  readonly full: bigint;
  readonly spent: bigint;
  readonly left: bigint;
}

/** 万元 in ten-thousand-millionths: finer than 0.01 元. */
const DIGITS = 10;
const SCALE = 10n ** BigInt(DIGITS);
const EXPONENT: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };

export function ledgerRows({ settings, table }: ReportCase): readonly Row[] {
  const [header, ...lines] = table;
  const exponent = EXPONENT[settings.get("金额单位") ?? "万元"]!;
  return lines.map((cells): Row => {
    const text = (name: string): string => cells[header!.indexOf(name)] ?? "";
    const amount = (name: string): bigint => parsed(text(name), exponent);
    const [up, down] = [amount("调增数"), amount("调减数")];
    const raised = positive(up) + positive(-down);
    const cut = positive(down) + positive(-up);
    const [initial, spent] = [amount("年初预算数"), amount("全年执行数")];
    const full = initial + raised - cut;
    return {
      labels: labelsOf({ text, initial, raised, cut, full, spent, limit: limitOf(settings) }),
      count: BigInt(text("项目个数") || "1"),
      ...{ initial, raised, cut, full, spent, left: full - spent },
      recovered: amount("收回数"),
      carried: amount("结转下年数"),
    };
  });
}

/** Of these projects, of every group of them that has something in common, and of what two such groups share. */
export function sayableOf(rows: readonly Row[]): Sayable {
  const amounts = new Set<string>();
  const rates = new Set<string>();
  const counts = new Set<string>();
  for (const group of groupsOf(rows)) {
    const total = (figure: (row: Row) => bigint): bigint => group.reduce((sum, row) => sum + figure(row), 0n);
    const [initial, full, spent] = [
      total((row) => row.initial),
      total((row) => row.full),
      total((row) => row.spent),
    ];
    const figures = [
      ...[initial, full, spent, full - spent, spent - full],
      total((row) => row.raised),
      total((row) => row.cut),
      total((row) => row.recovered),
      total((row) => row.carried),
      total((row) => positive(row.left - row.recovered - row.carried)),
    ];
    for (const figure of figures) amounts.add(printedAmount(figure));
    for (const [part, whole] of [
      [spent, full],
      [spent, initial],
      [full - spent, full],
    ] as const)
      if (whole > 0n) rates.add(printedRate(part, whole));
    counts.add(String(total((row) => row.count)));
  }
  for (const adjustment of ["raised", "cut"] as const) {
    const largest = rows.reduce((most, row) => (row[adjustment] > most ? row[adjustment] : most), 0n);
    const whole = rows.reduce((sum, row) => sum + row[adjustment], 0n);
    if (whole === 0n) continue;
    amounts.add(printedAmount(largest));
    rates.add(printedRate(largest, whole));
  }
  return { amounts, rates, counts };
}

function labelsOf({
  text,
  initial,
  raised,
  cut,
  full,
  spent,
  limit,
}: {
  readonly text: (name: string) => string;
  readonly limit: bigint;
} & Pick<Row, "initial" | "raised" | "cut" | "full" | "spent">): string[] {
  const isTransfer = ["中央", "省", "市", "上级"].includes(text("资金来源"));
  const isLow = full > 0n && spent * 10_000n < full * limit;
  const grade =
    full <= 0n ? "none" : spent === full ? "even" : spent > full ? "beyond" : isLow ? "low" : "near";
  return [
    "all",
    `source ${isTransfer ? "transfer" : text("资金来源")}`,
    `year ${text("资金年度")}`,
    `office ${text("财政归口科室")}`,
    `type ${text("预算类型")}`,
    initial === 0n ? "added" : "approved",
    `grade ${grade}`,
    ...(raised > 0n ? ["raised"] : []),
    ...(cut > 0n ? ["cut"] : []),
    spent > 0n ? "spent" : "idle",
    full > spent ? "left" : full < spent ? "over" : "square",
  ];
}

function groupsOf(rows: readonly Row[]): Row[][] {
  const labels = [...new Set(rows.flatMap((row) => row.labels))];
  return labels.flatMap((one, index) =>
    labels
      .slice(index)
      .map((other) => rows.filter((row) => row.labels.includes(one) && row.labels.includes(other)))
      .filter((group) => group.length > 0),
  );
}

/** Hundredths of a percent below which a rate is low: 90 %, or the share of the year that had passed. */
function limitOf(settings: ReportCase["settings"]): bigint {
  const [, month] = /^\d{4}\D(\d{1,2})\D/u.exec(settings.get("数据截止日期") ?? "") ?? [];
  const passed = (BigInt(month ?? "12") * 10_000n) / 12n;
  return passed < 9_000n ? passed : 9_000n;
}

function parsed(text: string, exponent: number): bigint {
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? ["", "", "0"];
  const value = BigInt(whole! + decimals.padEnd(DIGITS + exponent, "0"));
  return sign ? -value : value;
}

/** Two decimals, half up; all of them where two would say nothing. */
function printedAmount(value: bigint): string {
  const cents = halfUp(value * 100n, SCALE);
  if (cents !== 0n || value === 0n) return withPoint(cents, 2);
  return withPoint(value, DIGITS).replace(/0+$/u, "");
}

function printedRate(part: bigint, whole: bigint): string {
  return `${withPoint(halfUp(part * 10_000n, whole), 2)}%`;
}

function halfUp(value: bigint, by: bigint): bigint {
  const rounded = ((value < 0n ? -value : value) * 2n + by) / (2n * by);
  return value < 0n ? -rounded : rounded;
}

function withPoint(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
