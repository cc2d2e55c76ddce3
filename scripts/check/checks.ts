import type { Check } from "./check.ts";
import { ruleChecks } from "./package/rule.ts";
import { annotatedMethodsRule } from "./rules/annotated-methods.ts";
import { apexAnnotationsRule } from "./rules/apex-annotations.ts";
import { apexCompilerRule } from "./rules/apex-compiler.ts";
import { apexConventionsRule } from "./rules/apex-conventions.ts";
import { apexLayersRule } from "./rules/apex-layers.ts";
import { apexMetadataNamesRule } from "./rules/apex-metadata-names.ts";
import { apexPicklistsRule } from "./rules/apex-picklists.ts";
import { apiNamesRule } from "./rules/api-names.ts";
import { apiVersionsRule } from "./rules/api-versions.ts";
import { cacheableMethodsRule } from "./rules/cacheable-methods.ts";
import { connectionRecordsRule } from "./rules/connection-records.ts";
import { customPermissionsRule } from "./rules/custom-permissions.ts";
import { documentsRule } from "./rules/documents.ts";
import { dynamicSoqlRule } from "./rules/dynamic-soql.ts";
import { endpointsRule } from "./rules/endpoints.ts";
import { entryGuardsRule } from "./rules/entry-guards.ts";
import { flowsRule } from "./rules/flows.ts";
import { formulaPicklistsRule } from "./rules/formula-picklists.ts";
import { labelsRule } from "./rules/labels.ts";
import { layoutsRule } from "./rules/layouts.ts";
import { lightningPagesRule } from "./rules/lightning-pages.ts";
import { listViewsRule } from "./rules/list-views.ts";
import { lwcAttributesRule } from "./rules/lwc-attributes.ts";
import { lwcEventsRule } from "./rules/lwc-events.ts";
import { lwcLiteralsRule } from "./rules/lwc-literals.ts";
import { lwcPageReferencesRule } from "./rules/lwc-page-references.ts";
import { lwcReferencesRule } from "./rules/lwc-references.ts";
import { lwcTemplatesRule } from "./rules/lwc-templates.ts";
import { manifestsRule } from "./rules/manifests.ts";
import { metadataFilesRule } from "./rules/metadata-files.ts";
import { metadataHygieneRule } from "./rules/metadata-hygiene.ts";
import { navigationRule } from "./rules/navigation.ts";
import { permissionSetsRule } from "./rules/permission-sets.ts";
import { quickActionsRule } from "./rules/quick-actions.ts";
import { sampleDataRule } from "./rules/sample-data.ts";
import { secretMembersRule } from "./rules/secret-members.ts";
import { suppressionsRule } from "./rules/suppressions.ts";
import { testAssertionsRule } from "./rules/test-assertions.ts";
import { triggerContextRule } from "./rules/trigger-context.ts";
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
  apiVersionsRule,
  manifestsRule,
  permissionSetsRule,
  lightningPagesRule,
  flowsRule,
  navigationRule,
  quickActionsRule,
  layoutsRule,
  listViewsRule,
  formulaPicklistsRule,
  connectionRecordsRule,
  endpointsRule,
  customPermissionsRule,
  labelsRule,
  lwcReferencesRule,
  lwcPageReferencesRule,
  lwcAttributesRule,
  lwcLiteralsRule,
  lwcTemplatesRule,
  lwcEventsRule,
  apexCompilerRule,
  dynamicSoqlRule,
  apiNamesRule,
  apexMetadataNamesRule,
  apexPicklistsRule,
  triggerContextRule,
  apexAnnotationsRule,
  annotatedMethodsRule,
  cacheableMethodsRule,
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
