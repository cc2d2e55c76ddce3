import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { judgeCorpus, readCorpus, type Corpus, type Verdict } from "../cli/corpus.ts";

type Expectation = "accept" | "reject" | "accept-or-reject";
interface ExpectedCase {
  readonly id: string;
  readonly why?: string;
  /** For a sequence: one expectation a token; the last is the case's. */
  readonly expect: Expectation | Expectation[];
}

const file = new URL("./vectors/hostile_jwt_corpus.json", import.meta.url);
const corpus = JSON.parse(readFileSync(file, "utf8")) as Corpus & { cases: ExpectedCase[] };
const verdicts = new Map<string, Verdict>();
for await (const verdict of judgeCorpus(corpus)) verdicts.set(verdict.id, verdict);

for (const { id, expect, why } of corpus.cases) {
  const expected = Array.isArray(expect) ? expect.at(-1) : expect;
  test(`${id}: ${expected} (${why ?? "see id"})`, () => {
    const verdict = verdicts.get(id);
    assert.ok(verdict, "the case was judged");
    if (expected !== "accept-or-reject") assert.equal(verdict.verdict, expected, `decided with code ${verdict.code}`);
  });
}

test("judging the corpus leaves Object.prototype as it was", () => {
  assert.equal(({} as Record<string, unknown>)["admin"], undefined);
});

test("a file that is no corpus is told what it lacks", () => {
  assert.throws(() => readCorpus('{"cases":[]}'), /no policy, no trusted_jwks/);
  assert.throws(() => readCorpus("null"), /no corpus of tokens/);
  assert.throws(() => readCorpus("no JSON"), SyntaxError);
});
