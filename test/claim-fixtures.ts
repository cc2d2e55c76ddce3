import type { ClaimVocabulary, FieldChoice } from "countersign/claimWire";
import type { EditableField, EditableFieldType, EditableRecord, EditValues } from "countersign/editWire";

const options = (...values: string[]): EditableField["options"] =>
  values.map((value) => ({ value, label: `${value} label` }));
const field = (name: string, type: EditableFieldType, more: Partial<EditableField> = {}): EditableField => ({
  name,
  label: name.replace(/__c$/, "").replaceAll("_", " "),
  help: null,
  type,
  maximumLength: type === "text" ? 255 : null,
  required: false,
  options: [],
  ...more
});

/** What the org says can be filled in on a claim. */
export const CLAIM_FIELDS: EditableField[] = [
  field("Claim_Name__c", "text", { required: true }),
  field("Constant__c", "long_text"),
  field("Default_Value__c", "text"),
  field("Help__c", "text"),
  field("Inactive__c", "boolean"),
  field("Label__c", "text"),
  field("Maximum_Length__c", "number"),
  field("Maximum__c", "number"),
  field("Minimum__c", "number"),
  field("Options__c", "long_text"),
  field("Pattern_Message__c", "text"),
  field("Pattern__c", "text"),
  field("Required__c", "boolean"),
  field("Source_Field__c", "text"),
  field("Source__c", "picklist", {
    required: true,
    options: options("UserInput", "RecordField", "RunningUser", "Organization", "Constant", "Context", "Provider")
  }),
  field("Type__c", "picklist", {
    required: true,
    options: options("String", "Number", "Boolean", "Date", "DateTime", "StringList", "JSON")
  }),
  field("Visible_To_User__c", "boolean")
];

/** What the org says can be filled in on a response member. */
export const MEMBER_FIELDS: EditableField[] = [
  field("Columns__c", "long_text"),
  field("Label__c", "text"),
  field("Member_Path__c", "text", { required: true }),
  field("Type__c", "picklist", {
    required: true,
    options: options("Text", "Number", "Date", "DateTime", "Link", "Table")
  })
];

export const VOCABULARY: ClaimVocabulary = {
  registeredNames: ["iss", "sub", "aud"],
  serverOnlyNames: ["scope"],
  providers: ["QuoteClaims"]
};

/** Fields of two objects, one of which leads to the other. */
export const FIELD_CHOICES: Readonly<Record<string, FieldChoice[]>> = {
  Opportunity: [
    { name: "AccountId", label: "Account ID", claimType: "String", relationship: "Account", relatedObject: "Account" },
    { name: "Amount", label: "Amount", claimType: "Number" },
    { name: "Name", label: "Name", claimType: "String" }
  ],
  Account: [
    { name: "Name", label: "Account Name", claimType: "String" },
    { name: "OwnerId", label: "Owner ID", claimType: "String", relationship: "Owner", relatedObject: "User" }
  ],
  User: [
    { name: "Email", label: "Email", claimType: "String" },
    { name: "ManagerId", label: "Manager ID", claimType: "String", relationship: "Manager", relatedObject: "User" }
  ]
};

/** A claim with these values, and none besides. */
export function claimRecord(key: string, values: EditValues): EditableRecord {
  const empty = Object.fromEntries(CLAIM_FIELDS.map(({ name, type }) => [name, type === "boolean" ? false : null]));
  return { key, name: key, label: null, values: { ...empty, ...values } };
}

/** A claim that a user is asked for. */
export const inputClaim = (name: string, values: EditValues = {}): EditableRecord =>
  claimRecord(name, { Claim_Name__c: name, Source__c: "UserInput", Type__c: "String", ...values });

/** A response member with these values, and none besides. */
export const memberRecord = (path: string, values: EditValues = {}): EditableRecord => ({
  key: path,
  name: path,
  label: null,
  values: { Columns__c: null, Label__c: null, Member_Path__c: path, Type__c: "Text", ...values }
});
