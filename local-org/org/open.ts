import { ApexException } from "../apex/runtime/exceptions.ts";
import { uncaught, type Uncaught } from "../apex/runtime/uncaught.ts";
import { DynamicPickListRowsObject } from "../apex/platform/visual-editor/dynamic-pick-list-rows.ts";
import { answerAura, type AuraRequest } from "./aura/controller.ts";
import type { AsyncOutcome } from "./async/runner.ts";
import type { AuraAnswer } from "./aura/invoke.ts";
import type { Dataset } from "./definition.ts";
import { Environment, stateDirectory } from "./environment.ts";
import { OrgProblems } from "./problems.ts";
import { openProgram, type OrgProgram } from "./program.ts";
import { answerRest, type RestAnswer, type RestCall } from "./rest.ts";
import { runApex } from "./run-apex.ts";
import type { CalloutRecord } from "./transaction/callout-log.ts";
import type { Entry } from "./transaction/quiddity.ts";
import type { LimitReport } from "./transaction/limits.ts";
import type { OrgTransaction } from "./transaction/transaction.ts";
import { readUiRecord, type UiRecord } from "./ui-record.ts";

export type { AsyncOutcome, AuraAnswer, AuraRequest, CalloutRecord, LimitReport, RestAnswer, RestCall, UiRecord };

export interface OpenOptions {
  /** The repository. */
  readonly root: string;
  /** https origin -> loopback origin, applied after the remote site check. */
  readonly hosts?: Readonly<Record<string, string>>;
  readonly dataset?: Dataset;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Keys and caches; `.local-org` in the repository. */
  readonly stateDir?: string;
}

export interface LocalUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly permissionSets: readonly string[];
  readonly userType: string;
}

export interface AnonymousOptions {
  readonly username?: string;
  readonly onDebug?: (message: string) => void;
}
export interface AnonymousResult {
  readonly limits: LimitReport;
  /** Missing when the script ran to its end. */
  readonly exception?: Uncaught;
  /** Jobs, future calls and event triggers that ran afterwards, each in a transaction of its own. */
  readonly asynchronous: readonly AsyncOutcome[];
}

/** An org on this machine: the package's Apex, its metadata and the sample company. */
export interface LocalOrg {
  users(): LocalUser[];
  /** What a component's Apex call answers. @throws Error for a user who does not exist */
  aura(request: AuraRequest): AuraAnswer;
  /** @throws OrgProblems when the script does not compile */
  anonymous(source: string, options?: AnonymousOptions): AnonymousResult;
  /** A record as the page sees it, in user mode; undefined when there is none for this user. */
  record(username: string, recordId: string, fields: readonly string[]): UiRecord | undefined;
  /** What an Apex REST resource answers at `/services/apexrest`. @throws Error for a user who does not exist */
  rest(call: RestCall): RestAnswer;
  customPermissions(username: string): string[];
  /** Callouts of the last transaction, for whoever watches the server; never for a component. */
  lastCallouts(): readonly CalloutRecord[];
  /** Choices of an App Builder property: the rows of a VisualEditor.DynamicPickList class. */
  picklist(className: string): { label: string; value: string }[];
  /**
   * Runs jobs that wait for their delay to pass. Those that are due run after every call anyway; `until` moves the time
   * on for the queue alone, and without it nothing waits.
   */
  drain(options?: { readonly until?: number; readonly onDebug?: (message: string) => void }): AsyncOutcome[];
  close(): void;
}

/** Opens the org of a repository. @throws OrgProblems naming every mistake in metadata, sample data and Apex */
export function openOrg(options: OpenOptions): LocalOrg {
  const stateDir = options.stateDir ?? stateDirectory(options.root);
  return new OpenedOrg(openProgram(options.root, stateDir), { ...options, stateDir });
}

class OpenedOrg implements LocalOrg {
  readonly program: OrgProgram["program"];
  private readonly definition: OrgProgram["definition"];
  readonly environment: Environment;
  private callouts: readonly CalloutRecord[] = [];

  constructor({ program, definition }: OrgProgram, options: OpenOptions & { readonly stateDir: string }) {
    this.program = program;
    this.definition = definition;
    this.environment = new Environment(definition, {
      ...definition.config,
      dataset: options.dataset ?? "sample",
      hosts: options.hosts ?? {},
      now: options.now ?? Date.now,
      stateDir: options.stateDir,
      certificates: definition.config.certificates,
      inTest: false,
      program
    });
  }

  users(): LocalUser[] {
    const { directory } = this.environment.database;
    return directory.users().map(({ id, username, name, userType }) => {
      return { id, username, name, permissionSets: directory.permissionSetNames(id), userType };
    });
  }

  aura(request: AuraRequest): AuraAnswer {
    const transaction = this.begin(request.username, "AURA");
    const answer = this.watched(transaction, () => answerAura(request, this, transaction));
    this.environment.drain();
    return answer;
  }

  anonymous(source: string, { username, onDebug }: AnonymousOptions = {}): AnonymousResult {
    const { run, problems } = this.program.compileAnonymous(source);
    if (!run) throw new OrgProblems(problems);
    const transaction = this.begin(username ?? this.definition.config.defaultUser, "ANONYMOUS", onDebug);
    const exception = this.watched(transaction, () => {
      try {
        runApex(this.program, transaction, this.environment.database.store, run);
        return undefined;
      } catch (error) {
        if (!(error instanceof ApexException)) throw error;
        return uncaught(error);
      }
    });
    const limits = transaction.outerLimits.report();
    return { limits, ...(exception ? { exception } : {}), asynchronous: this.environment.drain(undefined, onDebug) };
  }

  record(username: string, recordId: string, fields: readonly string[]): UiRecord | undefined {
    const { database, now } = this.environment;
    const access = { userMode: true, sharing: true };
    return readUiRecord(recordId, fields, {
      ...database,
      user: this.environment.user(username),
      access,
      now: now(),
      binds: []
    });
  }

  rest(call: RestCall): RestAnswer {
    const transaction = this.begin(call.username);
    const answer = answerRest(call, this, transaction);
    this.environment.drain();
    return answer;
  }

  customPermissions(username: string): string[] {
    return this.environment.database.directory.customPermissions(this.environment.user(username).id);
  }

  lastCallouts(): readonly CalloutRecord[] {
    return this.callouts;
  }

  picklist(className: string): { label: string; value: string }[] {
    const transaction = this.begin(this.definition.config.defaultUser);
    const rows = runApex(this.program, transaction, this.environment.database.store, (apex) =>
      apex.call(apex.construct(className), "getValues")
    );
    if (!(rows instanceof DynamicPickListRowsObject)) throw new Error(`${className}.getValues() answered no rows.`);
    return rows.rows.map(({ label, value }) => ({ label: label ?? "", value: String(value) }));
  }

  drain({ until = Infinity, onDebug }: Parameters<LocalOrg["drain"]>[0] & object = {}): AsyncOutcome[] {
    return this.environment.drain(() => until, onDebug);
  }

  close(): void {
    this.environment.close();
  }

  private begin(username: string, entry?: Entry, onDebug?: (message: string) => void): OrgTransaction {
    return this.environment.transaction(this.environment.user(username), onDebug, entry ? { entry } : {});
  }

  private watched<T>(transaction: OrgTransaction, block: () => T): T {
    try {
      return block();
    } finally {
      this.callouts = transaction.callouts;
    }
  }
}
