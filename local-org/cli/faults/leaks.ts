import type { SeenRequest } from "./fake-endpoint.ts";
import type { FaultCase, Step } from "./vector-file.ts";

/** Shorter texts are in everything. */
const SHORTEST = 8;

/** Texts of a case that nobody outside Apex may ever see: tokens, whole bodies, exception texts, assertions. */
export function secretsOf({ token, service }: FaultCase, seen: readonly SeenRequest[]): readonly string[] {
  const texts = [...[...token, ...service].flatMap(stepSecrets), ...seen.flatMap(requestSecrets)];
  return [...new Set(texts.filter((text) => text.length >= SHORTEST))];
}

function stepSecrets(step: Step): string[] {
  if (step.kind === "throws") return [step.message];
  if (step.kind !== "http") return [];
  const tokens = [...step.body.matchAll(/"access_token"\s*:\s*"([^"]*)"/g)].map(([, token = ""]) => token);
  const marked = [...step.body.matchAll(/<[^>]+>/g)].map(([tag]) => tag);
  return [step.body, ...tokens, ...marked];
}

function requestSecrets({ headers, body }: SeenRequest): string[] {
  const assertion = new URLSearchParams(body).get("assertion") ?? "";
  const bearer = (headers["authorization"] ?? "").replace(/^Bearer /, "");
  return [assertion, assertion.split(".")[2] ?? "", bearer];
}

/** Whether one of the secrets is in one of the texts, as it is or as JSON writes it. */
export function isLeaked(secrets: readonly string[], texts: readonly string[]): boolean {
  const spellings = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return texts.some((text) => spellings.some((spelling) => text.includes(spelling)));
}
