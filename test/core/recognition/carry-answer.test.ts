import { carryAnswer } from "../../../src/core/recognition/carry-answer";
import type { MappedBlock, Mapping } from "../../../src/core/recognition/mapping";

const BLOCK: MappedBlock = {
  role: "ledger",
  sheet: "台账",
  firstRow: 2,
  lastRow: 9,
  unit: "万元",
  columns: { projectName: { column: 0 }, initialBudget: { column: 1 } },
};
const mapping = (change: Partial<MappedBlock>): Mapping => ({
  blocks: [{ ...BLOCK, ...change }],
  singles: {},
});
const PROPOSED = mapping({});
const AS_CHANGE = mapping({ columns: { ...BLOCK.columns, increase: { column: 2 } } });
const AS_TOTAL = mapping({ columns: { ...BLOCK.columns, fullYearBudget: { column: 2 } } });
const IN_YUAN = mapping({ unit: "元" });

describe("carryAnswer", () => {
  it("adds the answer of one question to that of another", () => {
    const one = carryAnswer(PROPOSED, AS_CHANGE, PROPOSED);
    expect(carryAnswer(PROPOSED, IN_YUAN, one)).toEqual(
      mapping({ unit: "元", columns: { ...BLOCK.columns, increase: { column: 2 } } }),
    );
  });

  it("takes an answer back without touching what was corrected by hand", () => {
    const corrected = mapping({ lastRow: 8, columns: { ...BLOCK.columns, increase: { column: 2 } } });
    const withdrawn = carryAnswer(AS_CHANGE, PROPOSED, corrected);
    expect(carryAnswer(PROPOSED, AS_TOTAL, withdrawn)).toEqual(
      mapping({ lastRow: 8, columns: { ...BLOCK.columns, fullYearBudget: { column: 2 } } }),
    );
  });

  it("takes the other mapping whole where a block comes or goes", () => {
    const two: Mapping = { blocks: [BLOCK, { ...BLOCK, role: "payments", sheet: "支付" }], singles: {} };
    expect(carryAnswer(PROPOSED, two, IN_YUAN)).toBe(two);
  });
});
