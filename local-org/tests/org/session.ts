// Makes the standard exceptions known.
import { stringify } from "../../apex/runtime/stringify.ts";
import "../../apex/semantics/library.ts";
import { Directory } from "../../org/access/directory.ts";
import { Sharing } from "../../org/access/sharing.ts";
import { ApexSObject } from "../../apex/runtime/sobject.ts";
import { ApexException } from "../../apex/runtime/exceptions.ts";
import type { DataAccess, DmlOperation, DmlOptions, DmlOutcome } from "../../apex/host.ts";
import { parseSoql } from "../../apex/syntax/parse.ts";
import { Caches } from "../../org/cache/caches.ts";
import { createStore, readDefinition, type Dataset, type OrgDefinition } from "../../org/definition.ts";
import type { Database } from "../../org/soql/context.ts";
import { OrgTransaction } from "../../org/transaction/transaction.ts";
import { settingsOf } from "../../org/transaction/settings.ts";
import { makeProject } from "./project.ts";

export const SYSTEM: DataAccess = { userMode: false, sharing: false };
export const USER: DataAccess = { userMode: true, sharing: true };
export const NOON = Date.UTC(2026, 9, 14, 12, 0, 0);

const definitions = new Map<Readonly<Record<string, string>>, OrgDefinition>();

/** Sessions of one test file mostly have the same project: it is read once, stores are made for each. */
function definitionOf(files: Readonly<Record<string, string>>): OrgDefinition {
  const definition = definitions.get(files) ?? readDefinition(makeProject(files));
  definitions.set(files, definition);
  return definition;
}

/** A transaction on a fresh org, with shorthand for what Apex would write. */
export class Session {
  readonly transaction: OrgTransaction;
  readonly database: Database;
  readonly sent: string[] = [];

  constructor(
    files: Readonly<Record<string, string>>,
    options: { user?: string; dataset?: Dataset; inTest?: boolean } = {}
  ) {
    const definition = definitionOf(files);
    const store = createStore(definition, options.dataset ?? "sample", NOON);
    const directory = new Directory(store, definition.profiles, definition.metadata);
    const { schema } = definition;
    this.database = { schema, store, directory, sharing: new Sharing(schema, store, directory) };
    const user = directory.byUsername(`${options.user ?? "amara.okafor"}@brightwater.example`);
    if (!user) throw new Error(`no user ${options.user}`);
    this.transaction = new OrgTransaction({
      settings: settingsOf(definition),
      database: this.database,
      user,
      certificates: { has: () => false, sign: unavailable, publicKey: unavailable },
      caches: new Caches({}, () => NOON),
      transport: {
        send: (exchange) => {
          this.sent.push(exchange.endpoint);
          return { status: 200, statusText: "OK", headers: new Map(), body: new Uint8Array() };
        },
        close: () => undefined
      },
      inTest: options.inTest ?? false,
      now: () => NOON,
      onDebug: () => undefined
    });
  }

  query(soql: string, binds: readonly unknown[] = [], access = SYSTEM): ApexSObject[] {
    return this.transaction.query(parsed(soql), binds, access);
  }
  count(soql: string): number {
    return this.transaction.count(parsed(soql), [], SYSTEM);
  }
  /** Values of one column. */
  column(soql: string, name: string, binds: readonly unknown[] = [], access = SYSTEM): unknown[] {
    return this.query(soql, binds, access).map((record) => plain(record.get(name)));
  }
  make(objectName: string, values: Readonly<Record<string, unknown>>): ApexSObject {
    const record = new ApexSObject(this.database.schema.need(objectName));
    for (const [name, value] of Object.entries(values)) record.put(name, value);
    return record;
  }
  dml(
    operation: DmlOperation,
    records: ApexSObject[],
    access = SYSTEM,
    options: Partial<DmlOptions> = {}
  ): DmlOutcome[] {
    return this.transaction.dml(operation, records, access, { allOrNone: true, ...options });
  }
  insert(objectName: string, values: Readonly<Record<string, unknown>>): ApexSObject {
    const record = this.make(objectName, values);
    this.dml("insert", [record]);
    return record;
  }
}

function unavailable(): never {
  throw new Error("no certificates here");
}

function parsed(soql: string) {
  const { tree, problems } = parseSoql(soql);
  if (!tree) throw new Error(`${soql}: ${JSON.stringify(problems)}`);
  return tree.query;
}

/** Ids, numbers and dates as the text that tests compare. */
export const plain = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !(value instanceof ApexSObject) ? stringify(value) : value;

/** `System.QueryException: text` of the exception that `block` throws. */
export function thrown(block: () => unknown): string {
  try {
    block();
  } catch (error) {
    if (error instanceof ApexException) return error.$describe();
    throw error;
  }
  return "nothing";
}
