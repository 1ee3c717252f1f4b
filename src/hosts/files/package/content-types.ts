import { escapeAttribute } from "../../shared/xml-text";
import { appendTo, CREATED, insertInOrder, isCreated, removeChildren, withPrefix } from "../xml/edit-xml";
import { attributesOf, childrenOf, prefixOf, rootOf, type XmlElement } from "../xml/scan-xml";
import type { PackageParts } from "./package-parts";

const PART = "[Content_Types].xml";

/** Says what a new part is, unless the default of its extension says so already. */
export async function declareType(parts: PackageParts, name: string, type: string): Promise<void> {
  const xml = await parts.text(PART);
  const root = rootOf(xml);
  if (readDefault(xml, root, extensionOf(name)) === type) return;
  const override = `<Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`;
  parts.set(PART, appendTo(xml, root, withPrefix(override, prefixOf(root))));
}

/** Says what all parts of an extension are, unless the package says so already. */
export async function declareDefault(parts: PackageParts, extension: string, type: string): Promise<void> {
  const xml = await parts.text(PART);
  const root = rootOf(xml);
  if (readDefault(xml, root, extension) !== undefined) return;
  const fragment = withPrefix(
    `<Default${CREATED}Extension="${extension}" ContentType="${type}"/>`,
    prefixOf(root),
  );
  parts.set(PART, insertInOrder(xml, root, fragment, "Default", ["Default", "Override"]));
}

/** Forgets the type of a part that is gone. */
export async function withdrawType(parts: PackageParts, name: string): Promise<void> {
  const xml = await parts.text(PART);
  const root = rootOf(xml);
  const wanted = `/${name}`.toLowerCase();
  const gone = childrenOf(xml, root).filter(
    (child) =>
      child.local === "Override" && attributesOf(xml, child).get("PartName")?.toLowerCase() === wanted,
  );
  parts.set(PART, removeChildren(xml, root, gone));
}

/** Forgets a default that declareDefault added once no part depends on it any longer. */
export async function withdrawDefault(parts: PackageParts, extension: string): Promise<void> {
  const xml = await parts.text(PART);
  const root = rootOf(xml);
  const named = new Set(
    childrenOf(xml, root).map((child) => attributesOf(xml, child).get("PartName")?.toLowerCase()),
  );
  const depends = (name: string): boolean =>
    extensionOf(name) === extension && !named.has(`/${name}`.toLowerCase());
  if (parts.names().some(depends)) return;
  const ours = childrenOf(xml, root).filter(
    (child) =>
      child.local === "Default" &&
      isCreated(xml, child) &&
      attributesOf(xml, child).get("Extension") === extension,
  );
  if (ours.length > 0) parts.set(PART, removeChildren(xml, root, ours));
}

function readDefault(xml: string, root: XmlElement, extension: string): string | undefined {
  for (const child of childrenOf(xml, root)) {
    const attributes = attributesOf(xml, child);
    if (child.local === "Default" && attributes.get("Extension")?.toLowerCase() === extension)
      return attributes.get("ContentType");
  }
  return undefined;
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
