/** A token that must not be seen again: through every @AuraEnabled method of the package, its exceptions, its debug lines. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { AttackOrg, CANARY, CONNECTION, ROOT, SOUND_INPUTS } from "./support/attack-org.ts";

const org = new AttackOrg();
const CLASSES = join(ROOT, "force-app/main/default/classes");

/** `[class, method]` of everything that a browser can call. */
function entryPoints(): [string, string][] {
  return readdirSync(CLASSES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cls"))
    .flatMap((file) => {
      const text = readFileSync(join(CLASSES, file), "utf8");
      const name = /(\w+)\.cls$/.exec(file)?.[1] ?? "";
      const methods = [
        ...text.matchAll(/@AuraEnabled(?:\([^)]*\))?\s+(?:public|global)\s+static\s+[\w<>., ]+?\s(\w+)\s*\(/g)
      ];
      return methods.map(([, method = ""]): [string, string] => [name, method]);
    });
}

const params = {
  connectionName: CONNECTION,
  recordId: org.recordId,
  inputs: SOUND_INPUTS,
  idempotencyKey: "submission-1",
  reference: "Zk3mYw0Tq1uXc8hV5rN2bA",
  callService: true
};

function secrets(): string[] {
  const assertions = org.sent.map(
    ({ body }) => new URLSearchParams(new TextDecoder().decode(body)).get("assertion") ?? ""
  );
  return [CANARY, ...assertions.flatMap((assertion) => [assertion, assertion.split(".")[2] ?? ""])].filter(Boolean);
}

function assertClean(text: string): void {
  for (const secret of secrets()) assert.ok(!text.includes(secret), `found ${secret.slice(0, 12)}...`);
}

test("there are entry points to try", () => {
  assert.ok(entryPoints().length >= 2, JSON.stringify(entryPoints()));
});

for (const [className, method] of entryPoints()) {
  test(`${className}.${method} shows no token, whoever calls it`, () => {
    for (const user of ["amara.okafor", "jonas.lind", "priya.raman", "guest"]) {
      assertClean(JSON.stringify(org.call(className, method, params, user)));
    }
  });
}

test("a service that repeats the token in every member finds it redacted", () => {
  const echo = `Bearer ${CANARY}`;
  org.serviceBody = {
    quote: { number: echo, status: CANARY, total: 1, url: `https://api.ledgerline.example/${CANARY}` }
  };
  const receipt = org.receipt(SOUND_INPUTS);
  assert.equal(receipt.code, "DELIVERED");
  assertClean(JSON.stringify(receipt));
});

test("what the service says about an unconfirmed send is redacted as well", () => {
  org.serviceStatus = 500;
  const { code, reference } = org.receipt(SOUND_INPUTS);
  assert.equal(code, "SERVICE_OUTCOME_UNKNOWN");
  org.serviceStatus = 201;
  org.serviceBody = { quote: { number: CANARY, status: `Bearer ${CANARY}` }, echo: CANARY };
  const answer = org.call("CountersignController", "checkStatus", { ...params, reference });
  assert.equal(answer.ok && (answer.value as { code: string }).code, "DELIVERED");
  assertClean(JSON.stringify(answer));
  const stranger = org.call("CountersignController", "checkStatus", { ...params, reference }, "jonas.lind");
  assert.notEqual(stranger.ok && (stranger.value as { code: string }).code, "DELIVERED", "only the sender may ask");
});

after(() => {
  assert.ok(org.sent.length > 0, "tokens were issued at all");
  assertClean(org.debug.join("\n"));
  assertClean(org.kept());
});
