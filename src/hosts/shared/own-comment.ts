/**
 * Which comments are ours. Excel gives a comment its id only after it was made, when the memory is already written;
 * so the memory may hold a fingerprint of the text in place of the id. A comment whose text a person has changed since
 * is that person's.
 */
export interface CommentLike {
  readonly id: string;
  readonly text: string;
}

const PREFIX = "text:";
/** Ids that the file host makes begin with "HEJI", so that its comments are known even without the memory. */
const MADE_IN_FILES = "48454a49-";

/** What stands for a comment in the memory as long as its id is unknown. Depends on the text alone. */
export function commentFingerprint(text: string): string {
  const normal = text.replace(/\r\n?/g, "\n").trim();
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < normal.length; index++) {
    const unit = normal.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  return PREFIX + [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** owned: the ids that the memory holds. Ids are compared without braces and case. */
export function isOwnComment(owned: Iterable<string>, { id, text }: CommentLike): boolean {
  const bare = plain(id);
  if (bare.startsWith(MADE_IN_FILES)) return true;
  const fingerprint = commentFingerprint(text);
  for (const known of owned) if (known === fingerprint || plain(known) === bare) return true;
  return false;
}

const plain = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
