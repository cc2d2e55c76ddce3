import { UsageError } from "../usage-error.ts";
import type { HttpStep, Step } from "./vector-file.ts";

/** One item of a sequence's script: who answers what, or that there is no cache. */
export type ScriptItem = { readonly side: "token" | "service"; readonly step: Step } | { readonly side: "no-cache" };

const SIDES: Readonly<Record<string, "token" | "service">> = { TOKEN: "token", SVC: "service" };
const THROWN: Readonly<Record<string, string>> = {
  timeout: "Read timed out",
  reset: "Connection reset",
  tls: "PKIX path building failed",
  refused: "Connection refused"
};
const CLOCK_BEHIND_SECONDS = 60;

/**
 * `TOKEN 200`, `TOKEN 400 invalid_grant`, `SVC 401`, `SVC 429 Retry-After: 7`, `SVC timeout`,
 * `Cache.Org throws / partition missing`, `AS rejects iat/nbf in future`.
 * @throws UsageError for an item that is none of these
 */
export function readScriptItem(id: string, item: string): ScriptItem {
  const [, who = "", what = "", rest = ""] = /^(TOKEN|SVC) (\S+) ?(.*)$/.exec(item) ?? [];
  const side = SIDES[who];
  if (side && THROWN[what]) {
    return { side, step: { kind: "throws", type: "System.CalloutException", message: THROWN[what] } };
  }
  if (side && /^\d{3}$/.test(what)) return { side, step: answer(side, Number(what), rest) };
  if (/^Cache\.Org throws|partition missing/.test(item)) return { side: "no-cache" };
  if (/^AS rejects iat\/nbf in future/.test(item)) {
    return { side: "token", step: { kind: "skewed", secondsBehind: CLOCK_BEHIND_SECONDS } };
  }
  throw new UsageError(`${id}: "${item}" is not understood. Items look like "TOKEN 200", "SVC 401" or "SVC timeout".`);
}

let issued = 0;

function answer(side: "token" | "service", status: number, rest: string): HttpStep {
  const [, name, value = ""] = /^([A-Za-z-]+): ?(.*)$/.exec(rest) ?? [];
  const headers = { "Content-Type": "application/json", ...(name ? { [name]: value } : {}) };
  return { kind: "http", status, headers, body: JSON.stringify(bodyOf(side, status, name ? "" : rest)) };
}

function bodyOf(side: "token" | "service", status: number, error: string): object {
  if (status >= 400) return error ? { error } : {};
  if (side === "service") return { id: "00Q8Z0000000001UAA", status: "Referred" };
  return { access_token: `FAULTS-SEQUENCE-TOKEN-${++issued}`, token_type: "Bearer", expires_in: 3600 };
}
