/**
 * The receiver's old code path (Canvas, HMAC) and its new one (Countersign, JWT) against the same user, organization and
 * record, member by member. What may differ is what docs/canvas-migration.md says: the table is read, not repeated.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  createCanvasReader,
  createChangeOver,
  createVerifier,
  MemoryReplayStore,
  policyOf,
  type AcceptedRequest
} from "../../../receiver/index.ts";
import { registeredKeys } from "../../services/registered-keys.ts";
import { canvasRequest, ENVELOPE, SECRET } from "./canvas-request.ts";
import { sentSignedRequest } from "./sent-request.ts";

const ROOT = join(import.meta.dirname, "../../..");
const DROPPED = "-";

let stateDir: string;
let old: AcceptedRequest;
let fresh: AcceptedRequest;

before(async () => {
  stateDir = mkdtempSync(join(tmpdir(), "countersign-canvas-"));
  const posted = await sentSignedRequest(ROOT, stateDir);
  const keys = await registeredKeys(join(stateDir, "keys"), "Countersign_Signing", { keyId: "brightwater-2026-11" });
  const policy = policyOf({
    issuer: "brightwater-canvas",
    audience: "https://canvas.ledgerline.example",
    type: "signed-request+jwt",
    typeRequired: true
  });
  const accept = createChangeOver({
    verify: createVerifier({ policy, keys, replay: new MemoryReplayStore() }),
    canvas: createCanvasReader({ consumerSecret: SECRET, acceptUntil: Infinity, replay: new MemoryReplayStore() })
  });
  old = await accept(canvasRequest());
  fresh = await accept(posted);
});
after(() => rmSync(stateDir, { recursive: true, force: true }));

/** Canvas's member -> the claim, as the table of the migration guide has it. */
function table(): ReadonlyMap<string, string> {
  const guide = readFileSync(join(ROOT, "docs/canvas-migration.md"), "utf8");
  const rows = [...guide.matchAll(/^\| `([\w.]+)` +\| (?:`([\w.]+)`|(-)) +\|/gm)];
  return new Map(rows.map(([, member = "", claim, dropped]) => [member, claim ?? dropped ?? ""]));
}

/** Members that hold no further members, with their paths; objects that the table has as a whole stay whole. */
function leaves(value: unknown, whole: ReadonlySet<string>, path = ""): [string, unknown][] {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject || whole.has(path)) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, whole, path ? `${path}.${name}` : name));
}

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((current, name) => (current as Record<string, unknown>)?.[name], value);
}

/** Ids are the same with 15 and with 18 characters. */
const comparable = (path: string, value: unknown): unknown =>
  /Id$/.test(path) && typeof value === "string" ? value.slice(0, 15) : value;

test("the guide has a row for every member that Canvas posts", () => {
  const rows = table();
  const missing = leaves(ENVELOPE, new Set(rows.keys())).filter(([path]) => !rows.has(path));
  assert.deepEqual(missing, []);
});

test("every member that the guide keeps says the same in both formats", () => {
  const compared: string[] = [];
  for (const [member, claim] of table()) {
    const wanted = at(ENVELOPE, member);
    if (claim === DROPPED || wanted === undefined || wanted === null) continue;
    const path = member.split(".").at(-1)!;
    assert.deepEqual(comparable(path, at(fresh.claims, claim)), comparable(path, wanted), member);
    compared.push(member);
  }
  assert.ok(compared.length >= 18, `${compared.length} members were compared`);
});

test("no member that the guide drops is sent", () => {
  for (const [member, claim] of table())
    if (claim === DROPPED) assert.equal(at(fresh.claims, member), undefined, member);
});

test("the context holds no member that Canvas has not", () => {
  const known = new Set(leaves(ENVELOPE, new Set(table().keys())).map(([path]) => path));
  const sent = leaves({ context: fresh.claims!["context"] }, known).map(([path]) => path);
  // Canvas has the client beside the context, and the record in it; the guide says where each went.
  const elsewhere = new Set(["context.client.instanceUrl"]);
  assert.deepEqual(
    sent.filter((path) => !known.has(path) && !elsewhere.has(path)),
    []
  );
});

test("the application is given the same groups by both code paths", () => {
  assert.equal(old.format, "canvas");
  assert.equal(fresh.format, "jwt");
  assert.equal(fresh.context.userId, old.context.userId);
  assert.deepEqual(fresh.context.environment["record"], old.context.environment["record"]);
  assert.deepEqual(fresh.context.environment["parameters"], old.context.environment["parameters"]);
  for (const group of ["user", "organization"] as const)
    for (const [name, value] of Object.entries(fresh.context[group]))
      assert.deepEqual(comparable(name, value), comparable(name, old.context[group][name]), `${group}.${name}`);
});

test("neither code path gives the application a session", () => {
  assert.ok(!JSON.stringify([old, fresh]).includes("CANARY-SESSION"));
});
