import type { Ledger } from "../ledger/ledger";
import { nameKeyOf } from "../ledger/project-identity";

/** Projects by nameKeyOf their names, those that share one left out. */
export function projectsByName({ projects }: Ledger): ReadonlyMap<string, number> {
  const found = new Map<string, number | undefined>();
  projects.texts.projectName?.forEach((name, project) => {
    const key = name === undefined ? "" : nameKeyOf(name);
    if (key !== "") found.set(key, found.has(key) ? undefined : project);
  });
  return new Map([...found].flatMap(([key, project]) => (project === undefined ? [] : [[key, project]])));
}
