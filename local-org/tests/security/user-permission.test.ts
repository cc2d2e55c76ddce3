/** Somebody with exactly the permission set Countersign User can do all that users do, and nothing of administrators. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CONNECTION, ROOT, SOUND_INPUTS } from "./support/attack-org.ts";
import { BusyOrg, type Receipt } from "./support/busy-org.ts";
import { UnreliableServers } from "./support/unreliable-servers.ts";

const now = (): number => Date.parse("2026-06-01T08:00:00Z");
// Numbers this high are never below the share of faults: these servers do everything right.
const servers = new UnreliableServers(() => 0.999, now);
const org = new BusyOrg(1, servers, now, () => false);
const [person] = org.people;
assert.ok(person);
const { username, recordId } = person;
const onRecord = { connectionName: CONNECTION, recordId };

test("describes, sends, looks back and finds connections", () => {
  const form = org.call(username, "describe", onRecord) as { inputs: unknown[]; readOnlyClaims: unknown[] };
  assert.ok(form.inputs.length > 0 && form.readOnlyClaims.length > 0);
  const receipt = org.send(person, SOUND_INPUTS, "submission-1");
  assert.equal(receipt.code, "DELIVERED", receipt.message);
  const history = org.call(username, "history", onRecord) as Receipt[];
  assert.deepEqual(
    history.map(({ reference }) => reference),
    [receipt.reference],
    "the log of the own send can be read"
  );
  const choices = org.call(username, "connectionsFor", { recordId }) as { name: string }[];
  assert.ok(choices.some(({ name }) => name === CONNECTION));
  assert.equal(org.checkStatus(person, receipt.reference).code, "STATUS_SEND_NOT_FOUND", "it was confirmed already");
});

test("tries every method that a component can call", () => {
  const source = readFileSync(join(ROOT, "force-app/main/default/classes/entry/CountersignController.cls"), "utf8");
  const methods = [...source.matchAll(/@AuraEnabled\s+public static [\w<>]+ (\w+)\(/g)].map(([, name]) => name).sort();
  assert.deepEqual(methods, ["checkStatus", "connectionsFor", "describe", "history", "send"]);
});
