import fc from "fast-check";
import { executionScore } from "../../../src/core/evaluation/execution-score";
import { Amount } from "../../../src/core/numbers/amount";

const score = (execution: string, budget: string, decimals?: number): string | undefined =>
  executionScore(Amount.of(execution), Amount.of(budget), Amount.of("10"), decimals)?.toString();

describe("executionScore", () => {
  it("is the rate times the points, rounded once", () => {
    expect(score("86.2", "100")).toBe("8.62");
    expect(score("176.69", "200")).toBe("8.83");
    expect(score("176.7", "200")).toBe("8.84");
    expect(score("176.7", "200", 1)).toBe("8.8");
    expect(score("176.7", "200", 0)).toBe("9");
  });

  it("never exceeds the points", () => {
    expect(score("12", "10")).toBe("10");
  });

  it("is none where the budget is zero or the execution negative", () => {
    expect(score("0", "0")).toBeUndefined();
    expect(score("-1", "10")).toBeUndefined();
  });

  it("grows with the execution and lies between nothing and the points", () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((amount) => Amount.ofScaled(amount, 2));
    const points = Amount.of("10");
    fc.assert(
      fc.property(cents, cents, cents, fc.integer({ min: 0, max: 2 }), (one, more, budget, decimals) => {
        fc.pre(budget.isPositive());
        const low = executionScore(one, budget, points, decimals)!;
        const high = executionScore(one.plus(more), budget, points, decimals)!;
        expect(low.compare(high)).toBeLessThanOrEqual(0);
        expect(low.isNegative() || high.compare(points) > 0).toBe(false);
      }),
    );
  });
});
