import assert from "node:assert/strict";
import { test } from "node:test";
import type { HttpExchange } from "../../apex/host.ts";
import { calloutRecord } from "../../org/transaction/callout-log.ts";
import { metadata } from "./project.ts";
import { Session, thrown } from "./session.ts";

const SITES = {
  "force-app/demo/default/remoteSiteSettings/Auth.remoteSite-meta.xml": metadata(
    "RemoteSiteSetting",
    "<disableProtocolSecurity>false</disableProtocolSecurity><isActive>true</isActive><url>https://auth.example.com</url>"
  ),
  "force-app/demo/default/remoteSiteSettings/Old.remoteSite-meta.xml": metadata(
    "RemoteSiteSetting",
    "<disableProtocolSecurity>false</disableProtocolSecurity><isActive>false</isActive><url>https://old.example.com</url>"
  )
};
const exchange = (endpoint: string, body = ""): HttpExchange => ({
  endpoint,
  method: "POST",
  headers: new Map([["Content-Type", "application/x-www-form-urlencoded"]]),
  body: new TextEncoder().encode(body),
  timeout: 10_000,
  origin: "Http"
});

test("the 101st query ends the transaction", () => {
  const session = new Session({});
  for (let count = 0; count < 100; count++) session.query("SELECT Id FROM Task LIMIT 1");
  assert.equal(
    thrown(() => session.query("SELECT Id FROM Task LIMIT 1")),
    "System.LimitException: Too many SOQL queries: 101"
  );
});

test("Test.startTest gives fresh counters and stopTest the old ones back", () => {
  const session = new Session({}, { inTest: true });
  session.query("SELECT Id FROM Task");
  session.transaction.startTest();
  assert.equal(session.transaction.limits.used("queries"), 0);
  session.query("SELECT Id FROM Task");
  session.query("SELECT Id FROM Task");
  session.transaction.stopTest();
  assert.equal(session.transaction.limits.used("queries"), 1);
});

test("rows and statements of DML are counted", () => {
  const session = new Session({});
  session.dml("insert", [session.make("Account", { Name: "A" }), session.make("Account", { Name: "B" })]);
  assert.equal(session.transaction.limits.used("dmlStatements"), 1);
  assert.equal(session.transaction.limits.used("dmlRows"), 2);
});

test("only hosts of active remote sites may be called", () => {
  const session = new Session(SITES);
  session.transaction.callout(exchange("https://auth.example.com/token"));
  for (const endpoint of [
    "https://old.example.com/a",
    "https://auth.example.com.evil.example/",
    "http://auth.example.com/",
    "https://auth.example.com:8443/"
  ]) {
    assert.equal(
      thrown(() => session.transaction.callout(exchange(endpoint))),
      `System.CalloutException: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`
    );
  }
  assert.deepEqual(session.sent, ["https://auth.example.com/token"]);
});

test("no callout after DML or under a savepoint, in tests neither", () => {
  const pending =
    "System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out";
  const session = new Session(SITES, { inTest: true });
  session.insert("Account", { Name: "A" });
  assert.equal(
    thrown(() => session.transaction.beforeCallout("https://auth.example.com")),
    pending
  );
  session.transaction.startTest();
  session.transaction.beforeCallout("https://auth.example.com");
  session.transaction.savepoint();
  assert.equal(
    thrown(() => session.transaction.beforeCallout("https://auth.example.com")),
    "System.CalloutException: All active Savepoints must be released before making callouts."
  );
});

test("what belongs to tests is refused outside of them", () => {
  const { transaction } = new Session({});
  assert.throws(() => transaction.runAs(transaction.user.id), /does not support System.runAs outside of a test/);
});

test("a test never reaches the network", () => {
  const session = new Session(SITES, { inTest: true });
  assert.equal(
    thrown(() => session.transaction.callout(exchange("https://auth.example.com/"))),
    "System.TypeException: Methods defined as TestMethod do not support Web service callouts"
  );
  assert.deepEqual(session.sent, []);
});

test("runAs changes the user for its block only", () => {
  const session = new Session({}, { inTest: true });
  const jonas = session.database.directory.byUsername("jonas.lind@brightwater.example");
  const leave = session.transaction.runAs(jonas?.id ?? "");
  assert.equal(session.transaction.user.name, "Jonas Lind");
  leave();
  assert.equal(session.transaction.user.name, "Amara Okafor");
});

test("the callout log decodes the assertion and keeps neither signature, query nor body", () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const jwt = `${part({ alg: "RS256" })}.${part({ iss: "me" })}.c2lnbmF0dXJl`;
  const record = calloutRecord(
    exchange("https://auth.example.com/token?secret=1", `grant_type=x&assertion=${jwt}`),
    12,
    { status: 200 }
  );
  assert.deepEqual(record, {
    host: "auth.example.com",
    url: "https://auth.example.com/token",
    method: "POST",
    milliseconds: 12,
    assertion: { header: { alg: "RS256" }, claims: { iss: "me" } },
    status: 200
  });
  assert.ok(!JSON.stringify(record).includes("c2lnbmF0dXJl"));
});
