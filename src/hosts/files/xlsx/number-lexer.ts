const ZERO = 0x30;
const POINT = 0x2e;
const PLUS = 0x2b;
const MINUS = 0x2d;
const LESS = 0x3c;
const NONE = -1;
const MOST_DIGITS = 15;
/** So many digits always fit into an integer of 31 bits, which adds up several times as fast as a double. */
const SMALL_DIGITS = 9;
/** Beyond this exponent doubles lose digits, so that the digits of the text no longer tell those of the value. */
const SAFE_EXPONENT = 290;
const MOST_CHARACTERS = 400;
/** Up to this power ten is an exact double. */
const EXACT_POWER = 22;
const CHARACTERS = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

/**
 * Reads a number's digits straight into mantissa × 10^-scale, with Excel's 15 significant digits
 * (Microsoft KB 78113): what Number(text).toPrecision(15) says, without making text or double for nearly all cells.
 */
export class NumberLexer {
  mantissa = 0;
  scale = 0;
  /** Where the number ended. */
  end = 0;
  private point = NONE;

  /** Reads up to the next "<" or the end of the bytes. False when that is no finite decimal number. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const start = bytes[from] === MINUS || bytes[from] === PLUS ? from + 1 : from;
    this.point = NONE;
    let at = this.skipZeros(bytes, start, to);
    let limit = at + SMALL_DIGITS;
    let small = 0;
    for (; at < to && at < limit; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) small = (small * 10 + digit) | 0;
      else if (!this.isPoint(digit, at)) break;
      else limit++;
    }
    let mantissa = small;
    for (limit += MOST_DIGITS - SMALL_DIGITS; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        if (at === limit) return this.readTail(bytes, from, to, at, mantissa);
        mantissa = mantissa * 10 + digit;
      } else if (!this.isPoint(digit, at)) break;
      else limit++;
    }
    if (at < to && bytes[at] !== LESS) return this.readLong(bytes, from, to);
    this.end = at;
    const decimals = this.decimalsAt(at);
    if (at - start - (this.point === NONE ? 0 : 1) < 1) return false;
    if (decimals >= SAFE_EXPONENT) return this.readLong(bytes, from, to);
    return decimals > 0 && bytes[at - 1] === ZERO
      ? this.setTrimmed(bytes[from] === MINUS, mantissa, decimals)
      : this.set(bytes[from] === MINUS, mantissa, decimals);
  }

  private skipZeros(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to && (bytes[at] === ZERO || this.isPoint(bytes[at]! - ZERO, at))) at++;
    return at;
  }

  /** Whether the first decimal point stands here; digit: the byte less that of zero. */
  private isPoint(digit: number, at: number): boolean {
    if (digit !== POINT - ZERO || this.point !== NONE) return false;
    this.point = at;
    return true;
  }

  private decimalsAt(at: number): number {
    return this.point === NONE ? 0 : at - this.point - 1;
  }

  /** The 16 or 17 digits of a computed value: 15 have been read, the rest decides how they round. */
  private readTail(bytes: Uint8Array, from: number, to: number, start: number, mantissa: number): boolean {
    let rest = 0;
    let seen = 0;
    let at = start;
    for (; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        if (seen < 2) rest = rest * 10 + digit;
        seen++;
      } else if (!this.isPoint(digit, at)) break;
    }
    if (at < to && bytes[at] !== LESS) return this.readLong(bytes, from, to);
    this.end = at;
    if (seen === 1) rest *= 10;
    const scale = this.decimalsAt(at) - seen;
    if (Math.abs(scale) >= SAFE_EXPONENT) return this.readLong(bytes, from, to);
    if (isNearTie(rest, mantissa)) return this.readTie(Number(asciiText(bytes, from, at)), mantissa, scale);
    return this.setTrimmed(bytes[from] === MINUS, mantissa + (rest > 50 ? 1 : 0), scale);
  }

  /** value: the double behind the text, which starts with these 15 digits. */
  private readTie(value: number, mantissa: number, scale: number): boolean {
    if (scale < 0 || scale > EXACT_POWER) return this.readDouble(value);
    const half = (mantissa + 0.5) / 10 ** scale; // of exact doubles: rounded as reading its text would be
    const magnitude = Math.abs(value);
    // Reading rounds monotonically: where text and half are unlike doubles, these tell which side the text is on.
    const rounded = magnitude === half ? Number(magnitude.toPrecision(MOST_DIGITS)) : magnitude;
    return this.setTrimmed(value < 0, mantissa + (rounded > half ? 1 : 0), scale);
  }

  /** More digits than 15, an exponent, spaces around (XML schema collapses them; R writes some), or no number at all. */
  private readLong(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    while (at < to && at - from <= MOST_CHARACTERS && bytes[at] !== LESS) at++;
    this.end = at;
    if (at - from > MOST_CHARACTERS) return false;
    const text = asciiText(bytes, from, at).trim();
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,6}))?$/i.exec(text);
    if (!match) return false;
    const [, sign, whole = "", fraction = "", exponent = "0"] = match;
    if (whole.length + fraction.length === 0) return false;
    const digits = (whole + fraction).replace(/^0+/, "");
    const scale = fraction.length - Number(exponent);
    if (digits === "") return this.set(false, 0, 0);
    const leading = digits.length - scale;
    if (digits.length <= MOST_DIGITS && Math.abs(leading) < SAFE_EXPONENT)
      return this.setTrimmed(sign === "-", Number(digits), scale);
    const rest = Number(digits.slice(MOST_DIGITS, MOST_DIGITS + 2).padEnd(2, "0"));
    const kept = Number(digits.slice(0, MOST_DIGITS));
    if (isNearTie(rest, kept) || Math.abs(leading) >= SAFE_EXPONENT) return this.readDouble(Number(text));
    return this.setTrimmed(sign === "-", kept + (rest > 50 ? 1 : 0), scale - (digits.length - MOST_DIGITS));
  }

  private readDouble(value: number): boolean {
    if (!Number.isFinite(value)) return false;
    const [digits, exponent] = value.toExponential(MOST_DIGITS - 1).split("e") as [string, string];
    const magnitude = Math.abs(Number(digits.replace(".", "")));
    return this.setTrimmed(value < 0, magnitude, MOST_DIGITS - 1 - Number(exponent));
  }

  private setTrimmed(isNegative: boolean, magnitude: number, scale: number): true {
    let mantissa = magnitude;
    let decimals = scale;
    // Multiplying back tells divisibility at a tenth of the cost of %.
    for (let rest; decimals >= 4 && (rest = Math.floor(mantissa / 1e4)) * 1e4 === mantissa; decimals -= 4)
      mantissa = rest;
    for (let rest; decimals > 0 && (rest = Math.floor(mantissa / 10)) * 10 === mantissa; decimals--)
      mantissa = rest;
    return this.set(isNegative, mantissa, decimals);
  }

  /** No zeros at the end of the decimals. */
  private set(isNegative: boolean, mantissa: number, scale: number): true {
    this.mantissa = isNegative && mantissa !== 0 ? -mantissa : mantissa;
    this.scale = mantissa === 0 ? 0 : scale;
    return true;
  }
}

/**
 * Whether the digits beyond the 15th lie so near a half that the double behind the text decides. It differs from the
 * text by at most 2^-53 of itself, which is 1.11e-14 of the first 15 digits in units of the 17th digit.
 */
function isNearTie(rest: number, mantissa: number): boolean {
  return Math.abs(rest - 50) <= mantissa * 1.2e-14 + 1;
}

/** One character after the other: a call that takes them all makes an object first, and costs twice as much. */
function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += CHARACTERS[bytes[at]!]!;
  return text;
}
