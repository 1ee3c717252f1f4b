/** The requirement set of each member, "Range.values" → 1001 for 1.1; read from office.d.ts when a test starts. */
export type ApiLevels = Readonly<Record<string, number>>;

const CLASS = /^ {4}class (\w+) extends/;
const MEMBER = /^ {8}(?:readonly )?(\w+)[?]?[(:<]/;
const TAG = /\[Api set: (.*?)\]/;

/** Which host's classes; the sets of both are numbered apart. */
export type OfficeApp = "Excel" | "Word";

/**
 * Reads the `[Api set: ExcelApi 1.9]` tags of a host's classes. A member whose tag names anything else
 * (preview, online only) gets the level Infinity. 1.9 is held as 1009, 1.15 as 1015, so that they compare as numbers.
 */
export function readApiLevels(officeTypes: string, app: OfficeApp = "Excel"): ApiLevels {
  const levels: Record<string, number> = {};
  let owner: string | undefined;
  let tag: string | undefined;
  for (const line of classesOf(app, officeTypes).split("\n")) {
    const text = line.trimEnd();
    owner = CLASS.exec(text)?.[1] ?? (text === "    }" ? undefined : owner);
    if (owner === undefined) continue;
    tag = TAG.exec(text)?.[1] ?? tag;
    const member = MEMBER.exec(text)?.[1];
    if (member === undefined || tag === undefined) continue;
    const key = `${owner}.${member}`;
    const level = levelOf(app, tag);
    levels[key] = Math.min(levels[key] ?? Infinity, level);
    tag = undefined;
  }
  return levels;
}

function classesOf(app: OfficeApp, officeTypes: string): string {
  const begins = app === "Excel" ? "declare var _BeginExcel" : "declare namespace Word";
  const ends = app === "Excel" ? "declare var _EndExcel" : "declare namespace OneNote";
  return officeTypes.slice(officeTypes.indexOf(begins), officeTypes.indexOf(ends));
}

function levelOf(app: OfficeApp, tag: string): number {
  const match = new RegExp(`^${app}Api (\\d+)\\.(\\d+)`).exec(tag.trim());
  return match ? Number(match[1]) * 1000 + Number(match[2]) : Infinity;
}

/** "1.14" in the form that ApiLevels uses. */
export function parseLevel(version: string): number {
  return levelOf("Excel", `ExcelApi ${version}`);
}
