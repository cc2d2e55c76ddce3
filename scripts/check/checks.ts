import type { Check } from "./check.ts";
import { apexTypesCheck } from "./tools/apex-ls.ts";
import { eslintCheck } from "./tools/eslint.ts";
import { pmdCheck } from "./tools/pmd.ts";
import { prettierCheck } from "./tools/prettier.ts";
import { sldsCheck } from "./tools/slds.ts";
import { tscCheck } from "./tools/tsc.ts";

/** All checks, those that take longest first: with few processors they decide when the whole is done. */
export const allChecks: readonly Check[] = [
  eslintCheck,
  prettierCheck,
  tscCheck("types-local-org", "local-org/tsconfig.json"),
  tscCheck("types-lwc-tests", "tsconfig.test.json"),
  tscCheck("types-lwc", "tsconfig.json"),
  tscCheck("types-scripts", "scripts/tsconfig.json"),
  pmdCheck,
  apexTypesCheck,
  sldsCheck
];
