import type { Mistake } from "./mistake.ts";
import { CLASSES, ROWS, USER } from "./places.ts";

export const queries: readonly Mistake[] = [
  {
    what: "unknown field in a SELECT",
    file: ROWS,
    find: "        Certificate__c,",
    replace: "        Certficate__c,",
    says: /Certficate__c/
  },
  {
    what: "unknown field in a WHERE",
    file: ROWS,
    find: "WHERE Active__c = TRUE",
    replace: "WHERE Activ__c = TRUE",
    says: /Activ__c/
  },
  {
    what: "unknown object in a FROM",
    file: ROWS,
    find: "FROM Countersign_Response_Member__mdt",
    replace: "FROM Countersign_Response_Members__mdt",
    says: /Countersign_Response_Members__mdt/
  },
  {
    what: "unknown relationship",
    file: ROWS,
    find: "WHERE Connection__r.DeveloperName",
    replace: "WHERE Conection__r.DeveloperName",
    says: /Conection__r/
  },
  {
    what: "unknown standard field",
    file: USER,
    find: "SELECT FederationIdentifier FROM",
    replace: "SELECT FederationIdentifer FROM",
    says: /FederationIdentifer/
  },
  {
    what: "filter on a long text",
    file: `${CLASSES}/setup/StoredDeployments.cls`,
    find: "WHERE Reference__c = ",
    replace: "WHERE Problems__c = ",
    says: /'Problems__c' can not be filtered/
  }
];
