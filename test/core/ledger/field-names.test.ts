import { aliasRank, fieldLabel, fieldNamed } from "../../../src/core/ledger/field-names";

describe("field names", () => {
  it("read aliases as the contract's field", () => {
    expect(fieldNamed("年初预算")).toBe("initialBudget");
    expect(fieldNamed("支出数")).toBe("execution");
    expect(fieldNamed("总执行率")).toBe("overallRate");
  });

  it("do not mind blanks and width", () => {
    expect(fieldNamed(" 项 目　名 称 ")).toBe("projectName");
    expect(fieldNamed("项⽬名称")).toBe("projectName");
  });

  it("leave other names alone", () => {
    expect(fieldNamed("税率")).toBeUndefined();
    expect(fieldNamed("年初预算数2")).toBeUndefined();
  });

  it("prefer the contract's own name", () => {
    expect(fieldLabel("execution")).toBe("全年执行数");
    expect(aliasRank("execution", "全年执行数")).toBe(0);
    expect(aliasRank("execution", "支出数")).toBe(3);
  });
});
