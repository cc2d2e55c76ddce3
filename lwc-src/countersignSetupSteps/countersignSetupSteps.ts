import { setupI18n } from "c/countersignSetupLabels";
import type { SetupLink } from "countersign/adminWire";
import type { EditProblem } from "countersign/editWire";

export type StepName = "preset" | "identity" | "token" | "service" | "claims" | "test";

/** `open`: something is missing; `wrong`: something that is there cannot be used. */
export type StepState = "done" | "open" | "wrong";

export interface Step {
  name: StepName;
  label: string;
  state: StepState;
}

/** What is known of a connection when the steps are computed. */
export interface SetupState {
  isSaved: boolean;
  problems: readonly EditProblem[];
  isTested: boolean;
}

export const STEP_LABELS: Readonly<Record<StepName, string>> = {
  preset: setupI18n.stepPreset,
  identity: setupI18n.stepIdentity,
  token: setupI18n.stepToken,
  service: setupI18n.stepService,
  claims: setupI18n.stepClaims,
  test: setupI18n.stepTest
};
export const STEP_NAMES = Object.keys(STEP_LABELS) as StepName[];

/** In the order in which they are asked for. */
const IDENTITY = [
  "Certificate__c",
  "Issuer__c",
  "Subject_Source__c",
  "Subject__c",
  "Audience__c",
  "Signer__c",
  "Algorithm__c",
  "Key_Id__c",
  "Token_Type__c",
  "Certificate_Thumbprint__c",
  "Validity_Seconds__c",
  "Next_Certificate__c",
  "Next_Key_Id__c",
  "Next_Certificate_Thumbprint__c",
  "Use_Next_Key__c"
];
const TOKEN = [
  "Delivery__c",
  "Token_Endpoint__c",
  "Exchange__c",
  "Client_Id__c",
  "Client_Assertion__c",
  "Scope__c",
  "Resource__c",
  "Reuse_Access_Token__c"
];
const SERVICE = ["Named_Credential__c", "Service_Endpoint__c", "Record_Object__c", "Description__c"];
const PRESET = ["DeveloperName", "MasterLabel", "Preset__c"];
/** Asked for nowhere: the last step has a button for it. */
const HIDDEN = ["Active__c", "Preset__c"];

const IDENTITY_CODES =
  /^(CERTIFICATE|KEY|SIGNING|ASSERTION|SUBJECT)_|^OAUTH_(INVALID_(CLIENT|GRANT)|CLIENT|USER|AUDIENCE|ASSERTION|APP|UNAUTHORIZED)/;
const TOKEN_CODES = /^(TOKEN|OAUTH)_/;
const CLAIM_CODES = /^(CLAIM_|INVALID_INPUT|RESERVED_)/;

const CERTIFICATES = { label: setupI18n.linkCertificates, path: "/lightning/setup/CertificatesAndKeyManagement/home" };
const APPS = { label: setupI18n.linkApps, path: "/lightning/setup/ManageExternalClientApplication/home" };
const REMOTE_SITES = { label: setupI18n.linkRemoteSites, path: "/lightning/setup/SecurityRemoteProxy/home" };
const CREDENTIALS = { label: setupI18n.linkNamedCredentials, path: "/lightning/setup/NamedCredential/home" };
const PERMISSIONS = { label: setupI18n.linkPermissionSets, path: "/lightning/setup/PermSets/home" };

/** Pages of Setup that a step sends people to. */
export const STEP_LINKS: Readonly<Record<StepName, SetupLink[]>> = {
  preset: [],
  identity: [CERTIFICATES, APPS],
  token: [REMOTE_SITES],
  service: [REMOTE_SITES, CREDENTIALS],
  claims: [PERMISSIONS],
  test: [PERMISSIONS]
};

/** The step where a field of the connection is filled in. A field that nobody knew belongs to the service. */
export function stepOfField(field: string): StepName {
  if (IDENTITY.includes(field)) {
    return "identity";
  }
  if (TOKEN.includes(field)) {
    return "token";
  }
  return PRESET.includes(field) ? "preset" : "service";
}

/** The step where a problem is put right. */
export function stepOfProblem({ record, field }: EditProblem): StepName | undefined {
  if (record !== "") {
    return "claims";
  }
  return field ? stepOfField(field) : undefined;
}

/**
 * The step where a failed test is put right. The same code can come from two stages: a remote site is missing for the
 * token endpoint or for the service.
 */
export function stepOfFailure(code: string, stage: string): StepName | undefined {
  if (CLAIM_CODES.test(code)) {
    return "claims";
  }
  if (stage === "service") {
    return "service";
  }
  if (IDENTITY_CODES.test(code)) {
    return "identity";
  }
  return stage === "exchange" || TOKEN_CODES.test(code) ? "token" : undefined;
}

/** The names of the fields of one step, those that are asked for first. */
export function fieldsOfStep(step: StepName, all: readonly string[]): string[] {
  const order = [...IDENTITY, ...TOKEN, ...SERVICE];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return all
    .filter((name) => stepOfField(name) === step && !HIDDEN.includes(name))
    .sort((left, right) => rank(left) - rank(right));
}

/** How far each step is, as far as what is saved says. */
export function stepsOf(setup: SetupState): Step[] {
  return STEP_NAMES.map((name) => ({ name, label: STEP_LABELS[name], state: stateOf(name, setup) }));
}

/** Where somebody goes on who comes back. */
export function firstIncomplete(steps: readonly Step[]): StepName {
  return (steps.find(({ state }) => state !== "done") ?? steps.at(-1)!).name;
}

function stateOf(name: StepName, { isSaved, problems, isTested }: SetupState): StepState {
  if (!isSaved) {
    return "open";
  }
  if (name === "test") {
    return isTested && problems.length === 0 ? "done" : "open";
  }
  const own = problems.filter((problem) => stepOfProblem(problem) === name);
  if (own.length === 0) {
    return "done";
  }
  return own.every(({ isMissing }) => isMissing) ? "open" : "wrong";
}
