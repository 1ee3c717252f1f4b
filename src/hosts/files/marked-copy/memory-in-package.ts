import type { WorkbookMemory } from "../../../core/workbook/snapshot";
import { isEmptyMemory, MEMORY_NAMESPACE, parseMemory, writeMemory } from "../../shared/memory-part";
import { declareType } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { dropPart } from "../package/reachable-parts";
import { kindOf, relate, relationshipsOf } from "../package/relationships";
import { attributesOf, rootOf } from "../xml/scan-xml";
import type { Book } from "./workbook-part";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const NOTHING: WorkbookMemory = { version: 1, sheets: [], verified: [], settings: {}, comments: [] };

/** What an earlier run left; nothing where the part is missing or cannot be read. */
export async function readMemory(parts: PackageParts, book: Book): Promise<WorkbookMemory> {
  const found = await findMemory(parts, book);
  return (found && parseMemory(await parts.text(found.part))) ?? NOTHING;
}

/** Makes sure that the workbook has a custom XML part for the memory. */
export async function openMemory(parts: PackageParts, book: Book): Promise<void> {
  if (!(await findMemory(parts, book))) await addPart(parts, book);
}

/** Writes the memory into its part, which goes when there is nothing left to remember. */
export async function closeMemory(parts: PackageParts, book: Book, memory: WorkbookMemory): Promise<void> {
  const found = await findMemory(parts, book);
  if (!found) return;
  if (!isEmptyMemory(memory)) return parts.set(found.part, writeMemory(memory));
  for (const { id, target } of await relationshipsOf(parts, found.part))
    await dropPart(parts, found.part, { part: target, id });
  await dropPart(parts, book.part, found);
}

async function addPart(parts: PackageParts, book: Book): Promise<void> {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`))
    number += 1;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const { relationships } = book.vocabulary;
  const namespace = relationships.replace(/relationships$/, "customXml");
  parts.set(part, writeMemory(NOTHING));
  parts.set(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="{48454A49-0000-4000-8000-000000000000}" xmlns:ds="${namespace}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  await declareType(parts, part, "application/xml");
  await declareType(parts, properties, PROPERTIES_TYPE);
  await relate(parts, part, `${relationships}/customXmlProps`, properties);
  await relate(parts, book.part, `${relationships}/customXml`, part);
}

async function findMemory(
  parts: PackageParts,
  book: Book,
): Promise<{ readonly part: string; readonly id: string } | undefined> {
  for (const one of await relationshipsOf(parts, book.part)) {
    if (kindOf(one) !== "customXml" || one.isExternal || !parts.has(one.target)) continue;
    if (isOurs(await parts.text(one.target))) return { part: one.target, id: one.id };
  }
  return undefined;
}

/** Custom XML of others may be anything; what cannot be read is not ours. */
function isOurs(xml: string): boolean {
  try {
    return [...attributesOf(xml, rootOf(xml)).values()].includes(MEMORY_NAMESPACE);
  } catch {
    return false;
  }
}
