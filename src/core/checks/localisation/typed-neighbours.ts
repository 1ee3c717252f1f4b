import { Amount } from "../../numbers/amount";

const DIGITS = [..."0123456789"];
const SHIFTS = [-4, -3, -2, -1, 1, 2, 3, 4] as const;

/** The figures that one slip of the keyboard may have turned into the typed one, in a fixed order. */
export function typedNeighbours(typed: Amount): readonly Amount[] {
  const text = typed.abs().toString();
  const found = new Map<string, Amount>();
  const add = (amount: Amount): void => {
    const signed = typed.isNegative() ? amount.negated() : amount;
    if (!signed.equals(typed)) found.set(signed.toString(), signed);
  };
  const put = (written: string): void => {
    if (/^\d+(\.\d+)?$/.test(written)) add(Amount.of(written));
  };
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ".") continue;
    for (const digit of DIGITS) put(text.slice(0, at) + digit + text.slice(at + 1));
    put(text.slice(0, at) + text.slice(at + 1));
    if (/\d/.test(text[at + 1] ?? "")) put(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2));
  }
  for (let at = 0; at <= text.length; at++)
    for (const digit of DIGITS) put(text.slice(0, at) + digit + text.slice(at));
  for (const power of SHIFTS) add(typed.abs().shifted(power));
  return [...found.values()];
}
