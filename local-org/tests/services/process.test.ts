import assert from "node:assert/strict";
import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openKeyStore } from "../../org/key-store.ts";
import { startServices } from "../../services/start.ts";
import { CERTIFICATES, ROOT } from "./fixture.ts";

describe("services process", () => {
  let stateDir: string;
  before(() => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-process-"));
    openKeyStore(stateDir, CERTIFICATES);
  });
  after(() => rmSync(stateDir, { recursive: true }));

  it("answers under the demo hosts, and is gone after close", async () => {
    const services = await startServices({ root: ROOT, stateDir });
    assert.deepEqual(Object.keys(services.hosts), [
      "https://auth.ledgerline.example",
      "https://api.ledgerline.example",
      "https://canvas.ledgerline.example",
      "https://app.ledgerline.example",
      "https://fieldhouse.my.salesforce.example"
    ]);
    const url = `${services.hosts["https://auth.ledgerline.example"]}/oauth2/token`;
    assert.equal((await fetch(url, { method: "POST" })).status, 400);
    await services.close();
    await assert.rejects(fetch(url, { method: "POST" }));
  });

  it("ends when the process that started it is killed", async () => {
    const parent = fork(fileURLToPath(new URL("./start-and-wait.ts", import.meta.url)), [ROOT, stateDir], {
      execArgv: ["--import", import.meta.resolve("tsx")]
    });
    const [control] = (await once(parent, "message")) as [string];
    assert.equal((await fetch(`${control}/journal`)).status, 200);
    parent.kill("SIGKILL");
    await once(parent, "exit");
    assert.ok(await stopsAnswering(`${control}/journal`), "the services still answer");
  });

  it("says which certificate is missing", async () => {
    await assert.rejects(
      startServices({ root: ROOT, stateDir: join(stateDir, "nowhere") }),
      /did not start[^]*Countersign_Signing\.crt cannot be read/
    );
  });

  it("says what is wrong in its configuration", () => {
    const main = fileURLToPath(new URL("../../services/main.ts", import.meta.url));
    const args = ["--import", import.meta.resolve("tsx"), main, "--config", join(ROOT, "config", "local-org.json")];
    const run = spawnSync(process.execPath, args, { encoding: "utf8" });
    assert.equal(run.status, 1);
    assert.match(run.stderr, /local-org\.json: ledgerline must be a JSON object/);
  });
});

async function stopsAnswering(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const answers = await fetch(url).then(
      () => true,
      () => false
    );
    if (!answers) return true;
    await delay(50);
  }
  return false;
}
