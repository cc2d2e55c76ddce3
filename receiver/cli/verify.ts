/** `npm run --silent verify -- --vectors FILE`: judges a corpus of tokens and prints one JSON line a case. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { judgeCorpus, readCorpus } from "./corpus.ts";

const usage = "Usage: npm run --silent verify -- --vectors FILE.json";

async function main(): Promise<number> {
  const { vectors } = parseArgs({ options: { vectors: { type: "string" } } }).values;
  if (!vectors) throw new TypeError(usage);
  const corpus = readCorpus(readFileSync(vectors, "utf8"));
  for await (const verdict of judgeCorpus(corpus)) console.log(JSON.stringify(verdict));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
