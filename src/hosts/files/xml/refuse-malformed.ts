import { SaxesParser } from "saxes";
import { HostError } from "../../../app/host-error";

/** Parts that are read as a tree nest a dozen levels; a thousand would only be there to exhaust us. */
const DEEPEST = 256;

/** Throws HostError for a part that is no well-formed XML, or has a document type. `name`: as the package calls it. */
export function refuseMalformed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("doctype", () => {
    throw refusedDoctype(name);
  });
  parser.on("opentag", () => {
    if (++depth > DEEPEST) throw new Error("too deep");
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError(
      "damaged",
      `文件已损坏：内部的部件“${name}”读不通（XML语法有误）；请用Excel或WPS打开并修复后另存，再试。`,
      { cause },
    );
  }
}

export function refusedDoctype(part: string): HostError {
  return new HostError(
    "unsafe",
    `文件内部的部件“${part}”带有DOCTYPE声明，正常的工作簿没有；为安全起见不予读取，请用Excel或WPS另存后再试。`,
  );
}
