/** What crosses the wire between the administrator's components and `CountersignAdminController`. */
declare module "countersign/adminWire" {
  import type { ClaimSource, ClaimType, FieldError } from "countersign/wire";

  /** A page of Setup where something can be put right. */
  export interface SetupLink {
    label: string;
    path: string;
  }

  export interface ConnectionProblem {
    code: string;
    cause: string;
    fix: string;
    setup?: SetupLink | null;
  }

  export type Health = "broken" | "never_tested" | "working" | "failing";

  export interface ConnectionSummary {
    developerName: string;
    label: string;
    active: boolean;
    recordObject?: string | null;
    certificate?: string | null;
    certificateExpiresAt?: string | null;
    certificateSetup: SetupLink;
    problems: ConnectionProblem[];
    health: Health;
    failingStage?: string | null;
    failureCode?: string | null;
    testedAt?: string | null;
    workingSince?: string | null;
    lastUsedAt?: string | null;
  }

  export type StageStatus = "passed" | "failed" | "skipped";

  export interface StageOutcome {
    name: string;
    label: string;
    status: StageStatus;
    milliseconds?: number | null;
    tried?: string | null;
    meaning: string;
    code?: string | null;
    fix?: string | null;
    setup?: SetupLink | null;
  }

  export interface StagedTestReport {
    connectionName: string;
    outcome: "passed" | "failed";
    stages: StageOutcome[];
    fieldErrors: FieldError[];
    testedAt: string;
    kept: boolean;
  }

  export type ClaimStatus = "sent" | "left_out" | "asked" | "refused";

  export interface PreviewedClaim {
    name: string;
    label: string;
    type: ClaimType;
    source: ClaimSource | "connection" | "input";
    sourceField?: string | null;
    required: boolean;
    status: ClaimStatus;
    displayValue?: string | null;
    problem?: ConnectionProblem | null;
  }

  export interface ClaimPreview {
    connectionName: string;
    recordId?: string | null;
    username: string;
    claims: PreviewedClaim[];
    refusedCount: number;
  }

  /** What became of kept access tokens that were to be forgotten. */
  export type TokenClearing = "cleared" | "not_kept" | "uncertain";

  export interface TokenMoment {
    name: "exp" | "nbf" | "iat";
    at?: string | null;
    secondsFromNow?: number | null;
  }

  export interface TokenWarning {
    code: string;
    message: string;
  }

  /** Header and claims of an assertion as indented JSON; its signature never leaves the server. */
  export interface TokenInspection {
    connectionName: string;
    inspectedAt: string;
    header: string;
    claims: string;
    moments: TokenMoment[];
    warnings: TokenWarning[];
  }
}

declare module "@salesforce/apex/CountersignAdminController.connections" {
  import type { ConnectionSummary } from "countersign/adminWire";
  export default function connections(): Promise<ConnectionSummary[]>;
}

declare module "@salesforce/apex/CountersignAdminController.form" {
  import type { ConnectionForm } from "countersign/wire";
  export default function form(parameters: {
    connectionName: string;
    recordId: string | null;
  }): Promise<ConnectionForm>;
}

declare module "@salesforce/apex/CountersignAdminController.runTest" {
  import type { StagedTestReport } from "countersign/adminWire";
  import type { WireValue } from "countersign/wire";
  export default function runTest(parameters: {
    connectionName: string;
    recordId: string | null;
    inputs: Record<string, WireValue>;
    callService: boolean;
  }): Promise<StagedTestReport>;
}

declare module "@salesforce/apex/CountersignAdminController.previewClaims" {
  import type { ClaimPreview } from "countersign/adminWire";
  export default function previewClaims(parameters: {
    connectionName: string;
    recordId: string | null;
  }): Promise<ClaimPreview>;
}

declare module "@salesforce/apex/CountersignAdminController.inspect" {
  import type { TokenInspection } from "countersign/adminWire";
  import type { WireValue } from "countersign/wire";
  export default function inspect(parameters: {
    connectionName: string;
    recordId: string | null;
    inputs: Record<string, WireValue>;
  }): Promise<TokenInspection>;
}

declare module "@salesforce/apex/CountersignAdminController.clearTokens" {
  import type { TokenClearing } from "countersign/adminWire";
  export default function clearTokens(parameters: { connectionName: string }): Promise<TokenClearing>;
}
