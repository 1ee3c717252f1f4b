import { isNameEnd } from "./tag-reader";

/** The bytes of an element's name, for comparing without making strings. */
export function nameBytes(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}

/** Whether exactly this name stands at the position. */
export function isNamed(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index++) if (bytes[at + index] !== name[index]) return false;
  return isNameEnd(bytes[at + name.length]!);
}
