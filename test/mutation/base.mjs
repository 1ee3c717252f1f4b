/**
 * What both runs of `npm run mutation` share. Each folder is measured by its own tests: the rest of the suite would
 * notice more, but a test belongs beside what it tests. Texts are static: the file of all messages
 * (test/core/checks/catalogue) holds them to the letter. What survives is explained in SURVIVORS.md.
 *
 * @param {string} name
 * @param {readonly string[]} mutate
 * @param {readonly string[]} testFolders whose tests measure
 */
export function mutationRun(name, mutate, testFolders) {
  return {
    mutate: [...mutate],
    plugins: ["./test/mutation/one-process-runner.mjs"],
    testRunner: "one-process",
    testFolders: [...testFolders],
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
