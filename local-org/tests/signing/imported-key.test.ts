import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { openOrg, type LocalOrg } from "../../org/open.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SIGN_AND_PUBLISH = `
  String input = Base64Url.encode(Blob.valueOf('{"alg":"' + key.algorithm + '","kid":"' + key.keyId + '"}')) + '.e30';
  System.debug(input + '.' + Base64Url.encode(key.sign(Blob.valueOf(input))));
  RestContext.response = new RestResponse();
  CountersignJwks.read();
  System.debug(RestContext.response.responseBody.toString());`;

describe("an imported key", () => {
  let stateDir: string;
  let org: LocalOrg;
  before(() => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-import-"));
    org = openOrg({ root: ROOT, stateDir });
  });
  after(() => {
    org.close();
    rmSync(stateDir, { recursive: true });
  });

  function run(source: string, username?: string): { printed: string[]; exception: string | undefined } {
    const printed: string[] = [];
    const { exception } = org.anonymous(source, {
      onDebug: (message) => printed.push(message),
      ...(username && { username })
    });
    return { printed, exception: exception && `${exception.type}: ${exception.message}` };
  }

  const importPem = (key: KeyObject): string => {
    const pem = key.export({ type: "pkcs8", format: "pem" }).toString();
    const lines = pem.trim().split("\n").join("\\n");
    return `ImportedKey imported = new KeyImport().importPem('${lines}', true);
      StoredKey key = new SettingKeyVault().find(imported.keyId);`;
  };

  for (const [kind, make] of [
    ["RSA 2048", () => generateKeyPairSync("rsa", { modulusLength: 2048 })],
    ["RSA 4096", () => generateKeyPairSync("rsa", { modulusLength: 4096 })],
    ["P-256", () => generateKeyPairSync("ec", { namedCurve: "P-256" })]
  ] as const) {
    it(`signs what a receiver verifies with the published set alone (${kind}, from PEM)`, async () => {
      const { printed, exception } = run(importPem(make().privateKey) + SIGN_AND_PUBLISH);
      assert.equal(exception, undefined);
      const [token = "", published = ""] = printed;
      const jwks = JSON.parse(published) as JSONWebKeySet;
      assert.ok(jwks.keys.length > 0 && jwks.keys.every((key) => !("d" in key) && !("p" in key)));
      const verified = await compactVerify(token, createLocalJWKSet(jwks));
      assert.equal(Buffer.from(verified.payload).toString(), "{}");
    });
  }

  it("is explained by an example that runs", () => {
    const { printed, exception } = run(readFileSync(join(ROOT, "examples/apex/imported-key.apex"), "utf8"));
    assert.equal(exception, undefined);
    assert.match(printed.join("\n"), /rfc7515-a3 oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U/);
    assert.ok(!printed.join("\n").includes("jpsQnnGQmL"), "the private member is printed");
  });

  it("cannot be brought in by somebody who is no administrator", () => {
    const { exception } = run("new KeyImport().importJwk('{}', true);", "jonas.lind@brightwater.example");
    assert.match(exception ?? "", /NOT_PERMITTED/);
  });
});
