import type { Period } from "../../../src/core/recognition/period";
import { yearParts } from "../../../src/core/recognition/year-parts";

function partsOf(written: string, end?: number) {
  const timed = written.split(" ").map((table) => {
    const [first, last] = table.split("-").map(Number) as [number, number];
    return { table, period: { first, last } satisfies Period };
  });
  const { chain, isWhole, left } = yearParts(timed, end);
  return { chain: chain.join(" "), isWhole, left: left.join(" ") };
}

describe("lists by period", () => {
  it("make up the year where they follow on each other", () => {
    expect(partsOf("4-6 1-3 10-12 7-9")).toMatchObject({
      chain: "4-6 1-3 10-12 7-9",
      isWhole: true,
      left: "",
    });
  });

  it("are each the year so far where they all begin in January", () => {
    expect(partsOf("1-3 1-6 1-12")).toEqual({ chain: "", isWhole: true, left: "1-3 1-6" });
    expect(partsOf("1-3 1-6 1-9")).toEqual({ chain: "1-9", isWhole: false, left: "1-3 1-6" });
  });

  it("are taken as fine as they are had", () => {
    expect(partsOf("1-6 7-12 1-3 4-6")).toEqual({ chain: "7-12 1-3 4-6", isWhole: true, left: "1-6" });
  });

  it("reach as far as the table that they are held against", () => {
    expect(partsOf("1-3 4-6 7-9", 9)).toMatchObject({ chain: "1-3 4-6 7-9", isWhole: true });
    expect(partsOf("1-3 4-6 7-9", 6)).toMatchObject({ chain: "1-3 4-6", left: "7-9" });
    expect(partsOf("1-3 4-6 7-9")).toMatchObject({ chain: "1-3 4-6 7-9", isWhole: false });
  });

  it("may begin late", () => {
    expect(partsOf("4-6 7-9 10-12")).toEqual({ chain: "4-6 7-9 10-12", isWhole: false, left: "" });
  });
});
