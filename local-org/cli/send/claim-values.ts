import { UsageError } from "../usage-error.ts";
import type { ClaimInput } from "./wire.ts";

type Value = string | number | boolean | readonly string[];

/**
 * Turns the texts of the command line into the values that the page would send. Only the form of a value is decided
 * here: a text that is no number, or a claim that nobody asks for, goes to the server as it is and is refused there, with
 * the words that a user of the page would read.
 * @throws UsageError for several values of a claim that takes one
 */
export function claimValues(
  given: ReadonlyMap<string, readonly string[]>,
  inputs: readonly ClaimInput[]
): Record<string, Value> {
  const types = new Map(inputs.map(({ name, type }) => [name, type]));
  return Object.fromEntries([...given].map(([name, texts]) => [name, valueOf(name, texts, types.get(name))]));
}

function valueOf(name: string, texts: readonly string[], type: ClaimInput["type"] | undefined): Value {
  if (type === "string_list") return texts.flatMap((text) => text.split(",")).map((text) => text.trim());
  const [text = "", ...others] = texts;
  if (others.length > 0) throw new UsageError(`--claim ${name} is given more than once, and it takes one value.`);
  if (type === "number") return numberOf(text) ?? text;
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** JSON's numbers: no spaces, no hexadecimal, no infinity. */
function numberOf(text: string): number | undefined {
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}
