import { VerificationError } from "../errors.ts";
import { keyRing, type KeyRing } from "../keys.ts";
import { policyOf, type VerifyPolicy } from "../policy.ts";
import { MemoryReplayStore } from "../replay.ts";
import { createVerifier } from "../verify.ts";

type CorpusPolicy = Pick<VerifyPolicy, "issuer" | "audience"> &
  Partial<VerifyPolicy> & { now: number; required?: string[]; typ_if_present?: string };

interface CorpusCase {
  readonly id: string;
  readonly token?: unknown;
  /** Tokens that arrive one after the other; the last is judged. */
  readonly sequence?: readonly unknown[];
  /** Overrides members of the corpus' policy. */
  readonly policy?: Partial<CorpusPolicy>;
}
export interface Corpus {
  readonly policy: CorpusPolicy;
  readonly trusted_jwks: Parameters<typeof keyRing>[0];
  readonly cases: readonly CorpusCase[];
}
export interface Verdict {
  readonly id: string;
  readonly verdict: "accept" | "reject";
  readonly code: string;
}

/** @throws TypeError when the text is no corpus */
export function readCorpus(text: string): Corpus {
  const value = JSON.parse(text) as Partial<Corpus> | null;
  const missing = (["policy", "trusted_jwks", "cases"] as const).filter((member) => value?.[member] === undefined);
  if (missing.length > 0) throw new TypeError(`The file is no corpus of tokens: it has no ${missing.join(", no ")}.`);
  return value as Corpus;
}

/** Each case starts with an empty replay store, its own policy and the corpus' fixed clock. */
export async function* judgeCorpus(corpus: Corpus): AsyncGenerator<Verdict> {
  const keys = await keyRing(corpus.trusted_jwks);
  for (const entry of corpus.cases) yield await judge(entry, { ...corpus.policy, ...entry.policy }, keys);
}

async function judge(entry: CorpusCase, given: CorpusPolicy, keys: KeyRing): Promise<Verdict> {
  const policy = policyOf({
    ...given,
    requiredClaims: given.requiredClaims ?? given.required,
    type: given.type ?? given.typ_if_present
  });
  const verify = createVerifier({ policy, keys, replay: new MemoryReplayStore(), now: () => given.now });
  let verdict: Verdict = { id: entry.id, verdict: "reject", code: "malformed_token" };
  for (const token of entry.sequence ?? [entry.token]) {
    if (typeof token === "string") verdict = { id: entry.id, ...(await verdictOn(verify(token))) };
  }
  return verdict;
}

async function verdictOn(outcome: Promise<unknown>): Promise<Omit<Verdict, "id">> {
  try {
    await outcome;
    return { verdict: "accept", code: "ok" };
  } catch (error) {
    if (error instanceof VerificationError) return { verdict: "reject", code: error.code };
    throw error;
  }
}
