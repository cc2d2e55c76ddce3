/** What `npm test` is made of: the npm script of each suite and how its result file is read. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */
/**
 * @typedef {object} Suite
 * @property {string} script  as in package.json
 * @property {string} what    of what the counts are
 * @property {(file: string) => string[]} json  arguments that make it write its result to a file
 * @property {(result: any) => Counts} counts
 */

/** The keys that check and node-tests.mjs write. @param {Counts} result */
const ownCounts = ({ passed, failed, skipped }) => ({ passed, failed, skipped });

/** @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} result */
const jestCounts = (result) => ({
  passed: result.numPassedTests,
  // A test file that does not even load holds no test that could fail.
  failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
  skipped: result.numPendingTests + result.numTodoTests
});

/** @param {{ summary: { passing: number, failing: number, skipped?: number } }} result */
const apexCounts = ({ summary }) => ({
  passed: summary.passing,
  failed: summary.failing,
  skipped: summary.skipped ?? 0
});

/** The quickest to say that something is wrong come first. @type {readonly Suite[]} */
export const suites = [
  { script: "check", what: "checks", json: (file) => ["--json", file], counts: ownCounts },
  { script: "test:apex", what: "Apex tests", json: (file) => ["--json", file], counts: apexCounts },
  { script: "test:lwc", what: "Jest tests", json: (file) => ["--json", "--outputFile", file], counts: jestCounts },
  { script: "test:local-org", what: "tests", json: (file) => ["--json", file], counts: ownCounts },
  { script: "test:security", what: "attacks", json: (file) => ["--json", file], counts: ownCounts },
  { script: "test:e2e", what: "journeys", json: (file) => ["--json", file], counts: ownCounts }
];
