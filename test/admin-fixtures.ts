import type {
  ClaimPreview,
  ConnectionSummary,
  StagedTestReport,
  StageOutcome,
  TokenInspection
} from "countersign/adminWire";

const CERTIFICATES = {
  label: "Certificate and Key Management",
  path: "/lightning/setup/CertificatesAndKeyManagement/home"
};

/** A connection that nobody has tested, with the parts a test is about. */
export function summary(parts: Partial<ConnectionSummary> = {}): ConnectionSummary {
  return {
    developerName: "Ledgerline_Quotes",
    label: "Ledgerline Quotes",
    active: true,
    recordObject: "Opportunity",
    certificate: "Countersign_Signing",
    certificateSetup: CERTIFICATES,
    problems: [],
    health: "never_tested",
    ...parts
  };
}

/** What a broken configuration looks like. */
export const PROBLEM = {
  code: "ENDPOINT_INVALID",
  cause: "The field Token_Endpoint__c is no https address.",
  fix: "Correct the address.",
  setup: { label: "Custom Metadata Types", path: "/lightning/setup/CustomMetadata/home" }
};

const stage = (name: string, parts: Partial<StageOutcome>): StageOutcome => ({
  name,
  label: name,
  status: "passed",
  meaning: `Meaning of ${name}`,
  ...parts
});

/** The report of a test that failed at the certificate. */
export function report(parts: Partial<StagedTestReport> = {}): StagedTestReport {
  return {
    connectionName: "Ledgerline_Quotes",
    outcome: "failed",
    stages: [
      stage("configuration", { milliseconds: 0, tried: "Read it." }),
      stage("certificate", {
        status: "failed",
        milliseconds: 12,
        tried: "Looked for it.",
        code: "CERTIFICATE_NOT_FOUND",
        fix: "Copy the name.",
        setup: CERTIFICATES
      }),
      stage("signature", { status: "skipped" })
    ],
    fieldErrors: [],
    testedAt: "2026-11-22T10:15:00Z",
    kept: true,
    ...parts
  };
}

/** The report of a test that passed. */
export const passedReport = (): StagedTestReport =>
  report({ outcome: "passed", stages: [stage("configuration", { milliseconds: 3, tried: "Read it." })] });

/** Claims of which one is refused. */
export function preview(parts: Partial<ClaimPreview> = {}): ClaimPreview {
  return {
    connectionName: "Ledgerline_Quotes",
    recordId: "006000000000001AAA",
    username: "amara@brightwater.example",
    refusedCount: 1,
    claims: [
      {
        name: "iss",
        label: "iss",
        type: "string",
        source: "connection",
        required: true,
        status: "sent",
        displayValue: "us"
      },
      {
        name: "amount",
        label: "Amount",
        type: "number",
        source: "record",
        sourceField: "Amount",
        required: false,
        status: "left_out"
      },
      { name: "purpose", label: "Purpose", type: "string", source: "input", required: true, status: "asked" },
      {
        name: "discount",
        label: "Discount",
        type: "number",
        source: "input",
        required: false,
        status: "asked",
        displayValue: "5"
      },
      {
        name: "secret",
        label: "Secret",
        type: "string",
        source: "record",
        sourceField: "Secret__c",
        required: false,
        status: "refused",
        problem: PROBLEM
      }
    ],
    ...parts
  };
}

/** What an assertion says. */
export function inspection(parts: Partial<TokenInspection> = {}): TokenInspection {
  return {
    connectionName: "Ledgerline_Quotes",
    inspectedAt: "2026-11-22T10:15:00Z",
    header: '{\n  "alg" : "RS256"\n}',
    claims: '{\n  "iss" : "us"\n}',
    moments: [
      { name: "iat", at: "2026-11-22T10:15:00Z", secondsFromNow: 0 },
      { name: "nbf", at: "2026-11-22T10:14:00Z", secondsFromNow: -60 },
      { name: "exp", at: "2026-11-22T10:17:41Z", secondsFromNow: 161 }
    ],
    warnings: [{ code: "kid_missing", message: "The header has no key ID." }],
    ...parts
  };
}
