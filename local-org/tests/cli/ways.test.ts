import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readApexArguments } from "../../cli/apex/arguments.ts";
import { startDemoServices, type DemoServices } from "../../cli/demo-services.ts";
import { readSendArguments } from "../../cli/send/arguments.ts";
import { sendInOrg } from "../../cli/send/send-in-org.ts";
import { keySetCall, publishKeySet } from "../../demo/key-set.ts";
import { openDemoOrg } from "../../demo/set-up.ts";
import type { LocalOrg } from "../../org/open.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DEFAULTS = { demoRecordId: "0065g000005OppAAAS", defaultUser: "amara.okafor@brightwater.example" };

interface Way {
  readonly row: string;
  readonly script: string;
  readonly args: readonly string[];
}

/** The commands of the table in docs/ways.md, as a shell would take them apart. */
function ways(): Way[] {
  const table = readFileSync(join(ROOT, "docs", "ways.md"), "utf8").matchAll(
    /^\| ([A-I])\s+\|.*?\| `npm run --silent (\w+)(?: -- ([^`]*))?`\s+\|/gm
  );
  return [...table].map(([, row = "", script = "", args = ""]) => ({
    row,
    script,
    args: args.split(" ").filter(Boolean)
  }));
}

/** One org and one set of services for all of them: the commands differ in what they are asked, not in how they start. */
describe("the commands of docs/ways.md", () => {
  let stateDir: string;
  let services: DemoServices;
  let org: LocalOrg;
  before(async () => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-ways-"));
    services = await startDemoServices({ root: ROOT, stateDir });
    org = openDemoOrg({ root: ROOT, hosts: services.hosts, stateDir });
    await publishKeySet(org.rest(keySetCall(ROOT)), services.control);
  });
  after(async () => {
    org.close();
    await services.close();
    rmSync(stateDir, { recursive: true });
  });

  const run: Readonly<Record<string, (args: readonly string[]) => void>> = {
    send: (args) => {
      const request = readSendArguments(args);
      assert.ok(request);
      const result = sendInOrg(org, request, DEFAULTS);
      assert.equal("receipt" in result && result.receipt.code, "DELIVERED", JSON.stringify(result));
    },
    apex: (args) => {
      const request = readApexArguments(args);
      assert.ok(request);
      const lines: string[] = [];
      const onDebug = (line: string): void => void lines.push(line);
      const { exception } = org.anonymous(request.source, { onDebug });
      org.drain({ onDebug });
      assert.equal(exception, undefined);
      assert.match(lines.join("\n"), /^\w{18} DELIVERED$/m);
      assert.doesNotMatch(lines.join("\n"), /^\w{18} (?!DELIVERED)/m);
    },
    inbound: () => {
      const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "examples/inbound/local-org.ts"], {
        cwd: ROOT,
        encoding: "utf8"
      });
      assert.match(stdout, /^Delivered: lead 00Q/, stderr);
    }
  };

  it("are there for every starting point", () => {
    assert.deepEqual([...new Set(ways().map(({ row }) => row))].join(""), "ABCDEFGHI");
  });

  for (const { row, script, args } of ways()) {
    it(`${row}: npm run ${script} ${args.join(" ")}`, () => {
      const command = run[script];
      assert.ok(command, `docs/ways.md names a script that this test does not know: ${script}`);
      command(args);
    });
  }

  it("has the status of the record written, where the connection names a field", () => {
    const statuses: string[] = [];
    org.anonymous(
      "for (Opportunity each : [SELECT Countersign_Status__c FROM Opportunity WHERE Countersign_Status__c != NULL]) { System.debug(each.Countersign_Status__c); }",
      { onDebug: (line) => void statuses.push(line) }
    );
    assert.deepEqual(statuses, ["DELIVERED"]);
  });
});
