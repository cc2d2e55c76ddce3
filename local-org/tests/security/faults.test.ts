/** The shared fault cases and our own, decided as they say. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { knownCodes } from "../../cli/faults/outcomes.ts";
import { FaultPlayer } from "../../cli/faults/player.ts";
import { readVectors } from "../../cli/faults/vector-file.ts";
import { UsageError } from "../../cli/usage-error.ts";
import { ROOT } from "./support/attack-org.ts";

interface Expectation {
  readonly outcome?: string;
  readonly result?: string;
  readonly callouts?: number;
  readonly retry?: unknown;
  readonly cached?: boolean;
}
interface VectorCase {
  readonly id: string;
  readonly expect: Expectation;
}
type VectorFile = Readonly<Record<"token_endpoint" | "sequences", readonly VectorCase[]>>;

// The note of this pair: "negative rejected - 0: use once, do not cache".
const READ_BY_NOTE: Readonly<Record<string, string>> = { "expires_in-zero": "token" };

let player: FaultPlayer;
before(async () => {
  player = await FaultPlayer.start(ROOT);
});
after(() => player.close());

for (const name of ["token_endpoint_faults.json", "network_faults.json"]) {
  const text = readFileSync(new URL(`./vectors/${name}`, import.meta.url), "utf8");
  const { token_endpoint, sequences } = JSON.parse(text) as VectorFile;
  const expectations = new Map([...token_endpoint, ...sequences].map(({ id, expect }) => [id, expect]));
  for (const fault of readVectors(text)) {
    const expected = expectations.get(fault.id) ?? {};
    test(`${name}: ${fault.id}`, async () => {
      const result = await player.play(fault);
      const wanted = READ_BY_NOTE[fault.id] ?? (expected.outcome ?? expected.result)?.split(" (")[0];
      if (wanted) assert.equal(result.outcome, wanted);
      if (expected.callouts !== undefined) assert.equal(result.callouts, expected.callouts);
      if (expected.retry === false) assert.equal(result.callouts, 1);
      if (expected.cached === false || /once|zero/.test(fault.id)) assert.equal(result.cached, false);
      assert.equal(result.leaked, false);
    });
  }
}

test("a second assertion has another jti", async () => {
  const [fault] = readVectors('{"token_endpoint":[{"id":"busy","response":{"status":503,"headers":{},"body":""}}]}');
  assert.ok(fault);
  const result = await player.play(fault);
  const references = (await player.requests()).map(({ body }) => {
    const assertion = new URLSearchParams(body).get("assertion") ?? "";
    return (JSON.parse(Buffer.from(assertion.split(".")[1] ?? "", "base64url").toString()) as { jti: string }).jti;
  });
  assert.equal(result.callouts, 2);
  assert.equal(new Set(references).size, 2);
});

test("every code of a callout has a name in the vocabulary of the cases", () => {
  const text = readFileSync(`${ROOT}/force-app/main/default/classes/base/FailureCode.cls`, "utf8");
  const codes = text.match(/\b(TOKEN|OAUTH|SERVICE)_[A-Z_]+\b/g) ?? [];
  assert.ok(codes.length > 20);
  assert.deepEqual(
    codes.filter((code) => !knownCodes().includes(code)),
    []
  );
});

test("a case that cannot be played is refused by name", () => {
  assert.throws(() => readVectors('{"sequences":[{"id":"odd","script":["SVC perhaps"]}]}'), UsageError);
  assert.throws(() => readVectors('{"token_endpoint":[{"id":"odd","response":{"network":"gone"}}]}'), UsageError);
  assert.throws(() => readVectors("no JSON"), UsageError);
  assert.throws(() => readVectors('{"name":"of another kind"}'), /neither token_endpoint nor sequences/);
});
