import { Amount } from "../../../src/core/numbers/amount";
import { withoutBinaryNoise } from "../../../src/core/numbers/binary-noise";

describe("withoutBinaryNoise", () => {
  it("cuts what a subtraction of doubles leaves", () => {
    expect(withoutBinaryNoise(Amount.ofCell(25 - 24.95), "万元").toString()).toBe("0.05");
    expect(withoutBinaryNoise(Amount.ofCell(16.91 - 16.12), "万元").toString()).toBe("0.79");
    expect(withoutBinaryNoise(Amount.ofCell(0.1 + 0.2 - 0.3), "元").toString()).toBe("0");
  });

  it("leaves what somebody typed, however fine", () => {
    expect(withoutBinaryNoise(Amount.of("18501.0961234"), "万元").toString()).toBe("18501.0961234");
    expect(withoutBinaryNoise(Amount.of("1234567890123.45"), "元").toString()).toBe("1234567890123.45");
  });
});
