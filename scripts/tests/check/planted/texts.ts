import type { Mistake } from "./mistake.ts";
import { CLASSES } from "./places.ts";

const CANVAS = "force-app/demo/default/classes/DemoCanvasClaims.cls";
const PURGE = `${CLASSES}/audit/LogPurge.cls`;

/** Names in texts of Apex: dynamic queries, fields, picklist values, other metadata. */
export const texts: readonly Mistake[] = [
  {
    what: "unknown field in a dynamic query",
    file: PURGE,
    find: "[SELECT Id FROM Countersign_Log__c WHERE Delete_After__c < TODAY WITH SYSTEM_MODE]",
    replace: "'SELECT Id FROM Countersign_Log__c WHERE Deleted_After__c < TODAY'",
    says: /Deleted_After__c/
  },
  {
    what: "unknown object in a dynamic query",
    file: `${CLASSES}/setup/StoredDeployments.cls`,
    find: "    if (found.isEmpty()) {",
    replace: "    Database.countQuery('SELECT COUNT() FROM Countersign_Deployments__c');\n    if (found.isEmpty()) {",
    says: /sObject type 'Countersign_Deployments__c'/
  },
  {
    what: "unknown field in a query that is put together",
    file: CANVAS,
    find: "    for (Opportunity deal : [SELECT Amount FROM Opportunity WHERE Id = :context.recordId WITH USER_MODE]) {",
    replace:
      "    String query = 'SELECT Id, Amout FROM Opportunity';\n    query += ' WHERE Id = :recordId';\n    for (Opportunity deal : Database.query(query, AccessLevel.USER_MODE)) {",
    says: /No such column 'Amout' on entity 'Opportunity'/
  },
  {
    what: "variable that a query cannot bind",
    file: CANVAS,
    find: "' WHERE Id = :recordId'",
    replace: "' WHERE Id = :dealId'",
    says: /no variable dealId to bind :dealId to/
  },
  {
    what: "key that the binds of a query do not have",
    file: `${CLASSES}/setup/MetadataEditSource.cls`,
    find: "' FROM ' +\n      recordType.getDescribe().getName() +\n      ' ' +\n      conditions;",
    replace: "' FROM ' +\n      recordType.getDescribe().getName() +\n      ' WHERE DeveloperName = :names';",
    lineOf: ":names",
    says: /no variable names/
  },
  {
    what: "unknown relationship in a part of a query",
    file: `${CLASSES}/setup/MetadataEditSource.cls`,
    find: "'WHERE Connection__r.DeveloperName = :name ORDER",
    replace: "'WHERE Connexion__r.DeveloperName = :name ORDER",
    says: /no object has anything called Connexion__r/
  },
  {
    what: "unknown field in a text",
    file: `${CLASSES}/setup/EditPlan.cls`,
    find: "row.put('Sort_Order__c', position)",
    replace: "row.put('Sort_Oder__c', position)",
    says: /no object has anything called Sort_Oder__c/
  },
  {
    what: "field in the wrong case in a text",
    file: `${CLASSES}/setup/EditPlan.cls`,
    find: "(Decimal) row.get('Sort_Order__c')",
    replace: "(Decimal) row.get('Sort_order__c')",
    says: /is spelled Sort_Order__c/
  },
  {
    what: "value that is written into a picklist and not in it",
    file: `${CLASSES}/admin/StoredTestResults.cls`,
    find: "passed ? 'Passed' : 'Failed'",
    replace: "passed ? 'Pass' : 'Failed'",
    says: /"Pass" is no value of Countersign_Connection_Test__c\.Outcome__c/
  },
  {
    what: "value that is compared with a picklist and not in it",
    file: `${CLASSES}/setup/StoredDeployments.cls`,
    find: "State__c == 'Succeeded'",
    replace: "State__c == 'Success'",
    says: /"Success" is no value of Countersign_Deployment__c\.State__c/
  },
  {
    what: "value that a query looks for and a picklist does not have",
    file: `${CLASSES}/config/MetadataConnectionRows.cls`,
    find: "AND Inactive__c = FALSE",
    replace: "AND Inactive__c = FALSE AND Source__c = 'Recrd'",
    says: /"Recrd" is no value of Countersign_Claim__mdt\.Source__c/
  },
  {
    what: "unknown cache partition",
    file: `${CLASSES}/exchange/PartitionCacheStore.cls`,
    find: "'local.Countersign'",
    replace: "'local.Countersigned'",
    says: /no cache partition Countersigned/
  },
  {
    what: "unknown static resource",
    file: "force-app/main/test/classes/flow/WireShapeTest.cls",
    find: "WHERE Name = 'Countersign_Wire_Fixtures'",
    replace: "WHERE Name = 'Countersign_Wire_Fixture'",
    says: /no static resource Countersign_Wire_Fixture$/
  }
];
