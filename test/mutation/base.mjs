/**
 * What both runs of `npm run mutation` share. Each folder is measured by the tests of that folder alone: the rest of the
 * suite would notice more, but a test belongs beside what it tests. Texts are static: the file of all messages
 * (test/core/checks/catalogue) holds them to the letter. What survives is explained in SURVIVORS.md.
 *
 * @param {string} name
 * @param {readonly string[]} mutate
 * @param {string} tests the file that holds all tests of the folder
 * @returns {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export function mutationRun(name, mutate, tests) {
  return {
    mutate: [...mutate],
    testRunner: "jest",
    jest: {
      projectType: "custom",
      config: { testMatch: [`<rootDir>/${tests}`], reporters: [] },
      enableFindRelatedTests: false,
    },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    concurrency: 1,
    ignorePatterns: ["/assets", "/dist", "/out", "/.bench", "/.corpus", "/coverage"],
    reporters: ["clear-text", "json", "progress-append-only"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
    jsonReporter: { fileName: `.mutation/${name}.json` },
    tempDirName: `.stryker-tmp/${name}`,
    thresholds: { high: 95, low: 90, break: 90 },
    timeoutMS: 3000,
    disableTypeChecks: false,
  };
}
