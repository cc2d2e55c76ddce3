import type { Mistake } from "./mistake.ts";
import { CLASSES, COMPONENT } from "./places.ts";

export const components: readonly Mistake[] = [
  {
    what: "Apex method in the wrong case",
    file: `${COMPONENT}.ts`,
    find: "import { LightningElement",
    replace: 'import wrongCase from "@salesforce/apex/CountersignController.Send";\nimport { LightningElement',
    says: /spelled send/
  },
  {
    what: "Apex class that does not exist",
    file: `${COMPONENT}.ts`,
    find: "import { LightningElement",
    replace: 'import wrongClass from "@salesforce/apex/CountersignControler.describe";\nimport { LightningElement',
    says: /CountersignControler/
  },
  {
    what: "Apex method without @AuraEnabled",
    file: "lwc-src/countersignReceipt/countersignReceipt.ts",
    find: "import { i18n }",
    replace: 'import preview from "@salesforce/apex/Countersign.preview";\nimport { i18n }',
    says: /Countersign\.preview/
  },
  {
    what: "unknown field in a schema import",
    file: "lwc-src/countersignForm/countersignForm.ts",
    find: "import { i18n }",
    replace: 'import NAME from "@salesforce/schema/Opportunity.Nmae";\nimport { i18n }',
    says: /Nmae/
  },
  {
    what: "unknown custom permission in an import",
    file: "lwc-src/countersignError/countersignError.ts",
    find: "import ",
    replace: 'import admin from "@salesforce/customPermission/Countersign_Admn";\nimport ',
    says: /Countersign_Admn/
  },
  {
    what: "unknown module",
    file: `${COMPONENT}.ts`,
    find: "c/countersignErrors",
    replace: "c/countersignErors",
    says: /countersignErors/
  },
  {
    what: "unknown property in a template",
    file: `${COMPONENT}.html`,
    find: "receipt={receipt}",
    replace: "reciept={receipt}",
    says: /reciept/
  },
  {
    what: "text in a template",
    file: "lwc-src/countersignForm/countersignForm.html",
    find: "<template>",
    replace: "<template>\n  <p>Fill in the form</p>",
    lineOf: "Fill in",
    says: /Fill in the form/
  },
  {
    what: "spoken attribute in a template",
    file: "lwc-src/countersignReceipt/countersignReceipt.html",
    find: 'tabindex="-1"',
    replace: 'tabindex="-1" title="Receipt"',
    says: /title="Receipt"/
  },
  {
    what: "picklist class that does not exist",
    file: `${COMPONENT}.js-meta.xml`,
    find: "apex://ConnectionPicklist",
    replace: "apex://ConnectionPicklst",
    says: /ConnectionPicklst/
  },
  {
    what: "page property without @api property",
    file: `${COMPONENT}.js-meta.xml`,
    find: 'name="heading"',
    replace: 'name="headline"',
    says: /headline/
  },
  {
    what: "parameter of an Apex method that has another name",
    file: `${CLASSES}/entry/CountersignAdminController.cls`,
    find: "public static String clearTokens(String connectionName) {\n    try {\n      guard.requireAdmin();\n      return tokenReset.clear(connectionName)",
    replace:
      "public static String clearTokens(String connection) {\n    try {\n      guard.requireAdmin();\n      return tokenReset.clear(connection)",
    reportedIn: "types/admin.d.ts",
    lineOf: 'declare module "@salesforce/apex/CountersignAdminController.clearTokens"',
    says: /clearTokens takes \(connection\), declared are \(connectionName\)/
  },
  {
    what: "tab that a component opens and that is not there",
    file: "lwc-src/countersignSetupLink/countersignSetupLink.ts",
    find: "  i18n = i18n;",
    replace:
      '  i18n = i18n;\n  page = { type: "standard__navItemPage", attributes: { apiName: "Countersign_Setpu" } };\n  other = { type: "standard__recordPages" };',
    lineOf: "Countersign_Setpu",
    says: /no tab Countersign_Setpu/
  },
  {
    what: "unknown type of page to go to",
    file: "lwc-src/countersignSetupLink/countersignSetupLink.ts",
    find: "standard__recordPages",
    replace: "standard__recordPaje",
    says: /no type of page standard__recordPaje/
  },
  {
    what: "default that is not among the choices",
    file: `${COMPONENT}.js-meta.xml`,
    find: 'datasource="Comfy,Compact" default="Comfy"',
    replace: 'datasource="Comfy,Compact" default="Cosy"',
    says: /default "Cosy" is no value of property density: Comfy, Compact/
  },
  {
    what: "role of a property outside of flows",
    file: `${COMPONENT}.js-meta.xml`,
    find: '<property name="heading" type="String"',
    replace: '<property name="heading" role="inputOnly" type="String"',
    says: /heading has a role/
  }
];
