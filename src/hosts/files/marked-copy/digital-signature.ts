import type { PackageParts } from "../package/package-parts";
import { relationshipsOf, unrelate } from "../package/relationships";

const ORIGIN = "/digital-signature/origin";

/** Says what the user must know about a copy that lost its signature. */
export const SIGNATURE_REMARK =
  "原文件带有数字签名；内容一经改动签名即失效，所以标记后的副本不再带有签名，原文件未改动。";

/** Lets go of the package's signature, which any change makes invalid; true when there was one. */
export async function dropSignature(parts: PackageParts): Promise<boolean> {
  const origins = (await relationshipsOf(parts, "")).filter(({ type }) => type.endsWith(ORIGIN));
  for (const { id } of origins) await unrelate(parts, "", id);
  return origins.length > 0;
}
