import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readSendArguments } from "../../cli/send/arguments.ts";
import { sendInOrg } from "../../cli/send/send-in-org.ts";
import { startDemoServices, type DemoServices } from "../../cli/demo-services.ts";
import { keySetCall, publishKeySet } from "../../demo/key-set.ts";
import { openDemoOrg } from "../../demo/set-up.ts";
import type { LocalOrg, RestAnswer } from "../../org/open.ts";
import type { JournalEntry } from "../../services/journal.ts";
import { save } from "./administrator.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const AMARA = "amara.okafor@brightwater.example";
/** Thumbprint of the key that was imported as a PEM file: its name. */
const PEM = "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s";
const DEFAULTS = { demoRecordId: "0065g000005OppAAAS", defaultUser: AMARA };

/** One administrator, one receiver that verifies by the published set: a key goes out of use, and no send fails. */
describe("rotation, end to end", () => {
  let stateDir: string;
  let services: DemoServices;
  let org: LocalOrg;
  before(async () => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-rotation-"));
    services = await startDemoServices({ root: ROOT, stateDir });
    org = openDemoOrg({ root: ROOT, hosts: services.hosts, stateDir });
  });
  beforeEach(() => fetch(`${services.control}/journal`, { method: "DELETE" }));
  after(async () => {
    org.close();
    await services.close();
    rmSync(stateDir, { recursive: true });
  });

  const keySet = (): RestAnswer => org.rest(keySetCall(ROOT));
  const publishedKids = (): string[] =>
    (JSON.parse(keySet().body) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid).toSorted();

  /** `code kid`: what a send came to, and which key signed it. */
  async function send(connection: string): Promise<string> {
    await publishKeySet(keySet(), services.control);
    const values = ["--claim", "quote_purpose=replacement", "--claim", "valid_until=2030-06-30"];
    const request = readSendArguments(["--connection", connection, ...values]);
    assert.ok(request);
    const result = sendInOrg(org, request, DEFAULTS);
    assert.ok("receipt" in result, JSON.stringify(result));
    const response = await fetch(`${services.control}/journal`);
    const { entries } = (await response.json()) as { entries: JournalEntry[] };
    const kid = entries.findLast(({ assertion }) => assertion)?.assertion?.header["kid"];
    return `${result.receipt.code} ${String(kid)}`;
  }

  function staged(): string {
    const params = {
      connectionName: "Ledgerline_Rotating",
      recordId: DEFAULTS.demoRecordId,
      inputs: { quote_purpose: "replacement", valid_until: "2030-06-30" },
      callService: true
    };
    const answer = org.aura({ username: AMARA, className: "CountersignAdminController", method: "runTest", params });
    return answer.ok ? (answer.value as { outcome: string }).outcome : answer.error.message;
  }

  const CONNECTION = "Countersign_Connection.Ledgerline_Rotating";

  it("publishes what the site's guest may read: public members, cached for five minutes", () => {
    const { status, headers, body } = keySet();
    assert.equal(status, 200);
    assert.equal(headers["Content-Type"], "application/jwk-set+json");
    assert.equal(headers["Cache-Control"], "public, max-age=300");
    const { keys } = JSON.parse(body) as { keys: Record<string, string>[] };
    assert.equal(keys.length, 4);
    for (const { kty, ...key } of keys)
      assert.deepEqual(
        Object.keys(key).toSorted(),
        kty === "EC" ? ["alg", "crv", "kid", "use", "x", "y"] : ["alg", "e", "kid", "n", "use"]
      );
  });

  it("gives the key set to nobody who may not use the class, and nothing beside it", () => {
    const call = keySetCall(ROOT);
    assert.equal(org.rest({ ...call, username: "priya.raman@brightwater.example" }).status, 404);
    assert.equal(org.rest({ ...call, path: "/countersign/keys" }).status, 404);
    assert.equal(org.rest({ ...call, method: "POST" }).status, 405);
  });

  it("keeps the imported key beside the certificates' keys, for its owner only", async () => {
    const file = join(stateDir, "keys", "brightwater-jwk-2026.jwk.json");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const { d } = JSON.parse(readFileSync(file, "utf8")) as { d: string };
    assert.ok(!keySet().body.includes(d));
    assert.equal(await send("Ledgerline_Jwk"), "DELIVERED brightwater-jwk-2026");
  });

  it("switches without a send that fails, back as well, and retires the old key", async () => {
    const [first, second] = ["brightwater-signing-1", "brightwater-signing-2"];
    assert.deepEqual(publishedKids(), ["brightwater-jwk-2026", first, second, PEM]);
    assert.equal(staged(), "passed");
    assert.equal(await send("Ledgerline_Rotating"), `DELIVERED ${first}`);

    save(org, CONNECTION, { Use_Next_Key__c: true });
    assert.equal(staged(), "passed");
    assert.equal(await send("Ledgerline_Rotating"), `DELIVERED ${second}`);

    save(org, CONNECTION, { Use_Next_Key__c: false });
    assert.equal(await send("Ledgerline_Rotating"), `DELIVERED ${first}`);

    save(org, CONNECTION, { Certificate__c: "Countersign_Signing_Next", Key_Id__c: second });
    save(org, "Countersign_Public_Key.Signing", { Active__c: false });
    assert.deepEqual(publishedKids(), ["brightwater-jwk-2026", second, PEM]);
    assert.equal(await send("Ledgerline_Rotating"), `DELIVERED ${second}`);
  });
});
