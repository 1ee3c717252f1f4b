import { declareType } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { dropPart } from "../package/reachable-parts";
import { kindOf, relate, relationshipsOf } from "../package/relationships";
import { NO_PERSONS, withoutOwnPerson, withOwnPerson } from "./threads";
import type { Book } from "./workbook-part";

const TYPE = "application/vnd.ms-excel.person+xml";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/** Lists 核绩 among the persons who may sign comments. */
export async function addOwnPerson(parts: PackageParts, book: Book): Promise<void> {
  const known = await findPersons(parts, book);
  if (known) return parts.set(known.part, withOwnPerson(await parts.text(known.part)));
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const part = parts.freeName(`${folder}persons/person`, ".xml");
  parts.set(part, withOwnPerson(NO_PERSONS));
  await declareType(parts, part, TYPE);
  await relate(parts, book.part, RELATIONSHIP, part);
}

/** Takes 核绩 off the list; call it only when no comment of ours is left. */
export async function removeOwnPerson(parts: PackageParts, book: Book): Promise<void> {
  const known = await findPersons(parts, book);
  if (!known) return;
  const edited = withoutOwnPerson(await parts.text(known.part));
  parts.set(known.part, edited);
  if (edited === NO_PERSONS) await dropPart(parts, book.part, known);
}

async function findPersons(
  parts: PackageParts,
  book: Book,
): Promise<{ readonly part: string; readonly id: string } | undefined> {
  const found = (await relationshipsOf(parts, book.part)).find((one) => kindOf(one) === "person");
  return found && parts.has(found.target) ? { part: found.target, id: found.id } : undefined;
}
