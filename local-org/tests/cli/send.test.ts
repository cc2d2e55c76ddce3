import assert from "node:assert/strict";
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { startDemoServices, type DemoServices } from "../../cli/demo-services.ts";
import { readSendArguments } from "../../cli/send/arguments.ts";
import { sendInOrg, type SendResult } from "../../cli/send/send-in-org.ts";
import type { Receipt } from "../../cli/send/wire.ts";
import { UsageError } from "../../cli/usage-error.ts";
import { openKeyStore } from "../../org/key-store.ts";
import { openOrg, type LocalOrg } from "../../org/open.ts";
import type { JournalEntry } from "../../services/journal.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DEMO_RECORD = "0065g000005OppAAAS";
const DEFAULTS = { demoRecordId: DEMO_RECORD, defaultUser: "amara.okafor@brightwater.example" };
const GOOD = ["--claim", "quote_purpose=new_installation", "--claim", "valid_until=2027-03-31"];
const LEDGERLINE = ["--connection", "Ledgerline_Quotes", ...GOOD];
const JWT_SHAPED = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

describe("send", () => {
  let stateDir: string;
  let services: DemoServices;
  let org: LocalOrg;
  before(async () => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-send-"));
    services = await startDemoServices({ root: ROOT, stateDir, canary: true });
    org = openOrg({ root: ROOT, hosts: services.hosts, stateDir });
  });
  beforeEach(() => fetch(`${services.control}/journal`, { method: "DELETE" }));
  after(async () => {
    org.close();
    await services.close();
    rmSync(stateDir, { recursive: true });
  });

  function send(...args: string[]): SendResult {
    const request = readSendArguments(args);
    assert.ok(request);
    const result = sendInOrg(org, request, DEFAULTS);
    const text = JSON.stringify(result);
    assert.ok(!text.includes("CANARY-") && !JWT_SHAPED.test(text), "the answer holds a token");
    return result;
  }
  function receiptOf(...args: string[]): Receipt {
    const result = send(...args);
    assert.ok("receipt" in result, JSON.stringify(result));
    return result.receipt;
  }
  async function journal(): Promise<readonly JournalEntry[]> {
    return ((await (await fetch(`${services.control}/journal`)).json()) as { entries: JournalEntry[] }).entries;
  }

  it("delivers typed claims that Ledgerline has verified, and shows only what is allowed out", async () => {
    const receipt = receiptOf(
      ...LEDGERLINE,
      ...["--claim", "discount_percent=12.5", "--claim", "rush_order=true", "--claim", "delivery_regions=north,west"],
      ...["--claim", "requested_delivery=2027-04-01T08:30:00Z", "--claim", "note_to_pricing=Gate code is 4711"]
    );
    assert.equal(receipt.outcome, "delivered", JSON.stringify(receipt));
    assert.ok(receipt.members.some(({ value }) => /^Q-\d{4}-00001$/.test(value ?? "")));
    assert.ok(!JSON.stringify(receipt).includes("INTERNAL-SCORE"));

    const [exchange, quote] = await journal();
    const claims = exchange?.assertion?.claims ?? {};
    assert.equal(exchange?.outcome, "issued");
    assert.equal(quote?.outcome, "accepted");
    assert.equal(claims["jti"], receipt.reference);
    assert.equal(claims["discount_percent"], 12.5);
    assert.equal(claims["rush_order"], true);
    assert.deepEqual(claims["delivery_regions"], ["north", "west"]);
    assert.equal(claims["opportunity_name"], "Riverside Waterworks - turbidity sensors");
    assert.equal(claims["requested_by"], "amara.okafor@brightwater.example");
    assert.equal(claims["channel"], "salesforce");
    assert.equal(quote?.body?.["reference"], receipt.reference);
    assert.equal(quote?.body?.["recordId"], DEMO_RECORD);
  });

  it("delivers to the partner's Salesforce org", () => {
    const receipt = receiptOf(
      "--connection",
      "Fieldhouse_Salesforce",
      "--claim",
      "introduction=Two sites, one pump house."
    );
    assert.equal(receipt.outcome, "delivered", JSON.stringify(receipt));
    assert.ok(receipt.members.some(({ value }) => value?.startsWith("00Q")));
  });

  for (const [connection, options, mode, typ] of [
    ["Ledgerline_Canvas", ["--user", "amara"], "frame", "signed-request+jwt"],
    ["Ledgerline_Portal", ["--user", "noor", "--record", "none"], "new_tab", "session+jwt"]
  ] as const)
    it(`sends by ${connection}, and prints of the page it opens no more than where it is`, async () => {
      const receipt = receiptOf("--connection", connection, ...options);
      assert.equal(receipt.outcome, "delivered", JSON.stringify(receipt));
      assert.deepEqual(receipt.launch, { url: "https://app.ledgerline.example/...", mode });
      const entries = await journal();
      assert.deepEqual(
        entries.map(({ assertion, outcome }) => [assertion?.header["typ"], outcome]),
        [[typ, "accepted"]]
      );
    });

  it("diagnoses the connection that is broken on purpose", async () => {
    const receipt = receiptOf("--connection", "Harbor_Archive", "--claim", "retention_years=10");
    assert.equal(receipt.outcome, "failed");
    assert.equal(receipt.code, "CERTIFICATE_NOT_FOUND");
    assert.match(`${receipt.cause} ${receipt.fix}`, /Harbor_Signing_2019/);
    assert.deepEqual(await journal(), []);
  });

  it("keeps cause and fix from a user who is no administrator", () => {
    const receipt = receiptOf("--connection", "Harbor_Archive", "--claim", "retention_years=10", "--user", "jonas");
    assert.equal(receipt.code, "CERTIFICATE_NOT_FOUND");
    assert.deepEqual([receipt.cause, receipt.fix].filter(Boolean), []);
  });

  const badInputs: [string, string[], string][] = [
    ["a required value missing", ["--claim", "valid_until=2027-03-31"], "quote_purpose"],
    ["a number that is none", [...GOOD, "--claim", "discount_percent=lots"], "discount_percent"],
    ["a number above the maximum", [...GOOD, "--claim", "discount_percent=41"], "discount_percent"],
    ["a boolean that is none", [...GOOD, "--claim", "rush_order=yes"], "rush_order"],
    ["a value not among the options", [...GOOD, "--claim", "delivery_regions=moon"], "delivery_regions"],
    ["a text too long", [...GOOD, "--claim", `note_to_pricing=${"x".repeat(201)}`], "note_to_pricing"],
    ["a text against the pattern", [...GOOD, "--claim", "note_to_pricing=<b>"], "note_to_pricing"],
    [
      "a date that does not exist",
      ["--claim", "quote_purpose=expansion", "--claim", "valid_until=2027-02-30"],
      "valid_until"
    ]
  ];
  for (const [name, claims, field] of badInputs) {
    it(`refuses ${name}, naming the input, and calls nobody`, async () => {
      const receipt = receiptOf("--connection", "Ledgerline_Quotes", ...claims);
      assert.equal(receipt.code, "INVALID_INPUT");
      assert.deepEqual(
        receipt.fieldErrors.map((error) => error.name),
        [field]
      );
      assert.deepEqual(await journal(), []);
    });
  }

  for (const name of ["iss", "sub", "exp", "AUD", "jti"]) {
    it(`refuses the reserved claim ${name}`, async () => {
      const receipt = receiptOf(...LEDGERLINE, "--claim", `${name}=forged`);
      assert.equal(receipt.code, "RESERVED_CLAIM_NAME");
      assert.deepEqual(await journal(), []);
    });
  }

  const refusals: [string, string[]][] = [
    ["an unknown connection", ["--connection", "No_Such_Connection"]],
    ["a user without permission", [...LEDGERLINE, "--user", "priya"]],
    ["a guest", [...LEDGERLINE, "--user", "guest"]],
    ["a record that does not exist", [...LEDGERLINE, "--record", "0065g000009ZZZZAAA"]],
    ["a record id that is none", [...LEDGERLINE, "--record", "not-an-id"]]
  ];
  for (const [name, args] of refusals) {
    it(`refuses ${name} with a text for people`, async () => {
      const result = send(...args);
      const message = "receipt" in result ? result.receipt.message : result.refusal;
      assert.ok("refusal" in result || result.receipt.outcome === "failed");
      assert.ok(message.length > 10 && !/Exception|\.cls|line \d+|undefined|null/.test(message), message);
      assert.deepEqual(await journal(), []);
    });
  }

  it("says what gives access to a user who has none, and to nobody else", () => {
    const advice = (...args: string[]): string | undefined => {
      const result = send(...LEDGERLINE, ...args);
      assert.ok("refusal" in result, JSON.stringify(result));
      return result.advice;
    };
    assert.match(advice("--user", "priya") ?? "", /permission set Countersign User[\s\S]*sf org assign permset/);
    assert.match(advice("--user", "guest") ?? "", /another --user/);
    assert.equal(advice("--record", "0065g000009ZZZZAAA"), undefined);
  });

  it("knows users by name, and says which there are", () => {
    assert.throws(
      () => send(...LEDGERLINE, "--user", "nobody"),
      (error) => error instanceof UsageError && /--user nobody: .*jonas\.lind@brightwater\.example/.test(error.message)
    );
  });

  it("refuses a repeated value for a claim that takes one", () => {
    assert.throws(() => send(...LEDGERLINE, "--claim", "rush_order=true", "--claim", "rush_order=false"), UsageError);
  });
});

describe("send with --host", () => {
  let stateDir: string;
  let verifier: Worker;
  let url: string;
  before(async () => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-host-"));
    const certificatePem = openKeyStore(stateDir, ["Countersign_Signing"]).certificatePem("Countersign_Signing");
    verifier = new Worker(new URL("./verifier.mjs", import.meta.url), { workerData: { certificatePem }, execArgv: [] });
    [url] = (await once(verifier, "message")) as [string];
  });
  after(async () => {
    await verifier.terminate();
    rmSync(stateDir, { recursive: true });
  });

  it("lets an independent verifier stand in for the token endpoint, which accepts the assertion", async () => {
    const overrides = { "https://auth.ledgerline.example": url };
    const services = await startDemoServices({ root: ROOT, stateDir, overrides });
    try {
      const request = readSendArguments(LEDGERLINE);
      assert.ok(request);
      const verdict = once(verifier, "message");
      const org = openOrg({ root: ROOT, hosts: services.hosts, stateDir });
      const result = sendInOrg(org, request, DEFAULTS);
      org.close();
      assert.ok("receipt" in result && result.receipt.outcome === "delivered", JSON.stringify(result));
      const [seen] = (await verdict) as [{ payload: Record<string, unknown> } & Record<string, unknown>];
      assert.equal(seen["error"], undefined);
      assert.equal(seen["path"], "/oauth2/token");
      assert.equal(seen["host"], "auth.ledgerline.example");
      assert.equal(seen["grantType"], "urn:ietf:params:oauth:grant-type:jwt-bearer");
      assert.equal(seen.payload["aud"], "https://auth.ledgerline.example");
      assert.equal(Number(seen.payload["exp"]) - Number(seen.payload["iat"]), 180);
      assert.match(String(seen.payload["jti"]), /^[\w-]{22}$/);
    } finally {
      await services.close();
    }
  });
});

describe("send as a command", () => {
  const run = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "local-org/cli/send.ts"), ...args], {
      cwd: ROOT,
      encoding: "utf8"
    });

  it("prints the receipt and ends with 0", () => {
    const { status, stdout, stderr } = run(...LEDGERLINE);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Reference +[\w-]{22}\n/);
    assert.equal(stderr, "");
  });

  it("prints a failed receipt as JSON and ends with 1", () => {
    const { status, stdout } = run("--connection", "Harbor_Archive", "--claim", "retention_years=10", "--json");
    assert.equal(status, 1);
    assert.equal((JSON.parse(stdout) as Receipt).code, "CERTIFICATE_NOT_FOUND");
  });
});
