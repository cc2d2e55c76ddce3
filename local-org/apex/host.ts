/**
 * What the Apex engine needs from the org around it. The engine depends on this interface, and on the schema behind it,
 * only; `local-org/org` implements them. One host is current while Apex runs (the engine is single-threaded and
 * synchronous).
 */
import type { CustomMetadataComponent } from "./deployments.ts";
import type { ApexSObject } from "./runtime/sobject.ts";
import type { SchemaProvider } from "./schema.ts";
import type { SoqlQuery } from "./syntax/soql.ts";

export interface HttpExchange {
  readonly endpoint: string;
  readonly method: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** Milliseconds, 1 to 120,000. */
  readonly timeout: number;
  /** A host may treat an exchange of `Auth.*` and of `System.Http` differently in its log; never in its rules. */
  readonly origin: "Http" | "Auth.JWTBearerTokenExchange" | "Auth.JWTUtil" | "NamedCredential";
}
export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export interface HostUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly email: string;
  readonly profileId: string;
  readonly roleId: string | null;
  /** `Standard`, `Guest`, `PowerCustomerSuccess`, ... as UserInfo.getUserType returns it. */
  readonly userType: string;
  readonly locale: string;
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
}

export type ObjectRight = "read" | "create" | "edit" | "delete";
export type FieldRight = "read" | "create" | "edit";

/** How far sharing rules and permissions bind one database operation. */
export interface DataAccess {
  /** `true`: CRUD, FLS and sharing of the running user (`WITH USER_MODE`, `as user`, AccessLevel.USER_MODE). */
  readonly userMode: boolean;
  /** Sharing of the running user, for system mode in a `with sharing` class. */
  readonly sharing: boolean;
}

export type LimitName =
  | "queries"
  | "queryRows"
  | "aggregateQueries"
  | "dmlStatements"
  | "dmlRows"
  | "callouts"
  | "calloutMilliseconds"
  | "statements"
  | "heapBytes"
  | "queueableJobs"
  | "futureCalls"
  | "publishImmediate"
  | "soslQueries"
  | "emails";

/**
 * Statements the engine runs in what the platform counts as one millisecond of CPU time: an estimate, there to stop
 * endless loops, not to predict an org's speed.
 */
export const STATEMENTS_PER_CPU_MILLISECOND = 500;

/** One transaction's counters; `spend` throws System.LimitException when a counter passes its maximum. */
export interface LimitBook {
  spend(name: LimitName, amount?: number): void;
  /** For what is held and not used up: notes the highest amount. Throws likewise. */
  reach(name: LimitName, amount: number): void;
  used(name: LimitName): number;
  maximum(name: LimitName): number;
}

/** Private and public halves never leave this interface as key objects: it signs, it answers questions. */
export interface CertificateStore {
  /** Case-sensitive, as on the platform. */
  has(developerName: string): boolean;
  /** Node's algorithm name (`RSA-SHA256`); `dsaEncoding` for ECDSA. */
  sign(developerName: string, algorithm: string, data: Uint8Array, dsaEncoding?: "der" | "ieee-p1363"): Uint8Array;
  /** SubjectPublicKeyInfo, DER. */
  publicKey(developerName: string): Uint8Array;
}

/** One partition of Platform Cache. What is put may be gone at any moment. */
export interface CachePartition {
  readonly name: string;
  get(key: string): unknown;
  put(key: string, value: unknown, bytes: number, ttlSeconds: number): void;
  /** Says whether there was a value. */
  remove(key: string): boolean;
  keys(): string[];
  /** 0 to 1. */
  usedShare(): number;
}
export interface PlatformCache {
  /** By developer name, without a namespace; the default one unless a name is given. Undefined where there is none. */
  partition(name?: string): CachePartition | undefined;
}

/** What a transaction leaves to be done after it. It is dropped when the transaction fails. */
export interface AsyncWork {
  /** Answers the Id of the job. @throws System.AsyncException where no job may be queued */
  enqueue(job: unknown, options: EnqueueOptions): string;
  attachFinalizer(finalizer: unknown): void;
  /** Answers the Id of the deployment; `callback` is null or a Metadata.DeployCallback, called when it is over. */
  deployMetadata(components: readonly CustomMetadataComponent[], callback: unknown): string;
  /** `name` is `Class.method`; `callouts`: does its annotation allow them? `start` runs it. */
  future(name: string, callouts: boolean, start: () => void): void;
  /** Answers the Id of the job. */
  executeBatch(job: unknown, scope: number): string;
  /** Answers the Id of the CronTrigger. */
  schedule(name: string, expression: string, job: unknown): string;
  /** By the Id of a job or of a CronTrigger. */
  abort(id: string): void;
  /** What this transaction is itself. */
  readonly kind: "synchronous" | "queueable" | "future" | "event" | "deployment" | "batch" | "scheduled";
  /** How many jobs of the chain there were, this one included; 0 outside of a queueable. */
  readonly depth: number;
  readonly maximumDepth: number | undefined;
  /** In a test: everything that waits, events first. */
  deliver(): void;
}
export interface EnqueueOptions {
  readonly delayMinutes: number;
  readonly maximumDepth?: number;
  /** Two jobs with the same one are never queued at once. */
  readonly signature?: string;
}

/** What `Database.convertLead` is asked for. */
export interface LeadConversion {
  readonly leadId: string | null;
  readonly convertedStatus: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly createOpportunity: boolean;
}
export interface LeadConversionOutcome extends DmlOutcome {
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
}

export interface Host {
  readonly work: AsyncWork;
  /** How the transaction began: its Id, and a constant of System.Quiddity. */
  readonly request: { readonly id: string; readonly quiddity: string };
  convertLeads(
    conversions: readonly LeadConversion[],
    access: DataAccess,
    options: DmlOptions
  ): LeadConversionOutcome[];
  /** Milliseconds since 1970; tests and the chaos run inject it. */
  now(): number;
  /** Cryptographically strong random bytes, injectable likewise. */
  randomBytes(length: number): Uint8Array;
  readonly user: HostUser;
  /** In a test: makes the user the running one; the answer brings the one before back. */
  runAs(userId: string): () => void;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly isSandbox: boolean;
    /** ISO code; the org has one currency. */
    readonly currency: string;
  };
  readonly inTest: boolean;
  /** Objects and fields, for describe calls, dynamic SObjects and dynamic SOQL. */
  readonly schema: SchemaProvider;
  /** May the running user do this with some records of the object, as `Schema.DescribeSObjectResult` answers? */
  objectAccess(object: string, right: ObjectRight): boolean;
  /** May the running user do this with the field, object permissions aside? */
  fieldAccess(object: string, field: string, right: FieldRight): boolean;
  /** User-visible text of a custom label; undefined where there is none. */
  label(name: string): string | undefined;
  hasCustomPermission(developerName: string): boolean;
  debug(level: string, message: string): void;
  readonly limits: LimitBook;
  /** A fresh LimitBook between Test.startTest and Test.stopTest. */
  startTest(): void;
  stopTest(): void;
  /** `Test.setCreatedDate` */
  setCreatedDate(recordId: string, createdDate: unknown): void;
  readonly certificates: CertificateStore;
  readonly cache: PlatformCache;
  /** Of the running user's session; undefined where Apex runs without one. */
  readonly sessionCache: PlatformCache | undefined;
  /** Checks limits, uncommitted work, remote site settings; then real HTTP. Throws System.CalloutException as Apex sees it. */
  callout(exchange: HttpExchange): HttpAnswer;
  /** The rules every callout obeys, mock or not: uncommitted work pending, count. */
  beforeCallout(endpoint: string): void;
  /** In a test: the mock given to Test.setMock / Auth.HttpCalloutMockUtil.setHttpMock. */
  readonly mocks: Map<"Http" | "Auth", unknown>;

  query(query: SoqlQuery, binds: readonly unknown[], access: DataAccess): ApexSObject[];
  /** COUNT() without a field list. */
  count(query: SoqlQuery, binds: readonly unknown[], access: DataAccess): number;
  dml(operation: DmlOperation, records: ApexSObject[], access: DataAccess, options: DmlOptions): DmlOutcome[];
  /** The custom metadata records of these full names that there are. */
  retrieveMetadata(fullNames: readonly string[]): CustomMetadataComponent[];
  savepoint(): unknown;
  rollback(savepoint: unknown): void;
  releaseSavepoint(savepoint: unknown): void;
}

export type DmlOperation = "insert" | "update" | "upsert" | "delete" | "undelete" | "publish";
export interface DmlOptions {
  readonly allOrNone: boolean;
  /** For upsert: API name of the external id field. */
  readonly externalIdField?: string;
  readonly allowFieldTruncation?: boolean;
}
export interface DmlOutcome {
  readonly id: string | null;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

let current: Host | undefined;

/** The org whose transaction runs now. */
export function host(): Host {
  if (!current) throw new Error("No org is current: Apex can run only inside withHost().");
  return current;
}
/** Makes `next` current for the time of `block`. */
export function withHost<T>(next: Host, block: () => T): T {
  const previous = current;
  current = next;
  try {
    return block();
  } finally {
    current = previous;
  }
}
