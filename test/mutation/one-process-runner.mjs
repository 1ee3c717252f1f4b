import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { PluginKind, commonTokens, declareClassPlugin } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
} from "@stryker-mutator/api/test-runner";
import { expect } from "expect";
import { describe, getState, it, test } from "jest-circus";
import { loadsTypescript } from "./typescript-modules.mjs";

/**
 * Runs tests written for Jest one after the other in Stryker's own process, on modules that are loaded once. Jest loads
 * the core anew for every change, which takes longer than the tests of a rule: hours for all rules instead of minutes.
 * What is called while modules are loaded is therefore not measured; Stryker leaves it out as static.
 */
class OneProcessRunner {
  /** @param {{ testFolders: readonly string[] }} options the folders whose tests measure */
  constructor(options) {
    this.folders = options.testFolders;
  }
  static inject = [commonTokens.options];

  /** Never asked for where static changes are left out; without it Stryker would start anew for what is static in part. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const load = loadsTypescript();
    Object.assign(globalThis, { describe, it, test, expect });
    this.context = globalThis.__stryker__ ??= {};
    this.tests = [];
    for (const folder of this.folders) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.ts"))) {
        const known = getState().rootDescribeBlock.children.length;
        load(resolve(folder, file));
        for (const child of getState().rootDescribeBlock.children.slice(known)) {
          this.tests.push(...definedIn(child, join(folder, file)));
        }
      }
    }
  }

  async dryRun() {
    const tests = [];
    for (const one of this.tests) {
      this.context.currentTestId = one.id;
      const began = performance.now();
      const failure = await failureOf(one);
      one.timeSpentMs = performance.now() - began;
      const result = { id: one.id, name: one.id, fileName: resolve(one.file), timeSpentMs: one.timeSpentMs };
      tests.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    this.context.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.context.mutantCoverage };
  }

  /** The first to notice a change ends it: the tests of the file's own name go first, then the quickest. */
  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    const own = basename(sandboxFileName, ".ts");
    const reaching = this.tests.filter(({ id }) => !testFilter || testFilter.includes(id));
    const isOwn = ({ file }) => basename(file, ".test.ts") === own;
    reaching.sort((a, b) => isOwn(b) - isOwn(a) || a.timeSpentMs - b.timeSpentMs);
    Object.assign(this.context, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit ? 0 : undefined,
      hitLimit,
    });
    try {
      for (const [at, one] of reaching.entries()) {
        const failure = await failureOf(one);
        const endless = determineHitLimitReached(this.context.hitCount, this.context.hitLimit);
        if (endless) return endless;
        if (failure !== undefined) {
          return {
            status: MutantRunStatus.Killed,
            killedBy: [one.id],
            failureMessage: failure,
            nrOfTests: at + 1,
          };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: reaching.length };
    } finally {
      this.context.activeMutant = undefined;
    }
  }
}

/** The tests below a block, each with its full name. */
function definedIn(block, file, names = []) {
  const path = [...names, block.name];
  if (block.type === "test") return [{ id: `${file} ${path.join(" ")}`, file, run: block.fn }];
  return block.children.flatMap((child) => definedIn(child, file, path));
}

async function failureOf({ run }) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "one-process", OneProcessRunner)];
export const strykerValidationSchema = {
  properties: { testFolders: { type: "array", items: { type: "string" } } },
};
