import type { Check } from "./check.ts";
import { ruleChecks } from "./package/rule.ts";
import { annotatedMethodsRule } from "./rules/annotated-methods.ts";
import { apexAnnotationsRule } from "./rules/apex-annotations.ts";
import { apexCompilerRule } from "./rules/apex-compiler.ts";
import { apexConventionsRule } from "./rules/apex-conventions.ts";
import { apexLayersRule } from "./rules/apex-layers.ts";
import { customPermissionsRule } from "./rules/custom-permissions.ts";
import { documentsRule } from "./rules/documents.ts";
import { entryGuardsRule } from "./rules/entry-guards.ts";
import { flowsRule } from "./rules/flows.ts";
import { labelsRule } from "./rules/labels.ts";
import { lightningPagesRule } from "./rules/lightning-pages.ts";
import { lwcEventsRule } from "./rules/lwc-events.ts";
import { lwcLiteralsRule } from "./rules/lwc-literals.ts";
import { lwcReferencesRule } from "./rules/lwc-references.ts";
import { lwcTemplatesRule } from "./rules/lwc-templates.ts";
import { metadataFilesRule } from "./rules/metadata-files.ts";
import { metadataHygieneRule } from "./rules/metadata-hygiene.ts";
import { navigationRule } from "./rules/navigation.ts";
import { permissionSetsRule } from "./rules/permission-sets.ts";
import { quickActionsRule } from "./rules/quick-actions.ts";
import { sampleDataRule } from "./rules/sample-data.ts";
import { secretMembersRule } from "./rules/secret-members.ts";
import { suppressionsRule } from "./rules/suppressions.ts";
import { testAssertionsRule } from "./rules/test-assertions.ts";
import { apexTypesCheck } from "./tools/apex-ls.ts";
import { eslintCheck } from "./tools/eslint.ts";
import { lwcCheck } from "./tools/lwc.ts";
import { pmdCheck } from "./tools/pmd.ts";
import { prettierCheck } from "./tools/prettier.ts";
import { sldsCheck } from "./tools/slds.ts";
import { tscCheck } from "./tools/tsc.ts";

/** Rules of our own over the package: what a deployment would say, and what this package has promised itself. */
const packageRules = [
  metadataFilesRule,
  metadataHygieneRule,
  permissionSetsRule,
  lightningPagesRule,
  flowsRule,
  navigationRule,
  quickActionsRule,
  customPermissionsRule,
  labelsRule,
  lwcReferencesRule,
  lwcLiteralsRule,
  lwcTemplatesRule,
  lwcEventsRule,
  apexCompilerRule,
  apexAnnotationsRule,
  annotatedMethodsRule,
  apexConventionsRule,
  apexLayersRule,
  testAssertionsRule,
  secretMembersRule,
  entryGuardsRule
];

/** The checks that judge the package without programs of their own: quick, and to be had for any copy of it. */
export const packageChecks = (): Check[] => [lwcCheck, ...ruleChecks(packageRules)];

/**
 * All checks, those that take longest first: with few processors they decide when the whole is done. Those that run in
 * this process come last, because nothing else of ours can start meanwhile.
 */
export const allChecks = (): Check[] => [
  eslintCheck,
  prettierCheck,
  tscCheck("types-node", "tsconfig.node.json"),
  tscCheck("types-page", "local-org/preview/page/tsconfig.json"),
  tscCheck("types-lwc-tests", "tsconfig.test.json"),
  tscCheck("types-lwc", "tsconfig.json"),
  pmdCheck,
  apexTypesCheck,
  sldsCheck,
  ...packageChecks(),
  ...ruleChecks([sampleDataRule, suppressionsRule, documentsRule])
];
