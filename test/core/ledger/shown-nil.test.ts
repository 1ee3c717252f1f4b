import type { Ledger } from "../../../src/core/ledger/ledger";
import type { CellSpec } from "../../support/build-workbook";
import { namedLedger } from "../../support/named-ledger";

const ledger = (total: CellSpec, second: CellSpec = 6): Ledger =>
  namedLedger([
    ["项目名称", "年初预算数", "全年执行数"],
    ["甲", 8, 7],
    ["乙", 9, second],
    ["丙", 5, ""],
    ["合计", 22, total],
  ]);
const blanks = ({ oddities }: Ledger): readonly (number | undefined)[] =>
  oddities.flatMap(({ kind, project }) => (kind === "blank" ? [project] : []));

describe("a blank figure", () => {
  it("is nothing where the total that somebody typed is that of the other figures", () => {
    expect(blanks(ledger(13))).toEqual([]);
  });

  it("stays odd where the total counts something for it", () => {
    expect(blanks(ledger(17))).toEqual([2]);
  });

  it("stays odd beside a live sum, which passes over blanks", () => {
    expect(blanks(ledger({ f: "SUM(C2:C4)", v: 13 }))).toEqual([2]);
  });

  it("stays odd where another figure of the column cannot be read", () => {
    expect(blanks(ledger(7, "待定"))).toEqual([2]);
  });
});
