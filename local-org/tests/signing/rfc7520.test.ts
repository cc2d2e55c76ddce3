/** RFC 7520 section 4.1, byte for byte, by anonymous Apex: the key as JSON goes in, the compact token comes out. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { openOrg, type LocalOrg } from "../../org/open.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const EXAMPLE = join(ROOT, "..", "shared", "vectors", "rfc7520", "jws__4_1.rsa_v15_signature.json");
const skip = existsSync(EXAMPLE) ? false : `the examples of RFC 7520 are not at ${EXAMPLE}`;

interface Example {
  readonly input: { readonly payload: string; readonly key: Readonly<Record<string, string>> };
  readonly signing: { readonly protected: Readonly<Record<string, string>>; readonly protected_b64u: string };
  readonly output: { readonly compact: string };
}

const apexText = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

describe("RFC 7520 section 4.1", { skip }, () => {
  let stateDir: string;
  let org: LocalOrg;
  before(() => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-rfc7520-"));
    org = openOrg({ root: ROOT, stateDir });
  });
  after(() => {
    org.close();
    rmSync(stateDir, { recursive: true });
  });

  it("is reproduced by Jwk.sign", () => {
    const { input, signing, output } = JSON.parse(readFileSync(EXAMPLE, "utf8")) as Example;
    const source = `
      String payload = Base64Url.encode(Blob.valueOf(${apexText(input.payload)}));
      String signed = ${apexText(signing.protected_b64u)} + '.' + payload;
      Jwk key = Jwk.parse(${apexText(JSON.stringify(input.key))});
      System.debug(signed + '.' + Base64Url.encode(key.sign(Blob.valueOf(signed))));`;
    const printed: string[] = [];
    const run = org.anonymous(source, { onDebug: (message) => printed.push(message) });
    assert.equal(run.exception, undefined);
    assert.deepEqual(printed, [output.compact]);
  });
});
