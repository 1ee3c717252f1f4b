/**
 * Mutation testing of the rules and the number code: `npm run mutation`; one folder with
 * `npm run mutation -- --mutate "src/core/numbers/*.ts"`. What survives is explained in SURVIVORS.md beside this file.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/core/checks/rules/*.ts", "src/core/numbers/*.ts"],
  testRunner: "jest",
  jest: {
    projectType: "custom",
    config: { roots: ["<rootDir>/test/core"], reporters: [] },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: "perTest",
  concurrency: 1,
  ignorePatterns: ["/assets", "/dist", "/out", "/.bench", "/.corpus", "/coverage"],
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: ".mutation/mutation.json" },
  incrementalFile: ".mutation/incremental.json",
  tempDirName: ".stryker-tmp",
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 20_000,
  allowEmpty: false,
  disableTypeChecks: false,
};
