import type { Mistake } from "./mistake.ts";
import { CLASSES } from "./places.ts";

export const metadata: readonly Mistake[] = [
  {
    what: "another API version",
    file: `${CLASSES}/base/Base64Url.cls-meta.xml`,
    find: "66.0",
    replace: "58.0",
    says: /58\.0/
  },
  {
    what: "class without -meta.xml",
    file: `${CLASSES}/base/SystemClock.cls-meta.xml`,
    reportedIn: `${CLASSES}/base/SystemClock.cls`,
    says: /SystemClock\.cls-meta\.xml/
  },
  {
    what: "unknown element",
    file: `${CLASSES}/base/Redactor.cls-meta.xml`,
    find: "<status>Active</status>",
    replace: "<status>Active</status>\n  <stauts>Active</stauts>",
    lineOf: "<stauts>",
    says: /stauts/
  },
  {
    what: "field without description",
    file: "force-app/main/default/objects/Countersign_Claim__mdt/fields/Pattern__c.field-meta.xml",
    find: "<description>Regular expression that the whole text has to match. Runs on at most 500 characters.</description>",
    replace: "",
    lineOf: "<CustomField",
    says: /description/
  },
  {
    what: "malformed XML of a type that the local org does not read",
    file: "force-app/demo/default/tabs/Countersign_Partner_Portal.tab-meta.xml",
    find: "<label>Partner portal</label>",
    replace: "<label>Partner portal</labl>",
    says: /Malformed XML/
  },
  {
    what: "static resource without -meta.xml",
    file: "force-app/main/test/staticresources/Countersign_Key_Vectors.resource-meta.xml",
    reportedIn: "force-app/main/test/staticresources/Countersign_Key_Vectors.json",
    says: /Countersign_Key_Vectors\.resource-meta\.xml is missing/
  },
  {
    what: "rule that shows its message at an unknown field",
    file: "force-app/main/default/objects/Countersign_Connection__mdt/validationRules/Timeout_Range.validationRule-meta.xml",
    find: "<errorDisplayField>Service_Timeout_Seconds__c<",
    replace: "<errorDisplayField>Service_Timeout_Second__c<",
    says: /no field Service_Timeout_Second__c/
  },
  {
    what: "text for people in Apex",
    file: `${CLASSES}/flow/ChoiceFlow.cls`,
    find: "public inherited sharing class ChoiceFlow {",
    replace:
      "public inherited sharing class ChoiceFlow {\n  private static final Exception PLANTED = new AuraHandledException('You may not do this.');",
    lineOf: "PLANTED",
    says: /text for people/
  }
];
