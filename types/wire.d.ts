/** What crosses the wire between the components and `CountersignController`: primitives and ISO strings only. */
declare module "countersign/wire" {
  export type ClaimType = "string" | "number" | "boolean" | "date" | "datetime" | "string_list" | "json";

  /** A value as `send` takes it: dates are `YYYY-MM-DD`, date-times ISO 8601 in UTC. */
  export type WireValue = string | number | boolean | string[];

  export interface ClaimOption {
    label: string;
    value: string;
  }

  /** One claim whose value the user supplies, with the rules the server applies to it. */
  export interface ClaimInput {
    name: string;
    label: string;
    helpText?: string | null;
    type: ClaimType;
    required: boolean;
    defaultValue?: string | null;
    options?: ClaimOption[] | null;
    minimum?: number | null;
    maximum?: number | null;
    maximumLength?: number | null;
    pattern?: string | null;
    patternMessage?: string | null;
  }

  export type ClaimSource = "record" | "user" | "organization" | "constant" | "context" | "provider";

  /** One claim the server adds by itself, shown so that the user knows what is sent. */
  export interface ReadOnlyClaim {
    name: string;
    label: string;
    type: ClaimType;
    source: ClaimSource;
    displayValue?: string | null;
  }

  /** The answer of `describe`. */
  export interface ConnectionForm {
    connectionName: string;
    label: string;
    description?: string | null;
    recordId?: string | null;
    inputs: ClaimInput[];
    readOnlyClaims: ReadOnlyClaim[];
    /** Origins whose pages the service may open. */
    launchOrigins: string[];
  }

  export interface FieldError {
    name: string;
    message: string;
  }

  export type MemberType = "text" | "number" | "date" | "datetime" | "link";

  export interface ReceiptColumn {
    label: string;
    type: MemberType;
  }

  /** A list of objects in the service's answer: a value, or none, for each column. */
  export interface ReceiptTable {
    columns: ReceiptColumn[];
    rows: (string | null)[][];
    omittedRows: number;
  }

  /** One allow-listed member of the service's answer. */
  export interface ReceiptMember {
    label: string;
    type: MemberType | "table";
    value?: string | number | boolean | null;
    table?: ReceiptTable | null;
  }

  /** Whether the service has what was sent; `unknown` where nobody knows. */
  export type Arrival = "arrived" | "not_arrived" | "unknown";

  /** One send of the past. */
  export interface SendSummary {
    reference: string;
    outcome: "delivered" | "failed";
    arrival: Arrival;
    code: string;
    message: string;
    sentAt?: string | null;
  }

  /** A connection that a record can be sent through. */
  export interface ConnectionChoice {
    name: string;
    label: string;
  }

  /** A page that the service opens for the user, once. */
  export interface LaunchTarget {
    url: string;
    mode: "new_tab" | "frame";
  }

  /** The answer of `send`. `cause` and `fix` are filled for administrators only. */
  export interface Receipt {
    outcome: "delivered" | "failed";
    arrival: Arrival;
    code: string;
    reference?: string | null;
    message: string;
    action?: string | null;
    fieldErrors?: FieldError[] | null;
    members?: ReceiptMember[] | null;
    launch?: LaunchTarget | null;
    sentAt?: string | null;
    cause?: string | null;
    fix?: string | null;
    /** The service can be asked what became of it. */
    canCheckStatus?: boolean | null;
  }
}
