/** A host for tests: fixed clock, counted random bytes, in-memory certificates, a small schema; parts can be replaced. */
import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { withHost, type Host, type HttpAnswer, type HttpExchange, type LimitName } from "../../../apex/host.ts";
import type { FieldSchema, ObjectSchema } from "../../../apex/schema.ts";

/** 2026-11-22T10:00:00Z */
export const NOW = Date.UTC(2026, 10, 22, 10);

export interface Recorded {
  readonly exchanges: HttpExchange[];
  readonly announced: string[];
  readonly debug: string[];
}

let rsa: KeyObject | undefined;
/** One key for all tests: making it takes a while. */
export const testKey = (): KeyObject => (rsa ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);

const refuse = (what: string) => (): never => {
  throw new Error(`This test has no ${what}.`);
};

const field = (
  name: string,
  type: string,
  apexType: string,
  more: Partial<FieldSchema> = {}
): [string, FieldSchema] => [
  name.toLowerCase(),
  { name, label: name, type, apexType, required: false, createable: true, updateable: true, ...more }
];

export const ACCOUNT: ObjectSchema = {
  name: "Account",
  label: "Account",
  labelPlural: "Accounts",
  keyPrefix: "001",
  nameField: "Name",
  kind: "standard",
  fields: new Map([
    field("Id", "ID", "Id", { createable: false, updateable: false }),
    field("Name", "STRING", "String", { required: true, length: 255, helpText: "As on the sign." }),
    field("AnnualRevenue", "CURRENCY", "Decimal", { precision: 18, scale: 0 }),
    field("NumberOfEmployees", "INTEGER", "Integer"),
    field("CreatedDate", "DATETIME", "Datetime", { createable: false, updateable: false }),
    field("Rating", "PICKLIST", "String", {
      picklist: { restricted: true, values: [{ value: "Hot", label: "Hot!", isDefault: true }] }
    }),
    field("ParentId", "REFERENCE", "Id", { referenceTo: ["Account"], relationshipName: "Parent" })
  ]),
  childRelationships: new Map([["childaccounts", { object: "Account", field: "ParentId" }]])
};

export type Parts = Partial<Host> & {
  /** What callouts are answered, in order. */
  readonly answers?: HttpAnswer[];
};

export function testHost({ answers = [], ...parts }: Parts = {}): Host & { readonly recorded: Recorded } {
  const recorded: Recorded = { exchanges: [], announced: [], debug: [] };
  let drawn = 0;
  const used = new Map<LimitName, number>();
  const objects = new Map([["account", ACCOUNT]]);
  return {
    recorded,
    now: () => NOW,
    randomBytes: (length) => Uint8Array.from({ length }, () => drawn++ % 256),
    user: {
      id: "005000000000001AAA",
      username: "amara.okafor@brightwater.example",
      name: "Amara Okafor",
      firstName: "Amara",
      lastName: "Okafor",
      email: "amara@brightwater.example",
      profileId: "00e000000000001AAA",
      roleId: null,
      userType: "Standard",
      locale: "en_US",
      language: "en_US",
      timeZone: "America/Los_Angeles"
    },
    runAs: () => () => undefined,
    organization: {
      id: "00D000000000001EAA",
      name: "Brightwater",
      url: "https://brightwater.example",
      isSandbox: true,
      currency: "GBP"
    },
    inTest: false,
    schema: { object: (name) => objects.get(name.toLowerCase()), objectNames: () => [ACCOUNT.name] },
    objectAccess: () => true,
    fieldAccess: () => true,
    label: () => undefined,
    hasCustomPermission: (name) => name === "Countersign_User",
    debug: (level, message) => void recorded.debug.push(`${level}|${message}`),
    limits: {
      spend: (name, amount = 1) => void used.set(name, (used.get(name) ?? 0) + amount),
      reach: (name, amount) => void used.set(name, Math.max(amount, used.get(name) ?? 0)),
      used: (name) => used.get(name) ?? 0,
      maximum: (name) => (name === "statements" ? 10_000 : 100)
    },
    startTest: refuse("startTest"),
    stopTest: refuse("stopTest"),
    certificates: {
      has: (name) => name === "Countersign_Signing",
      sign: (_, algorithm, data) => new Uint8Array(sign(algorithm, data, testKey())),
      publicKey: () => new Uint8Array(createPublicKey(testKey()).export({ type: "spki", format: "der" }))
    },
    cache: { partition: () => undefined },
    sessionCache: { partition: () => undefined },
    callout: (exchange) => {
      recorded.exchanges.push(exchange);
      return answers.shift() ?? answer(200, "{}");
    },
    beforeCallout: (endpoint) => void recorded.announced.push(endpoint),
    mocks: new Map(),
    request: { id: "request-1", quiddity: "ANONYMOUS" },
    work: {
      kind: "synchronous",
      depth: 0,
      maximumDepth: undefined,
      enqueue: refuse("jobs"),
      attachFinalizer: refuse("jobs"),
      future: refuse("jobs"),
      deployMetadata: refuse("jobs"),
      executeBatch: refuse("jobs"),
      schedule: refuse("jobs"),
      abort: refuse("jobs"),
      deliver: refuse("jobs")
    },
    convertLeads: refuse("leads"),
    query: refuse("data"),
    count: refuse("data"),
    dml: refuse("data"),
    retrieveMetadata: refuse("data"),
    savepoint: refuse("data"),
    rollback: refuse("data"),
    setCreatedDate: refuse("data"),
    releaseSavepoint: refuse("data"),
    ...parts
  };
}

export const answer = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  statusText: status === 200 ? "OK" : "Error",
  headers: new Map(Object.entries(headers)),
  body: new TextEncoder().encode(body)
});

/** Runs with a host made of these parts. */
export const hosted = <T>(block: (host: ReturnType<typeof testHost>) => T, parts: Parts = {}): T => {
  const host = testHost(parts);
  return withHost(host, () => block(host));
};
