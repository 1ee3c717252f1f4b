import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec, type SheetSpec } from "../support/build-workbook";
import { drawnProjects, type DrawnProject } from "./random-layout";

const RUNS = 200;

/** How approval, adjustments and payments are listed: words, units, codes, in how many rows. */
const drawnLists = fc.record({
  hasCodes: fc.boolean(),
  journalCoded: fc.boolean(),
  unit: fc.constantFrom("万元", "元"),
  paidUnit: fc.constantFrom("万元", "元"),
  approvalWord: fc.constantFrom("年初批复数", "批复金额", "年初预算数"),
  paidWord: fc.constantFrom("支付金额", "实际支付金额", "拨付金额"),
  more: fc.constantFrom("追加", "调增", "上级下达"),
  less: fc.constantFrom("调减", "压减", "年中收回"),
  parts: fc.integer({ min: 1, max: 4 }),
  withSums: fc.boolean(),
  journal: fc.constantFrom("kinds", "two columns", "signed", "two sheets"),
  seed: fc.integer({ min: 0, max: 1000 }),
});
type Lists = typeof drawnLists extends fc.Arbitrary<infer T> ? T : never;

const code = (index: number): string => `5301122400${index + 10}`;
const money = (hundredths: number, unit: string): number =>
  Number((unit === "万元" ? hundredths / 100 : hundredths * 100).toFixed(2));

/** The figure in so many parts, none of them nothing where the figure is large enough. */
function split(figure: number, parts: number): readonly number[] {
  const each = Math.floor(figure / parts);
  if (each === 0) return [figure];
  return [...new Array<number>(parts - 1).fill(each), figure - each * (parts - 1)];
}

function shuffled<T>(rows: readonly T[], seed: number): readonly T[] {
  return [...rows]
    .map((row, index) => [((index + 1) * 7919 + seed * 104729) % 1009, row] as const)
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);
}

function sheetsOf(projects: readonly DrawnProject[], lists: Lists): readonly SheetSpec[] {
  const { hasCodes, unit, paidUnit, parts, withSums, seed } = lists;
  const named = (isCoded: boolean, index: number): CellSpec[] =>
    isCoded ? [code(index), projects[index]!.name] : [projects[index]!.name];
  const heads = (isCoded: boolean): string[] => (isCoded ? ["项目编码", "项目名称"] : ["项目名称"]);
  const total = (isCoded: boolean, figures: readonly number[]): CellSpec[][] =>
    withSums ? [[...(isCoded ? ["合计", null] : ["合计"]), figures.reduce((sum, own) => sum + own, 0)]] : [];
  const initial = projects.map((project) => money(project.initial, unit));
  const payments = projects.flatMap(({ execution }, index) =>
    split(execution, parts).map((part, at): CellSpec[] => [
      ...named(hasCodes, index),
      money(part, paidUnit),
      `2023-${String(at + 3).padStart(2, "0")}-15`,
    ]),
  );
  return [
    {
      name: "年初批复",
      rows: [
        ["2023年部门预算批复表", `单位：${unit}`],
        [...heads(hasCodes), lists.approvalWord],
        ...projects.map((_, index) => [...named(hasCodes, index), initial[index]!]),
        ...total(hasCodes, initial),
      ],
    },
    ...journalOf(projects, lists, named, heads),
    {
      name: "支付明细",
      rows: [
        [...heads(hasCodes), `${lists.paidWord}（${paidUnit}）`, "支付日期"],
        ...shuffled(payments, seed),
      ],
    },
  ];
}

function journalOf(
  projects: readonly DrawnProject[],
  { journal, hasCodes, journalCoded, unit, more, less, parts, seed }: Lists,
  named: (isCoded: boolean, index: number) => CellSpec[],
  heads: (isCoded: boolean) => string[],
): readonly SheetSpec[] {
  const isCoded = hasCodes && journalCoded;
  const changes = projects.flatMap(({ increase, decrease }, index) => [
    ...(increase > 0 ? split(increase, parts).map((part) => ({ index, part, isMore: true })) : []),
    ...(decrease > 0 ? [{ index, part: decrease, isMore: false }] : []),
  ]);
  const rows = shuffled(changes, seed);
  const date = "2023-06-18";
  const document = "西财〔2023〕5号";
  const rowsOf = (own: typeof rows, figures: (change: (typeof rows)[number]) => CellSpec[]): CellSpec[][] =>
    own.map((change) => [date, ...named(isCoded, change.index), ...figures(change), document]);
  const header = (...own: string[]): string[] => ["日期", ...heads(isCoded), ...own, "文号"];
  switch (journal) {
    case "kinds":
      return [
        {
          name: "调整明细",
          rows: [
            header("类型", `金额（${unit}）`),
            ...rowsOf(rows, ({ part, isMore }) => [isMore ? more : less, money(part, unit)]),
          ],
        },
      ];
    case "two columns":
      return [
        {
          name: "调整明细",
          rows: [
            header(`调增（${unit}）`, `调减（${unit}）`),
            ...rowsOf(rows, ({ part, isMore }) =>
              isMore ? [money(part, unit), null] : [null, money(part, unit)],
            ),
          ],
        },
      ];
    case "signed":
      return [
        {
          name: "调整明细",
          rows: [
            header(`调整金额（${unit}）`),
            ...rowsOf(rows, ({ part, isMore }) => [money(isMore ? part : -part, unit)]),
          ],
        },
      ];
    case "two sheets":
      return [
        { name: "追加明细", isMore: true },
        { name: "调减明细", isMore: false },
      ].map(({ name, isMore }) => ({
        name,
        rows: [
          header(`金额（${unit}）`),
          ...rowsOf(
            rows.filter((change) => change.isMore === isMore),
            ({ part }) => [money(part, unit)],
          ),
        ],
      }));
  }
}

test("a random ledger listed as approval, adjustments and payments is put together again, or asked about", () => {
  let right = 0;
  fc.assert(
    fc.property(drawnProjects, drawnLists, (projects, lists) => {
      const sheets = sheetsOf(projects, lists).filter(({ rows }) => rows.length > 1);
      const outcome = checkWorkbook(buildWorkbook(sheets));
      if (outcome.kind === "unusable") return;
      const { ledger, findings } = outcome.checked;
      const shift = ledger.heading.unit === "万元" ? 2 : -2;
      const told = projects.map((_, project) =>
        (["initialBudget", "increase", "decrease", "execution"] as const).map(
          (field) => ledger.projects.amounts[field]?.at(project)?.shifted(shift).toCell() ?? 0,
        ),
      );
      expect(ledger.projects.texts.projectName).toEqual(projects.map(({ name }) => name));
      expect(told).toEqual(
        projects.map(({ initial, increase, decrease, execution }) => [
          initial,
          increase,
          decrease,
          execution,
        ]),
      );
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      right += 1;
    }),
    { numRuns: RUNS, seed: 20231203 },
  );
  expect(right).toBeGreaterThan(RUNS * 0.9);
});
