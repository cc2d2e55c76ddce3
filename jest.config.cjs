const { jestConfig } = require("@salesforce/sfdx-lwc-jest/config");

// The transformer leaves Jest's instrument flag out of its cache key: after a plain run, a run with --coverage would be
// given code that counts nothing. So the two never share a cache.
const mode = process.argv.some((argument) => /^--(collectC|c)overage/.test(argument)) ? "coverage" : "plain";

/** @type {import("jest").Config} */
module.exports = {
  ...jestConfig,
  rootDir: __dirname,
  // The sources are tested; what is below force-app is built from them.
  roots: ["<rootDir>/lwc-src"],
  testMatch: ["**/__tests__/**/*.test.ts"],
  moduleNameMapper: {
    ...jestConfig.moduleNameMapper,
    "^c/([^/]+)$": "<rootDir>/lwc-src/$1/$1",
    // The stubs that come with sfdx-lwc-jest render nothing, take no focus and know no validity.
    "^lightning/(input|textarea|combobox|checkboxGroup|dualListbox)$": "<rootDir>/test/fakes/field/field",
    "^lightning/button$": "<rootDir>/test/fakes/button/button",
    // Missing there, or without what a test has to see.
    "^lightning/(actions|flowSupport)$": "<rootDir>/test/fakes/$1/$1"
  },
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, "<rootDir>/test/setup.ts"],
  maxWorkers: 2,
  cacheDirectory: `<rootDir>/node_modules/.cache/jest-${mode}`,
  // axe takes its time on a busy machine; a test that hangs is still ended.
  testTimeout: 30_000,
  collectCoverageFrom: ["lwc-src/**/*.ts", "!**/__tests__/**"],
  coverageDirectory: "coverage/lwc",
  // A global threshold passes when nothing was instrumented; a path that matches nothing fails.
  coverageThreshold: { "./lwc-src/": { branches: 90, functions: 95, lines: 95 } }
};
