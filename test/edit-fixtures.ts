import type { EditableConnection, EditableField, EditProblem, SetupPreset } from "countersign/editWire";

/** A field as the org describes it. */
export function editField(name: string, parts: Partial<EditableField> = {}): EditableField {
  return {
    name,
    label: `Label of ${name}`,
    help: null,
    type: "text",
    maximumLength: 255,
    decimals: null,
    required: false,
    options: [],
    ...parts
  };
}

export const CONNECTION_FIELDS: EditableField[] = [
  editField("Active__c", { type: "boolean" }),
  editField("Certificate__c"),
  editField("Issuer__c"),
  editField("Audience__c"),
  editField("Key_Id__c"),
  editField("Preset__c"),
  editField("Service_Endpoint__c"),
  editField("Token_Endpoint__c"),
  editField("Validity_Seconds__c", { type: "number", maximumLength: null, decimals: 0 })
];

/** A connection that is saved and complete. */
export function editable(parts: Partial<EditableConnection> = {}): EditableConnection {
  return {
    name: "Quotes",
    label: "Quote service",
    version: "v1",
    values: {
      Active__c: false,
      Certificate__c: "Signing",
      Issuer__c: "me",
      Audience__c: "you",
      Key_Id__c: null,
      Preset__c: "oauth_server",
      Service_Endpoint__c: "https://api.example/quotes",
      Token_Endpoint__c: "https://auth.example/token",
      Validity_Seconds__c: 180
    },
    claims: [{ key: "Quotes_purpose", name: "Quotes_purpose", label: "Purpose", values: { Claim_Name__c: "purpose" } }],
    responseMembers: [],
    connectionFields: CONNECTION_FIELDS,
    claimFields: [editField("Claim_Name__c", { required: true })],
    memberFields: [editField("Member_Path__c", { required: true })],
    problems: [],
    ...parts
  };
}

/** What a new connection starts with. */
export const blank = (): EditableConnection =>
  editable({ name: null, label: null, version: "", values: { Active__c: false, Issuer__c: null }, claims: [] });

export const PRESETS: SetupPreset[] = [
  {
    name: "oauth_server",
    label: "OAuth server",
    about: "Any server.",
    values: { Preset__c: "oauth_server", Audience__c: "https://auth.example" },
    hints: { Issuer__c: "Ask the operator." },
    asks: ["Certificate__c", "Issuer__c"],
    claims: []
  },
  {
    name: "google",
    label: "Google",
    about: "Google APIs.",
    values: { Preset__c: "google", Token_Endpoint__c: "https://oauth2.googleapis.com/token" },
    hints: {},
    asks: ["Issuer__c"],
    claims: [{ key: "preset-scope", values: { Claim_Name__c: "scope" } }]
  }
];

export const problemAt = (field: string | null, parts: Partial<EditProblem> = {}): EditProblem => ({
  record: "",
  field,
  message: `Wrong: ${field}`,
  isMissing: false,
  ...parts
});
