/** A page that a service opens: whatever a service answers, only an allowed address leaves the org, and it is kept nowhere. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { AttackOrg } from "./support/attack-org.ts";

const SECRET_PATH = "CANARY-LAUNCH-4711";
const PAGE = `https://app.ledgerline.example/launch/${SECRET_PATH}`;
const CONNECTION = { connectionName: "Ledgerline_Canvas" };

interface LaunchReceipt {
  readonly code: string;
  readonly launch?: { readonly url: string; readonly mode: string };
}

const org = new AttackOrg();
beforeEach(() => {
  org.serviceBody = { launchUrl: PAGE };
  org.sent.length = 0;
});

const send = (more: Record<string, unknown> = {}): LaunchReceipt => org.receipt({}, { ...CONNECTION, ...more });

test("an allowed page reaches the receipt, and nothing that is kept or written", () => {
  const receipt = send();
  assert.deepEqual(receipt.launch, { url: PAGE, mode: "frame" });
  org.script(
    `System.debug(Countersign.send('Ledgerline_Canvas', '${org.recordId}', null)); System.debug(LaunchTarget.class);`
  );
  const written = org.script(
    `Receipt r = Countersign.send('Ledgerline_Canvas', '${org.recordId}', null); System.debug(r.launch);`
  );
  assert.ok(
    written.some((line) => line.includes("LaunchTarget[frame]")),
    written.join("\n")
  );
  for (const text of [org.kept(), org.debug.join("\n"), written.join("\n")]) assert.ok(!text.includes(SECRET_PATH));
});

for (const url of [
  "https://evil.example/",
  "https://app.ledgerline.example.evil.example/",
  "https://app.ledgerline.example@evil.example/",
  "https://app.ledgerline.example:8443/",
  "http://app.ledgerline.example/",
  "//app.ledgerline.example/",
  "/launch",
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)//https://app.ledgerline.example/",
  "data:text/html,<script>alert(1)</script>",
  "https://app.ledgerline.example/\r\nLocation: https://evil.example/",
  "https:\\\\app.ledgerline.example\\",
  "https://app.ledgerline.example/#https://evil.example/",
  ` ${PAGE}`,
  "",
  null,
  7,
  { url: PAGE },
  [PAGE]
])
  test(`refuses ${JSON.stringify(url)} without repeating it`, () => {
    org.serviceBody = { launchUrl: url };
    const receipt = send();
    assert.equal(receipt.code, "LAUNCH_URL_REFUSED");
    assert.equal(receipt.launch ?? null, null);
    assert.doesNotMatch(JSON.stringify(receipt), /evil|javascript|data:text/i);
    assert.equal(org.sent.length, 1, "it is not sent again");
  });

test("an address that holds the assertion is refused", () => {
  org.serviceBody = { launchUrl: PAGE };
  send();
  const posted = new URLSearchParams(new TextDecoder().decode(org.sent[0].body)).get("signed_request") ?? "";
  assert.match(posted, /^eyJ/);
  // Each assertion is another one, so that a service can only answer with the one it was just sent.
  Object.defineProperty(org, "serviceBody", {
    configurable: true,
    get: () => {
      const [request] = org.sent.slice(-1);
      const text = new URLSearchParams(new TextDecoder().decode(request.body)).get("signed_request");
      return { launchUrl: `${PAGE}?signed_request=${text}` };
    }
  });
  assert.equal(send().code, "LAUNCH_URL_REFUSED");
  Object.defineProperty(org, "serviceBody", { configurable: true, writable: true, value: { launchUrl: PAGE } });
});

test("nothing that the browser sends says who it is, what is sent, or where the way back leads", () => {
  for (const name of ["sub", "context", "parameters", "return_path", "client", "user"]) {
    const receipt = org.receipt({ [name]: "forged" }, CONNECTION);
    assert.match(receipt.code, /^(RESERVED_CLAIM_NAME|INVALID_INPUT)$/, name);
  }
  assert.equal(org.sent.length, 0);
});

test("guests and people without the permission open nothing", () => {
  for (const user of ["guest", "priya.raman"])
    assert.match(org.receipt({}, { ...CONNECTION }, user).code, /do not have access/, user);
  assert.equal(org.sent.length, 0);
});

test("what is posted holds no session", () => {
  send();
  const posted = new URLSearchParams(new TextDecoder().decode(org.sent[0].body)).get("signed_request") ?? "";
  const payload = Buffer.from(posted.split(".")[1], "base64url").toString("utf8");
  assert.match(payload, /instanceUrl/);
  assert.doesNotMatch(payload, /oauthToken|refreshToken|sessionId/i);
});
