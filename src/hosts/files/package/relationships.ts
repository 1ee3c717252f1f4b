import { escapeAttribute } from "../../shared/xml-text";
import { appendTo, removeChildren, withPrefix } from "../xml/edit-xml";
import { attributesOf, childrenOf, prefixOf, rootOf, type XmlElement } from "../xml/scan-xml";
import { declareType, withdrawType } from "./content-types";
import type { PackageParts } from "./package-parts";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name without leading slash; for an external target the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Most packages declare it once for the extension; LibreOffice names every list. */
const TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** The relationships of a part, or of the package for "". Empty when the part has none. */
export async function relationshipsOf(parts: PackageParts, source: string): Promise<Relationship[]> {
  const path = relationshipsPath(source);
  if (!parts.has(path)) return [];
  return read(await parts.text(path), source).map(({ relationship }) => relationship);
}

/** The last step of a relationship's type, the same for transitional and strict files: "worksheet". */
export function kindOf({ type }: Relationship): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

/** Adds a relationship and gives its id. */
export async function relate(
  parts: PackageParts,
  source: string,
  type: string,
  target: string,
): Promise<string> {
  const path = relationshipsPath(source);
  const xml = parts.has(path) ? await parts.text(path) : NO_RELATIONSHIPS;
  const taken = new Set(read(xml, source).map(({ relationship }) => relationship.id.toLowerCase()));
  let number = 1;
  while (taken.has(`rid${number}`)) number += 1;
  const root = rootOf(xml);
  const relationship = `<Relationship Id="rId${number}" Type="${type}" Target="${escapeAttribute(relativePath(source, target))}"/>`;
  if (!parts.has(path)) await declareType(parts, path, TYPE);
  parts.set(path, appendTo(xml, root, withPrefix(relationship, prefixOf(root))));
  return `rId${number}`;
}

/** Removes a relationship; a list that relate had to create goes with its last entry. */
export async function unrelate(parts: PackageParts, source: string, id: string): Promise<void> {
  const path = relationshipsPath(source);
  const xml = await parts.text(path);
  const elements = read(xml, source)
    .filter(({ relationship }) => relationship.id === id)
    .map(({ element }) => element);
  const edited = removeChildren(xml, rootOf(xml), elements);
  if (edited === NO_RELATIONSHIPS) await removeRelationships(parts, source);
  else parts.set(path, edited);
}

/** Removes the list of a part that is gone or has a new content. */
export async function removeRelationships(parts: PackageParts, source: string): Promise<void> {
  const path = relationshipsPath(source);
  if (!parts.has(path)) return;
  parts.remove(path);
  await withdrawType(parts, path);
}

function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function read(xml: string, source: string): { relationship: Relationship; element: XmlElement }[] {
  return childrenOf(xml, rootOf(xml)).flatMap((element) => {
    const attributes = attributesOf(xml, element);
    const id = attributes.get("Id");
    const target = attributes.get("Target");
    if (element.local !== "Relationship" || !id || target === undefined) return [];
    const isExternal = attributes.get("TargetMode") === "External";
    const relationship = {
      id,
      type: attributes.get("Type") ?? "",
      target: isExternal ? target : resolved(source, target),
      isExternal,
    };
    return [{ relationship, element }];
  });
}

function resolved(source: string, target: string): string {
  const folder = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "." && step !== "") folder.push(step);
  }
  return decoded(folder.join("/"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a bare percent sign is part of the name
  }
}

function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
