import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { startDemoServices, type DemoServices } from "../../cli/demo-services.ts";
import { openDemoOrg } from "../../demo/set-up.ts";
import type { LocalOrg } from "../../org/open.ts";
import { save } from "./administrator.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const AMARA = "amara.okafor@brightwater.example";
const CONNECTION = "Countersign_Connection.Fieldhouse_Salesforce";
const SOUND = {
  Issuer__c: "3MVG9.Brightwater.Fieldhouse.PartnerApp",
  Audience__c: "https://login.salesforce.example",
  Subject_Source__c: "Username",
  Subject__c: "",
  Certificate__c: "Countersign_Signing",
  Signer__c: "Certificate"
};

interface Report {
  readonly outcome: string;
  readonly stages: readonly {
    readonly name: string;
    readonly status: string;
    readonly code?: string;
    readonly meaning?: string;
    readonly fix?: string;
  }[];
}

/** What a Salesforce org says to the administrator's connection test, and what the test makes of it. */
describe("the connection test against a Salesforce org", () => {
  let stateDir: string;
  let services: DemoServices;
  let org: LocalOrg;
  before(async () => {
    stateDir = mkdtempSync(join(tmpdir(), "countersign-salesforce-"));
    services = await startDemoServices({ root: ROOT, stateDir });
    org = openDemoOrg({ root: ROOT, hosts: services.hosts, stateDir });
  });
  after(async () => {
    org.close();
    await services.close();
    rmSync(stateDir, { recursive: true });
  });

  function test(changes: Partial<typeof SOUND>): Report {
    save(org, CONNECTION, { ...SOUND, ...changes });
    const inputs = { introduction: "Two sites, one pump house." };
    const subject = { connectionName: "Fieldhouse_Salesforce", recordId: "0065g000005OppAAAS", callService: false };
    const params = { ...subject, inputs };
    const answer = org.aura({ username: AMARA, className: "CountersignAdminController", method: "runTest", params });
    assert.ok(answer.ok, JSON.stringify(answer));
    return answer.value as Report;
  }

  it("passes as the demo has it", () => assert.equal(test({}).outcome, "passed"));

  const WRONG: readonly (readonly [what: string, Partial<typeof SOUND>, stage: string, code: string, fix: RegExp])[] = [
    [
      "a consumer key of nobody",
      { Issuer__c: "3MVG9.Nobody" },
      "exchange",
      "OAUTH_CLIENT_UNKNOWN",
      /issuer|consumer key/i
    ],
    [
      "the audience of a sandbox",
      { Audience__c: "https://test.salesforce.example" },
      "exchange",
      "OAUTH_AUDIENCE_INVALID",
      /audience/i
    ],
    [
      "an app that is not installed",
      { Issuer__c: "3MVG9.Fieldhouse.Inbound.Refreshed" },
      "exchange",
      "OAUTH_APP_NOT_INSTALLED",
      /install/i
    ],
    [
      "a user nobody approved",
      { Subject_Source__c: "Fixed", Subject__c: "priya.raman@brightwater.example" },
      "exchange",
      "OAUTH_USER_NOT_APPROVED",
      /permission set|pre-authori/i
    ],
    [
      "another certificate",
      { Certificate__c: "Countersign_Signing_Next" },
      "exchange",
      "OAUTH_ASSERTION_INVALID",
      /certificate/i
    ],
    [
      "a certificate that is not there",
      { Certificate__c: "Countersign_signing" },
      "certificate",
      "CERTIFICATE_NOT_FOUND",
      /unique name/i
    ]
  ];
  for (const [what, changes, stage, code, fix] of WRONG) {
    it(`explains ${what}`, () => {
      const { outcome, stages } = test(changes);
      assert.equal(outcome, "failed");
      const failed = stages.find(({ status }) => status === "failed");
      assert.deepEqual([failed?.name, failed?.code], [stage, code]);
      assert.match(failed?.fix ?? "", fix);
    });
  }
});
