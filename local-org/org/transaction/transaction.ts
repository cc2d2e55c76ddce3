import { randomBytes, randomUUID } from "node:crypto";
import type { CustomMetadataComponent } from "../../apex/deployments.ts";
import type {
  CertificateStore,
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
import type { Caller } from "../callouts/named-credentials.ts";
import type { DmlContext } from "../dml/context.ts";
import { retrieve } from "../deployment/retrieve.ts";
import { refuseAll } from "../dml/exception.ts";
import { executeDml } from "../dml/execute.ts";
import { convertLeads } from "../dml/convert-lead.ts";
import { Triggers } from "../dml/triggers.ts";
import { eventMessage } from "../async/events.ts";
import { JobRows } from "../async/job-rows.ts";
import { TransactionWork, type Origin } from "../async/work.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { Database, QueryContext } from "../soql/context.ts";
import { countRows, executeQuery } from "../soql/execute.ts";
import { Savepoints, type Savepoint } from "./savepoints.ts";
import { unsupported } from "../../apex/platform/unsupported.ts";
import type { CalloutRecord } from "./callout-log.ts";
import { Callouts } from "./callouts.ts";
import { LimitBooks } from "./limit-books.ts";
import type { TransactionLimits } from "./limits.ts";
import type { TransactionOptions } from "./options.ts";
import { quiddityOf } from "./quiddity.ts";
import { PendingWork } from "./pending-work.ts";
import { countsAsQuery } from "./query-cost.ts";
import { Rights } from "./rights.ts";

/** Of one Database.convertLead. */
const LEADS_PER_CONVERSION = 100;

/** One Apex transaction on the local org: everything generated code and platform classes ask of their host. */
export class OrgTransaction implements Host {
  readonly inTest: boolean;
  readonly certificates: CertificateStore;
  readonly cache: PlatformCache;
  readonly schema: OrgSchema;
  readonly mocks: Map<"Http" | "Auth", unknown>;
  readonly work: TransactionWork;
  private readonly options: TransactionOptions;
  private readonly database: Database;
  private readonly pending = new PendingWork();
  private readonly savepoints = new Savepoints();
  private readonly books: LimitBooks;
  private readonly calling: Callouts;
  private readonly rights: Rights;
  private readonly triggers: Triggers;
  private readonly origin: Origin;
  private readonly requestId = randomUUID();
  private readonly undoCaching: () => void;
  private currentUser: HostUser;

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
    this.books = new LimitBooks(this.origin.kind);
    this.triggers = new Triggers(options.triggers ?? []);
    this.work = this.makeWork();
    this.rights = new Rights(this.database, () => this.user);
    this.calling = new Callouts({
      ...options,
      origin: this.origin,
      pending: this.pending,
      savepoints: this.savepoints,
      triggers: this.triggers,
      limits: () => this.limits,
      caller: () => this.caller()
    });
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
    return this.rights.customPermission(developerName);
  }
  objectAccess(objectName: string, right: ObjectRight): boolean {
    return this.rights.object(objectName, right);
  }
  fieldAccess(objectName: string, fieldName: string, right: FieldRight): boolean {
    return this.rights.field(objectName, fieldName, right);
  }

  get limits(): TransactionLimits {
    return this.books.current;
  }
  get outerLimits(): TransactionLimits {
    return this.books.outer;
  }
  get testedLimits(): TransactionLimits {
    return this.books.tested;
  }
  startTest(): void {
    this.books.startTest();
    // Data set up before Test.startTest does not stand in the way of the callouts that are tested.
    this.pending.uncommitted = false;
    this.savepoints.releaseAll();
  }
  stopTest(): void {
    this.books.stopTest(() => this.work.deliver());
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
    this.calling.admit();
  }
  callout(exchange: HttpExchange): HttpAnswer {
    return this.calling.make(exchange);
  }
  /** What there was, for whoever watches the server. */
  get callouts(): readonly CalloutRecord[] {
    return this.calling.records;
  }
  private caller(): Omit<Caller, "send"> {
    const { user, organization, certificates } = this;
    const grants = this.database.directory.grants(user.id);
    return {
      user,
      organization,
      certificates,
      now: () => this.now(),
      mayUsePrincipal: (credential, principal) => grants.mayUsePrincipal(credential, principal)
    };
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
