import type { Mistake } from "./mistake.ts";

const DEMO = "force-app/demo/default";
const record = (name: string): string => `${DEMO}/customMetadata/Countersign_${name}.md-meta.xml`;
const QUOTES = record("Connection.Ledgerline_Quotes");
const CLOSED_WON = record("Connection.Ledgerline_Closed_Won");

/** What the records of connections and claims name, and what the org has to allow for them. */
export const records: readonly Mistake[] = [
  {
    what: "claim of a field that the connection's object does not have",
    file: record("Claim.Ledgerline_amount"),
    find: '<value xsi:type="xsd:string">Amount</value>\n  </values>\n  <values>\n    <field>Source__c',
    replace: '<value xsi:type="xsd:string">Amonut</value>\n  </values>\n  <values>\n    <field>Source__c',
    says: /Source_Field__c: Opportunity has no field Amonut/
  },
  {
    what: "claim of a relationship that is not there",
    file: record("Claim.Ledgerline_owner_email"),
    find: "Owner.Email",
    replace: "Owners.Email",
    says: /Opportunity has no relationship Owners/
  },
  {
    what: "context with an unknown field of the record",
    file: record("Claim.Canvas_context"),
    find: "StageName",
    replace: "StagName",
    says: /Opportunity has no field StagName/
  },
  {
    what: "claim provider that is not there",
    file: record("Claim.Canvas_parameters"),
    find: "DemoCanvasClaims",
    replace: "DemoCanvasClaim",
    says: /no Apex class DemoCanvasClaim/
  },
  {
    what: "status field that is not there",
    file: CLOSED_WON,
    find: "Countersign_Status__c",
    replace: "Countersign_State__c",
    says: /Status_Field__c: Opportunity has no field Countersign_State__c/
  },
  {
    what: "connection for an unknown object",
    file: record("Connection.Fieldhouse_Leads"),
    find: ">Lead<",
    replace: ">Leads<",
    says: /Record_Object__c: there is no object Leads/
  },
  {
    what: "unknown named credential",
    file: record("Connection.Ledgerline_Platform"),
    find: "Ledgerline_API",
    replace: "Ledgerline_Api",
    says: /no named credential Ledgerline_Api/
  },
  {
    what: "unknown external credential",
    file: `${DEMO}/namedCredentials/Ledgerline_API.namedCredential-meta.xml`,
    find: "<externalCredential>Ledgerline_JWT<",
    replace: "<externalCredential>Ledgerline_Jwt<",
    says: /External credential Ledgerline_Jwt does not exist/
  },
  {
    what: "endpoint without remote site",
    file: QUOTES,
    find: "https://auth.ledgerline.example/oauth2/token",
    replace: "https://login.ledgerline.example/oauth2/token",
    says: /does not allow https:\/\/login\.ledgerline\.example: add it to the Remote Site Settings/
  },
  {
    what: "frame without trusted URL",
    file: record("Connection.Ledgerline_Canvas"),
    find: '<field>Launch_Origins__c</field>\n    <value xsi:type="xsd:string">https://app.',
    replace: '<field>Launch_Origins__c</field>\n    <value xsi:type="xsd:string">https://apps.',
    lineOf: "https://apps.",
    says: /Launch_Origins__c: this org does not allow https:\/\/apps\.ledgerline\.example/
  },
  {
    what: "formula that asks for a value that the picklist does not have",
    file: "force-app/main/default/objects/Countersign_Claim__mdt/validationRules/Constant_Required.validationRule-meta.xml",
    find: '"Constant"',
    replace: '"Constants"',
    says: /"Constants" is no value of Countersign_Claim__mdt\.Source__c/
  },
  {
    what: "picklist with a value two times",
    file: "force-app/main/default/objects/Countersign_Connection_Test__c/fields/Outcome__c.field-meta.xml",
    find: "<fullName>Failed<",
    replace: "<fullName>passed<",
    says: /Duplicate picklist value: passed/
  }
];
