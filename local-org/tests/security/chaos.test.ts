/**
 * Two hours of fifty people, compressed: tokens expire, the cache forgets, servers fail one time in ten. Every submission
 * ends in a receipt or a diagnosis, none is done twice, each call leaves its entry in the log.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SOUND_INPUTS } from "./support/attack-org.ts";
import { BusyOrg, type Person, type Receipt } from "./support/busy-org.ts";
import { generator } from "./support/generator.ts";
import { UnreliableServers } from "./support/unreliable-servers.ts";

const SEED = Number(process.env["COUNTERSIGN_CHAOS_SEED"] ?? 20_260_601);
const PEOPLE = 50;
const HOURS = 2;
const SUBMISSIONS = 600;
const START = Date.parse("2026-06-01T08:00:00Z");

const random = generator(SEED);
let clock = START;
const servers = new UnreliableServers(random, () => clock);
const org = new BusyOrg(
  PEOPLE,
  servers,
  () => clock,
  () => random() < 0.02
);

interface Submission {
  readonly person: Person;
  readonly key: string;
  readonly receipts: Receipt[];
}

/** As people do: a double click now and then; after a failure once more with the same values, or a look at the status. */
function submit(person: Person, key: string): Submission {
  const submission: Submission = { person, key, receipts: [] };
  const inputs = { ...SOUND_INPUTS, note_to_pricing: key };
  for (let tries = 0; tries < 3; tries++) {
    servers.begin();
    const receipt = org.send(person, inputs, key);
    assert.ok(servers.posts <= 2, "once more after a refused token, and no more");
    submission.receipts.push(receipt);
    const again = receipt.outcome === "failed" ? random() < 0.8 : random() < 0.03;
    if (!again) return submission;
    clock += Math.floor(random() * 60_000);
    if (receipt.canCheckStatus && random() < 0.7) {
      const status = org.checkStatus(person, receipt.reference);
      if (status.outcome === "delivered") return submission;
    }
  }
  return submission;
}

test(`two hours of ${PEOPLE} people (COUNTERSIGN_CHAOS_SEED=${SEED})`, () => {
  const submissions: Submission[] = [];
  for (let index = 0; index < SUBMISSIONS; index++) {
    clock = Math.max(clock, START + (index / SUBMISSIONS) * HOURS * 3_600_000);
    if (index % 150 === 149) org.evictAll();
    const person = org.people[Math.floor(random() * PEOPLE)];
    assert.ok(person);
    submissions.push(submit(person, `submission-${index}`));
  }
  const receipts = submissions.flatMap((each) => each.receipts);
  const counts: Record<string, number> = {};
  for (const { code } of receipts) counts[code] = (counts[code] ?? 0) + 1;
  console.log(JSON.stringify(counts));

  assert.ok(clock - START >= HOURS * 3_600_000 * 0.99, "two hours went by");
  assert.ok(servers.faults > SUBMISSIONS / 10, `${servers.faults} faults`);
  assert.ok((counts["DELIVERED"] ?? 0) > SUBMISSIONS * 0.8, "most submissions arrive all the same");
  assert.ok(servers.assertions.length < receipts.length * 0.9, "tokens are reused");

  for (const { code, message, reference } of receipts) {
    assert.notEqual(code, "UNEXPECTED", "every failure has a diagnosis");
    assert.ok(message && reference, code);
  }
  const keys = servers.delivered.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length, "none is done twice at the service");
  assert.equal(new Set(servers.assertions).size, servers.assertions.length, "every assertion has a jti of its own");
  for (const { person, key, receipts: own } of submissions) {
    const done = servers.delivered.find((each) => each.key === key);
    if (own.some(({ code }) => code === "DELIVERED")) assert.ok(done, `${key} was confirmed and not done`);
    if (done) assert.equal(done.subject, person.email, `${key} went out with the token of somebody else`);
  }
  const logged = new Set(org.log().map(([reference, code]) => `${String(reference)} ${String(code)}`));
  for (const { reference, code } of receipts)
    assert.ok(logged.has(`${reference} ${code}`), `${code} is not in the log`);
});
