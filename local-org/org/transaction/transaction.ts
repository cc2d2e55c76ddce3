import { randomBytes, randomUUID } from "node:crypto";
import type {
  CertificateStore,
  CustomMetadataComponent,
  DataAccess,
  DmlOperation,
  DmlOptions,
  DmlOutcome,
  FieldRight,
  Host,
  HostUser,
  HttpAnswer,
  HttpExchange,
  LeadConversion,
  LeadConversionOutcome,
  ObjectRight,
  PlatformCache
} from "../../apex/host.ts";
import { throwApex } from "../../apex/runtime/exceptions.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import type { SoqlQuery } from "../../apex/syntax/soql.ts";
import type { ProgramTrigger } from "../../apex/compile.ts";
import { isNamedCredential, type Caller } from "../callouts/named-credentials.ts";
import type { Transport } from "../callouts/transport.ts";
import { TransportError } from "../callouts/transport-error.ts";
import type { DmlContext, DmlError } from "../dml/context.ts";
import { retrieve } from "../deployment/retrieve.ts";
import { dmlException } from "../dml/exception.ts";
import { executeDml } from "../dml/execute.ts";
import { convertLeads } from "../dml/convert-lead.ts";
import { Triggers } from "../dml/triggers.ts";
import { eventMessage } from "../async/events.ts";
import type { AsyncQueue } from "../async/queue.ts";
import { JobRows } from "../async/job-rows.ts";
import { TransactionWork, type Origin } from "../async/work.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { Database, QueryContext } from "../soql/context.ts";
import { countRows, executeQuery } from "../soql/execute.ts";
import { Savepoints, type Savepoint } from "./savepoints.ts";
import { unsupported } from "../../apex/platform/unsupported.ts";
import { calloutRecord, type CalloutRecord } from "./callout-log.ts";
import {
  activeSavepoints,
  calloutFromTrigger,
  checkOrigin,
  checkEndpoint,
  transportFailure,
  uncommittedWork
} from "./callout-rules.ts";
import { quiddityOf, type Entry } from "./quiddity.ts";
import { maximaOf, TransactionLimits } from "./limits.ts";
import { PendingWork } from "./pending-work.ts";
import { countsAsQuery } from "./query-cost.ts";
import type { OrgSettings } from "./settings.ts";

/** Of one Database.convertLead. */
const LEADS_PER_CONVERSION = 100;

/** Platform Cache as a transaction uses it. */
export interface TransactionCaches {
  readonly org: PlatformCache;
  session(userId: string): PlatformCache;
  /** What undoes whatever is done to the caches from now on. */
  checkpoint(): () => void;
}

/** What one transaction runs on and for whom. */
export interface TransactionOptions {
  readonly settings: OrgSettings;
  readonly database: Database;
  readonly user: HostUser;
  readonly certificates: CertificateStore;
  readonly transport: Transport;
  readonly caches: TransactionCaches;
  readonly inTest: boolean;
  readonly now: () => number;
  readonly onDebug: (message: string) => void;
  readonly triggers?: readonly ProgramTrigger[];
  /** API names of the events that go out at once, whatever becomes of the transaction. */
  readonly immediateEvents?: ReadonlySet<string>;
  readonly origin?: Origin;
  /** What started a synchronous transaction. */
  readonly entry?: Entry;
  /** Consecutive failures of queueable jobs before this transaction. */
  readonly failures?: number;
  /** Where work goes that the transaction leaves; without one it is dropped. */
  readonly queue?: AsyncQueue;
  /** In a test: runs what the transaction has left so far. */
  readonly deliver?: (work: TransactionWork, mocks: OrgTransaction["mocks"]) => void;
  /** Mocks of the test around a job. */
  readonly mocks?: OrgTransaction["mocks"];
}

/** One Apex transaction on the local org: everything generated code and platform classes ask of their host. */
export class OrgTransaction implements Host {
  readonly inTest: boolean;
  readonly certificates: CertificateStore;
  readonly cache: PlatformCache;
  readonly schema: OrgSchema;
  readonly mocks: Map<"Http" | "Auth", unknown>;
  readonly work: TransactionWork;
  readonly callouts: CalloutRecord[] = [];
  private readonly options: TransactionOptions;
  private readonly database: Database;
  private readonly pending = new PendingWork();
  private readonly savepoints = new Savepoints();
  private readonly books: TransactionLimits[];
  private readonly triggers: Triggers;
  private readonly origin: Origin;
  private readonly requestId = randomUUID();
  private readonly undoCaching: () => void;
  private currentUser: HostUser;
  private testBook: TransactionLimits | undefined;

  constructor(options: TransactionOptions) {
    this.options = options;
    this.database = options.database;
    this.inTest = options.inTest;
    this.certificates = options.certificates;
    this.cache = options.caches.org;
    this.undoCaching = options.caches.checkpoint();
    this.schema = options.database.schema;
    this.currentUser = options.user;
    this.mocks = options.mocks ?? new Map<"Http" | "Auth", unknown>();
    this.origin = options.origin ?? { kind: "synchronous" };
    this.books = [new TransactionLimits(maximaOf(this.origin.kind))];
    this.triggers = new Triggers(options.triggers ?? []);
    this.work = this.makeWork();
  }

  get request(): Host["request"] {
    return { id: this.requestId, quiddity: quiddityOf(this.origin, this.options.entry, this.inTest) };
  }
  private makeWork(): TransactionWork {
    const { queue, deliver = () => undefined, failures = 0 } = this.options;
    const work: TransactionWork = new TransactionWork({
      origin: this.origin,
      limits: () => this.limits,
      user: () => this.user,
      now: () => this.now(),
      inTest: this.inTest,
      failures,
      isQueued: (signature) => queue?.isQueued(signature) ?? false,
      rows: new JobRows(this.database.store, this.database.schema),
      onPending: () => (this.pending.uncommitted = true),
      deliver: () => deliver(work, this.mocks)
    });
    return work;
  }
  /** The transaction ended well: what it left to be done is on its way. */
  commit(): void {
    this.options.queue?.commit(this.work);
  }
  /** The transaction failed: its cache operations are undone with the rest. */
  abandon(): void {
    this.undoCaching();
    this.options.queue?.abandon(this.work);
  }
  /** Runs a platform event trigger. */
  inTrigger<T>(block: () => T): T {
    return this.triggers.within(block);
  }

  /** Neither asynchronous nor anonymous Apex has a session to cache for. */
  get sessionCache(): PlatformCache | undefined {
    const { caches, entry } = this.options;
    const hasSession = this.origin.kind === "synchronous" && entry !== "ANONYMOUS";
    return hasSession ? caches.session(this.user.id) : undefined;
  }

  now(): number {
    return this.options.now();
  }
  randomBytes(length: number): Uint8Array {
    return new Uint8Array(randomBytes(length));
  }
  debug(_level: string, message: string): void {
    this.options.onDebug(message);
  }
  label(name: string): string | undefined {
    return this.options.settings.labels.get(name.toLowerCase());
  }
  get organization(): Host["organization"] {
    return this.options.settings.organization(this.database.store);
  }

  get user(): HostUser {
    return this.currentUser;
  }
  runAs(userId: string): () => void {
    if (!this.inTest) unsupported("System.runAs outside of a test");
    const before = this.currentUser;
    const user = this.database.directory.byId(userId);
    // "System.runAs" is among the calls that count as DML statements ("Execution Governors and Limits").
    this.limits.spend("dmlStatements");
    if (!user) throwApex("System.SecurityException", `User ${userId} does not exist.`);
    this.currentUser = user;
    const rejoin = this.pending.separate();
    return () => {
      this.currentUser = before;
      rejoin();
    };
  }
  hasCustomPermission(developerName: string): boolean {
    const wanted = developerName.toLowerCase();
    return this.database.directory.customPermissions(this.user.id).some((name) => name.toLowerCase() === wanted);
  }
  objectAccess(objectName: string, right: ObjectRight): boolean {
    return this.database.directory.grants(this.user.id).may(right, this.schema.need(objectName));
  }
  fieldAccess(objectName: string, fieldName: string, right: FieldRight): boolean {
    const object = this.schema.need(objectName);
    const field = object.fields.get(fieldName.toLowerCase());
    if (!field) return false;
    const grants = this.database.directory.grants(this.user.id);
    if (right === "read") return grants.mayRead(object, field);
    return (right === "create" ? field.createable : field.updateable) && grants.mayEdit(object, field);
  }

  get limits(): TransactionLimits {
    return this.books.at(-1) as TransactionLimits;
  }
  /** The counters of the transaction itself, whatever a test block has used. */
  get outerLimits(): TransactionLimits {
    return this.books[0];
  }
  /** Those of the Test.startTest block; of the whole transaction where there was none. */
  get testedLimits(): TransactionLimits {
    return this.testBook ?? this.outerLimits;
  }
  startTest(): void {
    // "Each test method is allowed to call this method only once."
    if (this.testBook) throwApex("System.FinalException", "Testing already started");
    this.testBook = new TransactionLimits();
    this.books.push(this.testBook);
    // Data set up before Test.startTest does not stand in the way of the callouts that are tested.
    this.pending.uncommitted = false;
    this.savepoints.releaseAll();
  }
  stopTest(): void {
    if (this.books.length === 1) throwApex("System.FinalException", "Testing has not started");
    this.work.deliver();
    this.books.pop();
    this.savepoints.releaseAll();
  }

  setCreatedDate(recordId: string, createdDate: unknown): void {
    const { schema, store } = this.database;
    const object = schema.objectOfId(recordId);
    const row = object && store.row(object.name, recordId);
    if (!row) return unsupported(`Test.setCreatedDate for ${recordId}, which is no record`);
    store.put(object.name, { id: recordId, values: new Map(row.values).set("createddate", createdDate) });
  }

  beforeCallout(_endpoint: string): void {
    if (this.triggers.running) calloutFromTrigger();
    checkOrigin(this.origin);
    if (this.pending.uncommitted) uncommittedWork();
    if (this.savepoints.any) activeSavepoints();
    this.limits.spend("callouts");
  }
  callout(exchange: HttpExchange): HttpAnswer {
    this.beforeCallout(exchange.endpoint);
    if (this.inTest)
      throwApex("System.TypeException", "Methods defined as TestMethod do not support Web service callouts");
    const { namedCredentials, remoteSites } = this.options.settings;
    if (isNamedCredential(exchange.endpoint)) return namedCredentials.send(exchange, this.caller());
    checkEndpoint(exchange.endpoint, remoteSites);
    return this.send(exchange);
  }
  private caller(): Caller {
    const { user, organization, certificates } = this;
    const grants = this.database.directory.grants(user.id);
    return {
      user,
      organization,
      certificates,
      now: () => this.now(),
      mayUsePrincipal: (credential, principal) => grants.mayUsePrincipal(credential, principal),
      send: (exchange) => this.send(exchange)
    };
  }
  private send(exchange: HttpExchange): HttpAnswer {
    const started = performance.now();
    const left = this.limits.maximum("calloutMilliseconds") - this.limits.used("calloutMilliseconds");
    const spent = (): number => Math.round(performance.now() - started);
    try {
      const answer = this.options.transport.send({
        ...exchange,
        timeout: Math.max(1, Math.min(exchange.timeout, left))
      });
      this.callouts.push(calloutRecord(exchange, spent(), { status: answer.status }));
      this.limits.spend("calloutMilliseconds", spent());
      return answer;
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      this.callouts.push(calloutRecord(exchange, spent(), { error: error.message }));
      this.limits.spend("calloutMilliseconds", spent());
      return transportFailure(error);
    }
  }

  query(query: SoqlQuery, binds: readonly unknown[], access: DataAccess): ApexSObject[] {
    this.spendQuery(query);
    const { records, rowCount } = executeQuery(query, this.queryContext(binds, access));
    this.limits.spend("queryRows", rowCount);
    return records;
  }
  count(query: SoqlQuery, binds: readonly unknown[], access: DataAccess): number {
    this.spendQuery(query);
    const count = countRows(query, this.queryContext(binds, access));
    this.limits.spend("queryRows", 1);
    return count;
  }
  private spendQuery(query: SoqlQuery): void {
    if (countsAsQuery(query, this.schema)) this.limits.spend("queries");
    const children = query.select.filter((item) => item.kind === "query").length;
    if (children > 0) this.limits.spend("aggregateQueries", children);
  }
  private queryContext(binds: readonly unknown[], access: DataAccess): QueryContext {
    return { ...this.database, user: this.user, access, now: this.now(), binds };
  }

  dml(operation: DmlOperation, records: ApexSObject[], access: DataAccess, options: DmlOptions): DmlOutcome[] {
    if (records.length === 0) return [];
    if (operation === "publish") return this.publish(records);
    this.limits.spend("dmlStatements");
    this.limits.spend("dmlRows", records.length);
    const refusal = this.pending.note(operation, records, this.schema);
    if (refusal) return refuseAll(operation, records, refusal, options);
    return executeDml(records, this.dmlContext(operation, access, options));
  }
  convertLeads(
    conversions: readonly LeadConversion[],
    access: DataAccess,
    options: DmlOptions
  ): LeadConversionOutcome[] {
    if (conversions.length > LEADS_PER_CONVERSION)
      throwApex("System.LimitException", `Maximum number of leads per conversion: ${LEADS_PER_CONVERSION}`);
    this.limits.spend("dmlStatements");
    this.limits.spend("dmlRows", conversions.length);
    this.pending.uncommitted = true;
    return convertLeads(conversions, this.dmlContext("update", access, options));
  }
  private dmlContext(operation: DmlOperation, access: DataAccess, options: DmlOptions): DmlContext {
    const { database, triggers, user } = this;
    return {
      ...database,
      user,
      access,
      now: this.now(),
      operation,
      options,
      triggers,
      checkpoint: () => this.checkpoint()
    };
  }
  private checkpoint(): () => void {
    const { store } = this.database;
    const snapshot = store.snapshot();
    const resetWork = this.work.checkpoint();
    return () => {
      store.restore(snapshot);
      resetWork();
    };
  }

  private publish(records: readonly ApexSObject[]): DmlOutcome[] {
    const outcomes = records.map((record): DmlOutcome => {
      const message = eventMessage(record, this.schema.need(record.type.name), this.user, this.now());
      if (!(message instanceof ApexSObject)) return message;
      this.work.publish(message, this.isImmediate(record));
      return { id: null, success: true, errors: [] };
    });
    // One call is one statement; events of both behaviours in it count for both.
    const immediate = records.filter((record) => this.isImmediate(record)).length;
    if (immediate > 0) this.limits.spend("publishImmediate");
    if (immediate < records.length) this.limits.spend("dmlStatements");
    return outcomes;
  }
  private isImmediate(record: ApexSObject): boolean {
    return this.options.immediateEvents?.has(record.type.name) ?? false;
  }
  retrieveMetadata(fullNames: readonly string[]): CustomMetadataComponent[] {
    return retrieve(fullNames, this.database);
  }
  savepoint(): Savepoint {
    this.limits.spend("dmlStatements");
    const { uncommitted } = this.pending;
    const restore = this.checkpoint();
    return this.savepoints.set(() => {
      restore();
      this.pending.uncommitted = uncommitted;
    });
  }
  rollback(savepoint: unknown): void {
    this.limits.spend("dmlStatements");
    this.savepoints.rollback(savepoint as Savepoint);
  }
  releaseSavepoint(savepoint: unknown): void {
    this.limits.spend("dmlStatements");
    this.savepoints.release(savepoint as Savepoint);
  }
}

/** Every row of a statement fails for the same reason. */
function refuseAll(
  operation: DmlOperation,
  records: readonly ApexSObject[],
  error: DmlError,
  options: DmlOptions
): DmlOutcome[] {
  const outcomes = records.map(() => ({ id: null, success: false, errors: [error] }));
  if (options.allOrNone) throw dmlException(operation, outcomes.slice(0, 1));
  return outcomes;
}
