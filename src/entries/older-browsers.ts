/** What the sources use and Chromium 87 has not yet; test/ui/workbench/shipped-files.test.ts finds whatever else would be needed. */
function at<Entry>(this: ArrayLike<Entry>, index: number): Entry | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast<Entry>(
  this: ArrayLike<Entry>,
  fits: (entry: Entry, index: number) => unknown,
): Entry | undefined {
  for (let index = this.length - 1; index >= 0; index--) if (fits(this[index]!, index)) return this[index];
  return undefined;
}

if (!("findLast" in Array.prototype))
  Object.defineProperty(Array.prototype, "findLast", { value: findLast, writable: true, configurable: true });

const typedArray = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };
for (const { prototype } of [Array, String, typedArray])
  if (!("at" in prototype))
    Object.defineProperty(prototype, "at", { value: at, writable: true, configurable: true });

const known: object = Object;
if (!("hasOwn" in known))
  Object.defineProperty(Object, "hasOwn", {
    value: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
    writable: true,
    configurable: true,
  });

export {};
