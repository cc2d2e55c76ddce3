import assert from "node:assert/strict";
import { test } from "node:test";
import type { AuraAnswer, LocalOrg } from "../../org/open.ts";
import { OrgService } from "../../preview/org/org-service.ts";

const AMARA = "amara@brightwater.example";
const JONAS = "jonas@brightwater.example";

type Callout = ReturnType<LocalOrg["lastCallouts"]>[number];

const TOKEN_CALL = {
  host: "auth.ledgerline.example",
  url: "https://auth.ledgerline.example/oauth2/token",
  method: "POST",
  status: 200,
  milliseconds: 12,
  assertion: { header: { alg: "RS256" }, claims: { iss: "brightwater-instruments" } },
  responseBody: '{"access_token":"CANARY-1"}'
} as Callout;

/** The few members that the service uses; the real org is what the journeys run on. */
function service(answer: AuraAnswer, callouts: readonly Callout[]): OrgService {
  const user = (username: string, userType: string): object => ({
    id: username,
    username,
    name: username.split("@")[0],
    label: "",
    permissionSets: [],
    userType
  });
  const org = {
    users: () => [user(JONAS, "Guest"), user("dana@brightwater.example", "Standard"), user(AMARA, "Standard")],
    aura: () => answer,
    lastCallouts: () => callouts,
    customPermissions: () => ["Countersign_User"],
    picklist: () => []
  } as unknown as LocalOrg;
  const flexiPage = {
    name: "P",
    label: "P",
    type: "RecordPage",
    template: "",
    regions: [],
    path: "",
    line: 1,
    column: 1
  };
  return new OrgService(org, {
    flexiPage,
    appPages: [],
    homePage: flexiPage,
    recordActions: [],
    flow: { name: "F", label: "F", screens: [] },
    demoRecordId: "0065g000005OppAAAS",
    hosts: {},
    siteUser: JONAS,
    usernames: [AMARA, JONAS]
  });
}

const call = (username: string | undefined, method: string): Parameters<OrgService["apex"]>[0] => ({
  username,
  className: "CountersignController",
  method,
  params: {}
});

test("tells the panel of a callout what it may show, member by member", () => {
  const org = service({ ok: true, value: {} }, [TOKEN_CALL]);
  org.apex(call(AMARA, "send"));

  const lastSend = org.lastSend(AMARA);
  assert.equal(lastSend?.method, "CountersignController.send");
  assert.deepEqual(lastSend.callouts, [
    {
      host: "auth.ledgerline.example",
      path: "/oauth2/token",
      method: "POST",
      status: 200,
      milliseconds: 12,
      assertion: { header: { alg: "RS256" }, claims: { iss: "brightwater-instruments" } },
      error: undefined
    }
  ]);
  assert.doesNotMatch(JSON.stringify(lastSend), /CANARY/);
});

test("shows a send to the user who made it only", () => {
  const org = service({ ok: true, value: {} }, [TOKEN_CALL]);
  org.apex(call(AMARA, "send"));
  assert.equal(org.lastSend(JONAS), null);
});

test("notes a send that was stopped before any callout, but not a call that only reads", () => {
  const refused = service(
    { ok: false, error: { message: "No", exceptionType: "System.AuraHandledException", isUserDefinedException: true } },
    []
  );
  refused.apex(call(AMARA, "describe"));
  assert.equal(refused.lastSend(AMARA), null);
  refused.apex(call(AMARA, "send"));
  assert.deepEqual(refused.lastSend(AMARA)?.callouts, []);
  assert.equal(refused.lastSend(AMARA)?.exception, "No");
});

test("logs on the first of the preview's users when nobody or somebody unknown is named", () => {
  const org = service({ ok: true, value: null }, []);
  assert.equal(org.session(undefined).user.username, AMARA);
  assert.equal(org.session("dana@brightwater.example").user.username, AMARA, "not one of the preview's users");
  assert.equal(org.session(JONAS).user.isGuest, true);
  assert.deepEqual(
    org.session(JONAS).users.map(({ username }) => username),
    [AMARA, JONAS]
  );
});
