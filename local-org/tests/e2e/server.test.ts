import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { startPreview } from "../../preview/server.ts";
import { ROOT, startStack, USERS, type Stack } from "./support/stack.ts";

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());
beforeEach(() => stack.forget());

const DEMO = { connectionName: "Ledgerline_Quotes", recordId: "0065g000005OppAAAS" };
const GOOD_INPUTS = { quote_purpose: "replacement", valid_until: "2026-12-20" };

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(stack.preview.url + path, { method: "POST", body, headers });
  const text = await response.text();
  return { status: response.status, text, json: JSON.parse(text) as Record<string, unknown> };
}

const send = (inputs: unknown, more: object = {}, user: keyof typeof USERS = "amara"): Promise<Answer> =>
  post(
    "/apex/CountersignController/send",
    JSON.stringify({ ...DEMO, inputs, idempotencyKey: "e2e-0123456789", ...more }),
    {
      cookie: `preview_user=${USERS[user]}`
    }
  );

test("answers malformed requests with 400 and a message, never with a stack", async () => {
  for (const body of ["", "{", "[1]", '"text"', "null"]) {
    const { status, text, json } = await post("/apex/CountersignController/describe", body);
    assert.equal(status, 400, body);
    assert.equal(json["errorCode"], "JSON_PARSER_ERROR", body);
    assert.match(String(json["message"]), /request body/);
    assert.doesNotMatch(text, /\bat .*\.(ts|js|cls)|node_modules/);
  }
});

test("refuses a body that is too large", async () => {
  const { status, json } = await post(
    "/apex/CountersignController/send",
    JSON.stringify({ inputs: "x".repeat(1_100_000) })
  );
  assert.equal(status, 413);
  assert.equal(json["errorCode"], "REQUEST_TOO_LARGE");
});

test("takes calls from its own pages only", async () => {
  const path = "/apex/CountersignController/describe";
  const own = await post(path, JSON.stringify(DEMO), { origin: stack.preview.url });
  assert.equal(own.status, 200);
  for (const origin of ["https://evil.example", "null", "http://localhost:1"]) {
    const { status } = await post(path, JSON.stringify(DEMO), { origin });
    assert.equal(status, 403, origin);
  }
});

test("answers under its loopback names only", async () => {
  const { port } = new URL(stack.preview.url);
  const statusFor = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) =>
      httpRequest({ host: "127.0.0.1", port, path: "/page.css", headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end()
    );
  assert.equal(await statusFor(`127.0.0.1:${port}`), 200);
  assert.equal(await statusFor(`evil.example:${port}`), 403);
});

test("serves no file outside its folders", async () => {
  for (const path of ["/slds/../package.json", "/slds/%2e%2e/package.json", "/..%2f..%2fpackage.json", "/built-from"]) {
    const response = await fetch(stack.preview.url + path);
    assert.equal(response.status, 404, path);
    assert.doesNotMatch(await response.text(), /devDependencies/);
  }
});

test("refuses Apex that is not there or not for components", async () => {
  for (const path of [
    "/apex/NoSuchClass/describe",
    "/apex/CountersignController/noSuchMethod",
    "/apex/Countersign/send"
  ]) {
    const { status, text, json } = await post(path, "{}");
    assert.ok(status === 404 || status === 500, `${path}: ${status}`);
    assert.match(String(json["message"]), new RegExp(path.split("/")[path.includes("noSuch") ? 3 : 2] ?? ""), path);
    assert.doesNotMatch(text, /\n\s*at /);
  }
});

test("refuses registered claims, unknown claims and wrong values sent past the form", async () => {
  const cases: Record<string, Record<string, unknown>> = {
    iss: { iss: "somebody-else" },
    SUB: { SUB: "admin@brightwater.example" },
    exp: { exp: 4102444800 },
    account_name: { account_name: "Another Account" },
    surprise: { surprise: "x" },
    quote_purpose: { quote_purpose: "not an option" },
    discount_percent: { discount_percent: "many" },
    note_to_pricing: { note_to_pricing: "x".repeat(201) },
    valid_until: { valid_until: null }
  };
  for (const [name, inputs] of Object.entries(cases)) {
    const { json } = await send({ ...GOOD_INPUTS, ...inputs });
    assert.equal(json["outcome"], "failed", name);
    const named = (json["fieldErrors"] as { name: string }[]).map((error) => error.name);
    assert.deepEqual(named, [name]);
  }
  assert.deepEqual(await stack.journal(), [], "nothing left the org");
});

test("refuses a connection or a record that the user cannot use", async () => {
  assert.equal((await send(GOOD_INPUTS, { connectionName: "No_Such_Connection" })).json["outcome"], "failed");
  assert.equal((await send(GOOD_INPUTS, { recordId: "0065g000005OppZAAS" })).json["outcome"], "failed");
  assert.equal((await send(GOOD_INPUTS, { recordId: "0015g000003AccAAAS" })).json["outcome"], "failed");
  assert.deepEqual(await stack.journal(), []);
});

test("refuses a send by a user without permission and by a guest, whatever the page shows", async () => {
  for (const user of ["priya", "guest"] as const) {
    const { status, json } = await send(GOOD_INPUTS, {}, user);
    assert.equal(status, 500, user);
    assert.match(String(json["message"]), /You do not have access/, user);
  }
  assert.deepEqual(await stack.journal(), []);
});

test("does not log on a user that the org does not have", async () => {
  const { status, json } = await post(
    "/shell/user",
    JSON.stringify({ username: "nobody@example.com\r\nset-cookie: a=b" })
  );
  assert.equal(status, 404);
  assert.equal(json["errorCode"], "NOT_FOUND");
});

test("says which port is in use and how to choose another", async () => {
  const port = Number(new URL(stack.preview.url).port);
  await assert.rejects(
    startPreview({ root: ROOT, port, hosts: {}, stateDir: "unused" }),
    new RegExp(`Port ${port} is in use.*PORT=`)
  );
});
