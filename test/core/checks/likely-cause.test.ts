import { explainAmount, explainRate } from "../../../src/core/checks/likely-cause";
import { Amount } from "../../../src/core/numbers/amount";

const reading = (numerator: string, denominator: string, denominatorWords = "甲数") => ({
  numerator: Amount.of(numerator),
  denominator: Amount.of(denominator),
  denominatorWords,
});
const causesOfRate = (stated: string, numerator: string, denominator: string, other?: [string, string]) => {
  const decimals = stated.split(".")[1]?.length ?? 0;
  const others = other ? [reading(...other, "乙数")] : [];
  return explainRate({ value: Amount.of(stated), decimals }, reading(numerator, denominator), others).map(
    ({ cause }) => cause,
  );
};
const causesOfAmount = (stated: string, expected: string) =>
  explainAmount(Amount.of(stated), Amount.of(expected)).map(({ cause }) => cause);

describe("explainRate", () => {
  it("names rivals that explain a figure equally well", () => {
    expect(causesOfRate("50.00", "5", "100", ["5", "10"])).toEqual(["denominator", "shift"]);
  });

  it("does not take one digit for a shifted point", () => {
    expect(causesOfRate("0.1", "98.23", "100")).toEqual([]);
    expect(causesOfRate("0.02", "0.05", "25")).toEqual(["shift"]);
  });

  it("is silent where nothing holds exactly", () => {
    expect(causesOfRate("47.11", "137", "150")).toEqual([]);
  });
});

describe("explainAmount", () => {
  it.each([
    ["1430000", "143", ["unit"]],
    ["14.3", "143", ["shift"]],
    ["-143", "143", ["sign"]],
    ["234", "234.03", ["rounded"]],
    ["234", "234.63", ["truncated"]],
    ["235", "234.03", ["rounded-up"]],
    ["1245.67", "1245.76", ["digits"]],
    ["1245.7", "1245.76", ["truncated"]],
    ["1245.6", "1245.76", ["digits"]],
    ["124.76", "1245.76", ["digits"]],
    ["12445.76", "1245.76", ["digits"]],
    ["77", "1245.76", []],
    ["0", "0.03", []],
  ])("explains %s for %s", (stated, expected, causes) => {
    expect(causesOfAmount(stated, expected)).toEqual(causes);
  });
});
