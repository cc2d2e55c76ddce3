const config = require("./jest.config.cjs");

/** The same tests against what is deployed: npx jest --config jest.built.config.cjs, after a build. */
module.exports = {
  ...config,
  roots: [...config.roots, "<rootDir>/force-app/main/default/lwc"],
  moduleNameMapper: { ...config.moduleNameMapper, "^c/([^/]+)$": "<rootDir>/force-app/main/default/lwc/$1/$1" },
  coverageThreshold: undefined
};
