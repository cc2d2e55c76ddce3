/** What a browser that is not ours can try through the controller. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { AttackOrg, CANARY, claimsOf, ENDPOINT_CASES, SOUND_INPUTS } from "./support/attack-org.ts";
import { generator } from "./support/generator.ts";

const org = new AttackOrg();
beforeEach(() => {
  org.sent.length = 0;
  org.serviceBody = { quote: { number: "Q-1" }, echo: CANARY };
});

const SEED = Number(process.env["COUNTERSIGN_SEED"] ?? Date.now() % 2 ** 31);
console.log(`COUNTERSIGN_SEED=${SEED}`);

const REGISTERED = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];
const fullWidth = (name: string): string =>
  [...name].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("");
const spellings = (name: string): string[] => [
  name,
  name.toUpperCase(),
  ` ${name} `,
  `${name}\u200b`,
  `\ufeff${name}`,
  `${name.slice(0, 1)}\u00ad${name.slice(1)}`,
  `\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
  `\\u{${name.charCodeAt(0).toString(16)}}${name.slice(1)}`,
  fullWidth(name),
  `${name}\r\n`
];

test("sound inputs are delivered, so that the refusals below mean something", () => {
  assert.equal(org.send(SOUND_INPUTS), "DELIVERED");
  assert.equal(org.sent.length, 2);
});

for (const name of REGISTERED) {
  test(`${name} is refused from the browser in every spelling`, () => {
    for (const spelling of spellings(name)) {
      const code = org.send({ ...SOUND_INPUTS, [spelling]: "forged" });
      assert.equal(code, "RESERVED_CLAIM_NAME", JSON.stringify(spelling));
    }
    assert.equal(org.sent.length, 0);
  });
}

test("names that some readers treat as their own are refused", () => {
  for (const name of [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "kid",
    "alg",
    "__defineGetter__"
  ]) {
    const inputs = JSON.parse(JSON.stringify(SOUND_INPUTS).replace("{", `{"${name}":"x",`)) as Record<string, unknown>;
    assert.match(org.send(inputs), /^(RESERVED_CLAIM_NAME|INVALID_INPUT)$/, name);
  }
  assert.equal(org.sent.length, 0);
});

test("values of server claims are not taken from the browser", () => {
  for (const name of ["amount", "owner_email", "requested_by", "org_id", "channel"]) {
    assert.equal(org.send({ ...SOUND_INPUTS, [name]: "forged" }), "INVALID_INPUT", name);
  }
  assert.equal(org.sent.length, 0);
});

test("foreign, malformed and missing records are refused", () => {
  const wrong = [
    "001000000000001AAA",
    "0060000000000ZZAAA",
    "006000000000009AAA",
    "zzz000000000001AAA",
    "' OR Id != '",
    "0065g000005OppAAAS\r\nX-Evil: 1",
    "x".repeat(1_000_000),
    null
  ];
  for (const recordId of wrong) {
    const code = org.send(SOUND_INPUTS, { recordId });
    assert.match(code, /^RECORD_(REQUIRED|ID_INVALID|TYPE_MISMATCH|NOT_VISIBLE)$/, String(recordId).slice(0, 40));
  }
  assert.equal(org.sent.length, 0);
});

test("users without the permission and guests are refused before anything is looked up", () => {
  for (const user of ["priya.raman", "guest"]) {
    for (const connectionName of ["Ledgerline_Quotes", "No_Such_Connection"]) {
      const answer = JSON.stringify(org.receipt(SOUND_INPUTS, { connectionName }, user));
      assert.match(answer, /NOT_PERMITTED|GUEST_REFUSED|do not have access/, user);
    }
  }
  assert.equal(org.sent.length, 0);
});

test("idempotency keys that could end a header are refused", () => {
  for (const key of ["short", "k".repeat(65), "key\r\nX-Evil: 1", "ключ-ключ", "key key key", ""]) {
    assert.equal(org.send(SOUND_INPUTS, { idempotencyKey: key }), "IDEMPOTENCY_KEY_INVALID", JSON.stringify(key));
  }
  assert.equal(org.sent.length, 0);
});

test("a valid idempotency key is forwarded as it is, and none where none is given", () => {
  org.send(SOUND_INPUTS, { idempotencyKey: "submission_42-a" });
  org.send(SOUND_INPUTS, { idempotencyKey: null });
  const keys = org.sent
    .filter(({ endpoint }) => !/oauth2/.test(endpoint))
    .map(({ headers }) => header(headers, "Idempotency-Key"));
  assert.deepEqual(keys, ["submission_42-a", undefined]);
});

test("texts of a megabyte, nested values and wrong types are refused", () => {
  const deep = JSON.parse(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`) as unknown;
  for (const value of ["x".repeat(1_000_000), deep, [deep], { toString: "x" }, ["a", ["b"]], true, 7]) {
    assert.equal(org.send({ ...SOUND_INPUTS, note_to_pricing: value }), "INVALID_INPUT");
  }
  assert.equal(org.sent.length, 0);
});

test("control characters and markup never leave in a claim that forbids them", () => {
  for (const value of ["<script>", "a{b}", "\u0000", "\u202eevil", "a\r\nb"]) {
    const code = org.send({ ...SOUND_INPUTS, note_to_pricing: value });
    if (code === "DELIVERED") {
      const claims = claimsOf(org.sent[0]);
      assert.equal(claims["note_to_pricing"], value, "what is signed is what was typed");
    } else assert.equal(code, "INVALID_INPUT");
    for (const { endpoint, headers } of org.sent) assertSingleLine([endpoint, ...headers.values()]);
    org.sent.length = 0;
  }
});

test("links of the service's answer point to allowed origins only", () => {
  const { refused } = JSON.parse(readFileSync(ENDPOINT_CASES, "utf8")) as { refused: { url: string }[] };
  for (const url of [...refused.map((each) => each.url), "https://evil.example/q/1", "JaVaScRiPt:alert(1)"]) {
    org.serviceBody = { quote: { number: "Q-1", url, quote_url: url, status: "open" }, url };
    const { members } = org.receipt(SOUND_INPUTS);
    const links = (members as readonly { type?: string; value: string }[]).filter(({ type }) => type === "link");
    assert.deepEqual(links, [], url);
  }
});

test("the endpoint table means the same to a browser's URL parser", () => {
  const { accepted } = JSON.parse(readFileSync(ENDPOINT_CASES, "utf8")) as {
    accepted: { url: string; origin: string }[];
  };
  for (const { url, origin } of accepted) {
    const parsed = new URL(url);
    assert.equal(parsed.origin, origin);
    assert.equal(parsed.username + parsed.password + parsed.hash, "");
  }
});

test("random inputs end in a refusal or in exactly the claims that were asked for", () => {
  const random = generator(SEED);
  const counts = { delivered: 0, refused: 0 };
  for (let i = 0; i < 200; i++) {
    org.sent.length = 0;
    const code = org.send(randomInputs(random));
    if (code === "DELIVERED") {
      counts.delivered++;
      assertIdentity(claimsOf(org.sent[0]));
    } else {
      counts.refused++;
      assert.match(code, /^(INVALID_INPUT|RESERVED_CLAIM_NAME)$/);
      assert.equal(org.sent.length, 0);
    }
  }
  assert.ok(counts.delivered > 0 && counts.refused > 50, JSON.stringify(counts));
});

const BATCH = 500;
const BATCHES = 20;

test("10,000 random inputs are read as what was asked for, or refused", () => {
  const random = generator(SEED + 1);
  const counts = { read: 0, refused: 0 };
  for (let batch = 0; batch < BATCHES; batch++) {
    const inputs = Array.from({ length: BATCH }, () => randomInputs(random));
    const lines = org.script(readerScript(inputs));
    assert.equal(lines.length, BATCH);
    for (const line of lines) {
      const values = /^OK (.*)$/s.exec(line)?.[1];
      if (values === undefined) {
        counts.refused++;
        assert.match(line, /^(INVALID_INPUT|RESERVED_CLAIM_NAME)$/);
      } else {
        counts.read++;
        assertOnlyAsked(Object.keys(JSON.parse(values) as object));
      }
    }
  }
  assert.ok(counts.read > 100 && counts.refused > 1000, JSON.stringify(counts));
});

/** Many inputs in one transaction: a send each would take minutes. */
function readerScript(inputs: readonly object[]): string {
  const encoded = Buffer.from(JSON.stringify(inputs)).toString("base64");
  return `
    List<Object> all = (List<Object>) JSON.deserializeUntyped(EncodingUtil.base64Decode('${encoded}').toString());
    ConnectionDefinition connection = new ConnectionStore().active('Ledgerline_Quotes');
    for (Object one : all) {
      try {
        Map<String, Object> values = new InputReader().read(connection.claims, (Map<String, Object>) one);
        System.debug('OK ' + JSON.serialize(values));
      } catch (CountersignException e) {
        System.debug(e.code.name());
      }
    }`;
}

const ASKED = [
  "quote_purpose",
  "discount_percent",
  "valid_until",
  "requested_delivery",
  "rush_order",
  "delivery_regions",
  "note_to_pricing"
];

const assertOnlyAsked = (names: readonly string[]): void =>
  assert.deepEqual(
    names.filter((name) => !ASKED.includes(name)),
    []
  );

const ALLOWED = new Set([
  ...REGISTERED,
  "quote_purpose",
  "discount_percent",
  "valid_until",
  "requested_delivery",
  "rush_order",
  "delivery_regions",
  "note_to_pricing",
  "opportunity_name",
  "account_name",
  "amount",
  "owner_email",
  "requested_by",
  "org_id",
  "channel"
]);

function assertIdentity(claims: Record<string, unknown>): void {
  assert.equal(claims["iss"], "brightwater-instruments");
  assert.equal(claims["aud"], "https://auth.ledgerline.example");
  assert.equal(claims["channel"], "salesforce");
  assert.deepEqual(
    Object.keys(claims).filter((name) => !ALLOWED.has(name)),
    []
  );
}

const header = (headers: ReadonlyMap<string, string>, name: string): string | undefined =>
  [...headers].find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];

function assertSingleLine(texts: readonly string[]): void {
  for (const text of texts) assert.doesNotMatch(text, /[\r\n]/);
}

const NAMES = [...ALLOWED, "x", "\u0000", "ISS", "__proto__", "a.b", "ｓｕｂ", "quote_purpose "];
const VALUES = [
  "replacement",
  "new_installation",
  "2030-01-31",
  "2030-13-45",
  "north",
  ["north", "south"],
  ["north", 7],
  true,
  false,
  0,
  5,
  40,
  41,
  -1,
  1e308,
  0.1,
  null,
  "",
  "x".repeat(300),
  "\r\nX: 1",
  "<b>",
  { a: 1 },
  "2030-01-31T10:00:00Z",
  "now",
  "é",
  "\ud800"
];

function randomInputs(random: () => number): Record<string, unknown> {
  const inputs: Record<string, unknown> = random() < 0.6 ? { ...SOUND_INPUTS } : {};
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  for (let left = Math.floor(random() * 4); left > 0; left--) {
    Object.defineProperty(inputs, pick(NAMES), {
      value: pick(VALUES),
      enumerable: true,
      configurable: true,
      writable: true
    });
  }
  return inputs;
}
