/**
 * Issue: lead conversion posts to a third party with a JWT. 1,000 leads are converted in transactions of 200, with the
 * package's own trigger example, queueables and finalizers, against the real services over HTTP.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { startDemoServices } from "../../cli/demo-services.ts";
import { openOrg, type AsyncOutcome, type LocalOrg } from "../../org/open.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FIELDHOUSE = "https://fieldhouse.my.salesforce.example";
const LEADS = 1_000;
const TRANSACTION = 200;

const services = await startDemoServices({ root: ROOT });
after(() => services.close());

interface Entry {
  readonly outcome: string;
  readonly body?: { readonly recordId?: string };
  readonly idempotencyKey?: string;
  readonly repeated?: boolean;
}

async function journal(): Promise<Entry[]> {
  const response = await fetch(`${services.control}/journal`);
  return ((await response.json()) as { entries: Entry[] }).entries;
}

const CONVERT = `
  List<Lead> leads = [SELECT Id FROM Lead WHERE Company LIKE 'Bulk %' AND IsConverted = false LIMIT ${TRANSACTION}];
  List<Database.LeadConvert> conversions = new List<Database.LeadConvert>();
  for (Lead each : leads) {
    Database.LeadConvert conversion = new Database.LeadConvert();
    conversion.setLeadId(each.Id);
    conversion.setConvertedStatus('Closed - Converted');
    conversion.setDoNotCreateOpportunity(true);
    conversions.add(conversion);
    if (conversions.size() == 100) { Database.convertLead(conversions); conversions.clear(); }
  }`;

/** Converts every lead and lets everything run that comes of it, delays left out. */
function convertAll(org: LocalOrg): { outcomes: AsyncOutcome[]; recordIds: string[] } {
  const lines: string[] = [];
  const run = (source: string): readonly AsyncOutcome[] => {
    const { exception, asynchronous } = org.anonymous(source, { onDebug: (line) => lines.push(line) });
    assert.equal(exception, undefined, exception?.stack);
    return asynchronous;
  };
  run(`List<Lead> leads = new List<Lead>();
    for (Integer i = 0; i < ${LEADS}; i++) { leads.add(new Lead(LastName = 'Lead ' + i, Company = 'Bulk ' + i)); }
    insert leads;`);
  const outcomes = Array.from({ length: LEADS / TRANSACTION }, () => run(CONVERT)).flat();
  outcomes.push(...org.drain());
  run(
    "for (Lead each : [SELECT Id FROM Lead WHERE Company LIKE 'Bulk %' AND IsConverted = true]) { System.debug(each.Id); }"
  );
  // The demo's trigger on the outcome event writes into the log as well.
  return { outcomes, recordIds: lines.filter((line) => /^\w{18}$/.test(line)) };
}

/** Every lead once, and nothing else. */
function assertDelivered(entries: readonly Entry[], recordIds: readonly string[]): void {
  const done = entries.filter((each) => each.outcome === "accepted" && !each.repeated);
  assert.equal(recordIds.length, LEADS);
  assert.deepEqual(done.map((each) => each.body?.recordId).toSorted(), recordIds.toSorted());
}

/** One token a transaction at most; every limit kept; no job failed. */
function assertWithinLimits(entries: readonly Entry[], outcomes: readonly AsyncOutcome[]): void {
  const jobs = outcomes.filter(({ kind }) => kind === "queueable");
  const tokens = entries.filter((each) => each.outcome === "issued").length;
  assert.ok(tokens >= 1 && tokens <= jobs.length, `${tokens} tokens, ${jobs.length} transactions`);
  for (const { exception, limits, name } of outcomes) {
    assert.equal(exception, undefined, `${name}: ${exception?.message}`);
    for (const [limit, { used, maximum }] of Object.entries(limits))
      assert.ok(used <= maximum, `${name} ${limit}: ${used} of ${maximum}`);
  }
}

test("1,000 converted leads are delivered once each", async () => {
  await fetch(`${services.control}/journal`, { method: "DELETE" });
  const org = openOrg({ root: ROOT, hosts: services.hosts, stateDir: services.stateDir });
  const { outcomes, recordIds } = convertAll(org);
  org.close();
  const entries = await journal();
  assertDelivered(entries, recordIds);
  assertWithinLimits(entries, outcomes);
  assert.ok(outcomes.filter(({ kind }) => kind === "queueable").length >= LEADS / 100, "a job has 100 callouts");
});

test("the same with the service out of order for a while: some requests never arrive, some answers get lost", async () => {
  await fetch(`${services.control}/journal`, { method: "DELETE" });
  const path = "/services/apexrest/partner/leads";
  const workerData = { target: services.hosts[FIELDHOUSE], path, from: 301, to: 306 };
  const proxy = new Worker(join(import.meta.dirname, "failing-proxy.mjs"), { workerData });
  const origin = await new Promise<string>((resolve) => proxy.once("message", resolve));
  const org = openOrg({ root: ROOT, hosts: { ...services.hosts, [FIELDHOUSE]: origin }, stateDir: services.stateDir });
  const { outcomes, recordIds } = convertAll(org);
  org.close();
  await proxy.terminate();
  const entries = await journal();
  assertDelivered(entries, recordIds);
  assertWithinLimits(entries, outcomes);
  assert.equal(entries.filter((each) => each.repeated).length, 3, "three answers were lost, three requests repeated");
});
