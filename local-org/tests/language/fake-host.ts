/** The least of an org that language tests need: a debug log, counters, no data. */
import type { Host, LimitName } from "../../apex/host.ts";
import type { SchemaProvider } from "../../apex/schema.ts";

const refuse = (what: string) => (): never => {
  throw new Error(`The tests of the language have no ${what}.`);
};

export const NO_OBJECTS: SchemaProvider = { object: () => undefined, objectNames: () => [] };

/** A host whose `debug` fills `log`. */
export function fakeHost(log: string[], schema: SchemaProvider = NO_OBJECTS, more: Partial<Host> = {}): Host {
  const used = new Map<LimitName, number>();
  return {
    now: () => Date.UTC(2026, 0, 31, 10),
    randomBytes: (length) => new Uint8Array(length),
    user: {
      id: "005000000000001AAA",
      username: "test@example.com",
      name: "Tess Ter",
      firstName: "Tess",
      lastName: "Ter",
      email: "test@example.com",
      profileId: "00e000000000001AAA",
      roleId: null,
      userType: "Standard",
      locale: "en_GB",
      language: "en_US",
      timeZone: "UTC"
    },
    runAs: () => () => undefined,
    organization: {
      id: "00D000000000001AAA",
      name: "Test",
      url: "https://test.example",
      isSandbox: true,
      currency: "GBP"
    },
    inTest: false,
    schema,
    objectAccess: () => true,
    fieldAccess: () => true,
    label: (name) => `Label ${name}`,
    hasCustomPermission: () => false,
    debug: (_level, message) => void log.push(message),
    limits: {
      spend: (name, amount = 1) => void used.set(name, (used.get(name) ?? 0) + amount),
      reach: () => undefined,
      used: (name) => used.get(name) ?? 0,
      maximum: () => Number.MAX_SAFE_INTEGER
    },
    startTest: refuse("Test.startTest"),
    stopTest: refuse("Test.stopTest"),
    certificates: { has: () => false, sign: refuse("certificates"), publicKey: refuse("certificates") },
    cache: { partition: () => undefined },
    sessionCache: { partition: () => undefined },
    callout: refuse("callouts"),
    beforeCallout: refuse("callouts"),
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
    query: refuse("queries"),
    count: refuse("queries"),
    dml: refuse("DML"),
    retrieveMetadata: refuse("metadata"),
    savepoint: refuse("savepoints"),
    rollback: refuse("savepoints"),
    setCreatedDate: refuse("Test.setCreatedDate"),
    releaseSavepoint: refuse("savepoints"),
    ...more
  };
}
