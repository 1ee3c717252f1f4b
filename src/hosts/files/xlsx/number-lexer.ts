const ZERO = 0x30;
const POINT = 0x2e;
const PLUS = 0x2b;
const MINUS = 0x2d;
const MOST_DIGITS = 15;
/** Beyond this exponent doubles lose digits, so that the digits of the text no longer tell those of the value. */
const SAFE_EXPONENT = 290;

/**
 * Reads a number's digits straight into mantissa × 10^-scale, with Excel's 15 significant digits
 * (Microsoft KB 78113): what Number(text).toPrecision(15) says, without making text or double for nearly all cells.
 */
export class NumberLexer {
  mantissa = 0;
  scale = 0;

  /** False when the bytes are no finite decimal number. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    const first = bytes[at];
    if (first === MINUS || first === PLUS) at++;
    let mantissa = 0;
    let significant = 0;
    let scale = 0;
    let step = 0;
    const start = at;
    for (; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        if (significant === MOST_DIGITS) return this.readTail(bytes, from, to, at, mantissa, scale, step);
        mantissa = mantissa * 10 + digit;
        if (mantissa > 0) significant++;
        scale += step;
      } else if (bytes[at] === POINT && step === 0) step = 1;
      else return this.readLong(bytes, from, to);
    }
    if (at - start - step < 1) return false;
    if (scale >= SAFE_EXPONENT) return this.readLong(bytes, from, to);
    return this.set(first === MINUS, mantissa, scale);
  }

  /** The 16 or 17 digits of a computed value: 15 have been read, the rest decides how they round. */
  private readTail(
    bytes: Uint8Array,
    from: number,
    to: number,
    start: number,
    mantissa: number,
    scaleSoFar: number,
    stepSoFar: number,
  ): boolean {
    let rest = 0;
    let seen = 0;
    let scale = scaleSoFar;
    let step = stepSoFar;
    for (let at = start; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        if (seen < 2) rest = rest * 10 + digit;
        seen++;
        scale += step - 1;
      } else if (bytes[at] === POINT && step === 0) step = 1;
      else return this.readLong(bytes, from, to);
    }
    if (seen === 1) rest *= 10;
    if (isNearTie(rest) || scale >= SAFE_EXPONENT || scale <= -SAFE_EXPONENT)
      return this.readLong(bytes, from, to);
    return this.set(bytes[from] === MINUS, mantissa + (rest > 50 ? 1 : 0), scale);
  }

  /** More digits than 15, an exponent, spaces around (XML schema collapses them; R writes some), or no number at all. */
  private readLong(bytes: Uint8Array, from: number, to: number): boolean {
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400))).trim();
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,6}))?$/i.exec(text);
    if (!match || to - from > 400) return false;
    const [, sign, whole = "", fraction = "", exponent = "0"] = match;
    if (whole.length + fraction.length === 0) return false;
    const digits = (whole + fraction).replace(/^0+/, "");
    const scale = fraction.length - Number(exponent);
    if (digits === "") return this.set(false, 0, 0);
    const leading = digits.length - scale;
    if (digits.length <= MOST_DIGITS && Math.abs(leading) < SAFE_EXPONENT)
      return this.set(sign === "-", Number(digits), scale);
    const rest = Number(digits.slice(MOST_DIGITS, MOST_DIGITS + 2).padEnd(2, "0"));
    if (isNearTie(rest) || Math.abs(leading) >= SAFE_EXPONENT) return this.readDouble(Number(text));
    const kept = Number(digits.slice(0, MOST_DIGITS)) + (rest > 50 ? 1 : 0);
    return this.set(sign === "-", kept, scale - (digits.length - MOST_DIGITS));
  }

  private readDouble(value: number): boolean {
    if (!Number.isFinite(value)) return false;
    const [digits, exponent] = value.toExponential(MOST_DIGITS - 1).split("e") as [string, string];
    return this.set(value < 0, Math.abs(Number(digits.replace(".", ""))), MOST_DIGITS - 1 - Number(exponent));
  }

  private set(isNegative: boolean, magnitude: number, scale: number): true {
    let mantissa = magnitude;
    let decimals = scale;
    while (decimals >= 4 && mantissa % 10_000 === 0 && mantissa !== 0) {
      mantissa /= 10_000;
      decimals -= 4;
    }
    while (decimals > 0 && mantissa % 10 === 0 && mantissa !== 0) {
      mantissa /= 10;
      decimals -= 1;
    }
    this.mantissa = isNegative && mantissa !== 0 ? -mantissa : mantissa;
    this.scale = mantissa === 0 ? 0 : decimals;
    return true;
  }
}

/** A double differs from its text by at most 11.1 units of the 17th digit: farther from a tie both round alike. */
function isNearTie(rest: number): boolean {
  return rest > 37 && rest < 63;
}
