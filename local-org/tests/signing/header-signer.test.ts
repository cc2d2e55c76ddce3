import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { startDemoServices, type DemoServices } from "../../cli/demo-services.ts";
import { readSendArguments } from "../../cli/send/arguments.ts";
import { sendInOrg } from "../../cli/send/send-in-org.ts";
import { openOrg, type LocalOrg } from "../../org/open.ts";
import type { JournalEntry } from "../../services/journal.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DEFAULTS = { demoRecordId: "0065g000005OppAAAS", defaultUser: "amara.okafor@brightwater.example" };

describe("connections that build the header themselves", () => {
  let stateDir: string;
  let services: DemoServices;
  let org: LocalOrg;
  before(async () => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-signing-"));
    services = await startDemoServices({ root: ROOT, stateDir, canary: true });
    org = openOrg({ root: ROOT, hosts: services.hosts, stateDir });
  });
  beforeEach(() => fetch(`${services.control}/journal`, { method: "DELETE" }));
  after(async () => {
    org.close();
    await services.close();
    rmSync(stateDir, { recursive: true });
  });

  async function exchangeOf(connection: string): Promise<JournalEntry> {
    const claims = ["--claim", "quote_purpose=replacement", "--claim", "valid_until=2030-06-30"];
    const request = readSendArguments(["--connection", connection, ...claims]);
    assert.ok(request);
    const result = sendInOrg(org, request, DEFAULTS);
    assert.ok("receipt" in result, JSON.stringify(result));
    assert.equal(result.receipt.outcome, "delivered", JSON.stringify(result.receipt));
    assert.ok(!JSON.stringify(result).includes("CANARY-"), "the answer holds a token");
    const answer = await fetch(`${services.control}/journal`);
    const { entries } = (await answer.json()) as { entries: JournalEntry[] };
    assert.deepEqual(
      entries.map(({ outcome }) => outcome),
      ["issued", "accepted"]
    );
    assert.ok(entries[0]);
    return entries[0];
  }

  it("deliver with kid, typ and RS384", async () => {
    const { assertion } = await exchangeOf("Ledgerline_Key_Id");
    assert.deepEqual(assertion?.header, { alg: "RS384", typ: "countersign+jwt", kid: "brightwater-2026-11" });
    assert.equal(assertion?.claims["amount"], 48600);
    assert.ok(Number.isSafeInteger(assertion?.claims["iat"]), "iat in seconds");
  });

  it("deliver as a client that authenticates with an elliptic key", async () => {
    const { assertion } = await exchangeOf("Ledgerline_Elliptic");
    assert.equal(assertion?.header["alg"], "ES256");
    assert.equal(assertion?.claims["sub"], assertion?.claims["iss"]);
  });
});
