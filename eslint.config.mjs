import lwcRecommended from "@salesforce/eslint-config-lwc/recommended.js";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Rules for all TypeScript, wherever it runs. */
const typescript = {
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/no-shadow": "error",
  "@typescript-eslint/prefer-readonly": "error",
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
  "@typescript-eslint/no-confusing-void-expression": "off",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
  eqeqeq: "error",
  // Nothing makes code of text: not what a server answered, not what a user typed.
  "no-eval": "error",
  "@typescript-eslint/no-implied-eval": "error",
  "max-params": ["error", 5],
  complexity: ["error", 20]
};

export default tseslint.config(
  {
    ignores: ["force-app/main/default/lwc/**", "coverage/**", "build/**", ".local-org/**", "node_modules/**"]
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    name: "lwc",
    files: ["lwc-src/**/*.ts"],
    extends: [...lwcRecommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      // Instead of the Babel parser of eslint-config-lwc: the LWC rules read the same ESTree nodes.
      parser: tseslint.parser,
      parserOptions: { project: ["./tsconfig.test.json"], tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      ...typescript,
      "no-console": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "@lwc/lwc/no-inner-html": "error",
      "@lwc/lwc/no-document-query": "error",
      // The type checker's job; lightning/* and @salesforce/* are not files either.
      "no-undef": "off",
      "import/named": "off",
      "import/namespace": "off",
      "import/default": "off",
      // They misread types; their typescript-eslint counterparts are on where they say anything.
      "no-use-before-define": "off",
      "no-shadow": "off",
      "no-unused-vars": "off",
      "no-useless-constructor": "off",
      // prettier's parentheses, and the usual mark of a promise nobody waits for.
      "no-confusing-arrow": "off",
      "no-void": ["error", { allowAsStatement: true }]
    }
  },
  {
    name: "lwc-tests",
    files: ["lwc-src/**/__tests__/**/*.ts"],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    rules: {
      "@lwc/lwc/no-unexpected-wire-adapter-usages": "off",
      // Jest's matchers and mocks are typed with any.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/unbound-method": "off"
    }
  },
  {
    name: "node",
    files: ["examples/**/*.ts", "local-org/**/*.ts", "receiver/**/*.ts", "scripts/**/*.ts", "scripts/**/*.mjs"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      globals: globals.node,
      // One project for all of it: each more would read the same files again.
      parserOptions: {
        project: ["./tsconfig.node.json", "./local-org/preview/page/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: typescript
  },
  {
    name: "scripts",
    files: ["**/*.mjs"],
    rules: {
      // Without casts in the language, everything that was JSON stays any.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off"
    }
  },
  {
    name: "node-tests",
    files: ["local-org/tests/**/*.ts", "receiver/tests/**/*.ts", "scripts/tests/**/*.ts"],
    rules: {
      // node:test's test() and describe() return promises that only the runner waits for.
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "it", "describe", "suite"] }]
        }
      ]
    }
  }
);
