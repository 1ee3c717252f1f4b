/** A cell's number as mantissa × 10^-scale with at most 15 significant digits. */
export interface ScaledNumber {
  mantissa: number;
  scale: number;
}

/**
 * Writes a double as a spreadsheet shows and compares it, the same digits as Amount.ofCell, into `into`: a million cells
 * need no object each. The mantissa is a safe integer without trailing zeros unless the number is a small integer.
 */
export function scaleCellNumber(value: number, into: ScaledNumber): void {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) {
    into.mantissa = value === 0 ? 0 : value;
    into.scale = 0;
    return;
  }
  const [digits, exponent] = value.toExponential(14).split("e") as [string, string];
  const trimmed = digits.replace(/\.?0+$/, "");
  const point = trimmed.indexOf(".");
  into.mantissa = Number(trimmed.replace(".", ""));
  into.scale = (point < 0 ? 0 : trimmed.length - point - 1) - Number(exponent);
}
