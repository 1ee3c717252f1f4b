/** What registering the add-in takes on a platform: a registry value on Windows, a file copied for each program on a Mac. */
export type SideloadPlan =
  | { readonly kind: "registry"; readonly key: string; readonly value: string; readonly data: string }
  | { readonly kind: "copy"; readonly from: string; readonly to: readonly string[] }
  | { readonly kind: "unsupported" };

const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

interface Situation {
  /** As Node names it: win32, darwin, linux. */
  readonly platform: string;
  readonly homeFolder: string;
  readonly manifestPath: string;
  readonly addInId: string;
}

const MAC_PROGRAMS = ["com.microsoft.Excel", "com.microsoft.Word"];

/** Desktop Excel and Word look in these places without an administrator and without a network. */
export function sideloadPlan({ platform, homeFolder, manifestPath, addInId }: Situation): SideloadPlan {
  if (platform === "win32")
    return { kind: "registry", key: DEVELOPER_KEY, value: addInId, data: manifestPath };
  if (platform === "darwin")
    return {
      kind: "copy",
      from: manifestPath,
      to: MAC_PROGRAMS.map(
        (program) => `${homeFolder}/Library/Containers/${program}/Data/Documents/wef/heji-${addInId}.xml`,
      ),
    };
  return { kind: "unsupported" };
}

/** The <Id> of a manifest; undefined where there is none. */
export function addInIdOf(manifest: string): string | undefined {
  return /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifest)?.[1];
}
