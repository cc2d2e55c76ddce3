import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { Origin } from "../async/work.ts";
import type { RemoteSite } from "../metadata/types.ts";
import type { TransportError } from "../callouts/transport-error.ts";
import { type TransportErrorKind } from "../callouts/transport-error.ts";

const calloutError = (message: string): never => throwApex("System.CalloutException", message);

/** DML, enqueued jobs and published events all wait for the end of the transaction. */
export const uncommittedWork = (): never =>
  calloutError("You have uncommitted work pending. Please commit or rollback before calling out");

export const activeSavepoints = (): never =>
  calloutError("All active Savepoints must be released before making callouts.");

/** "Callouts from triggers are not supported": not in the transaction of a trigger that runs. */
export const calloutFromTrigger = (): never => calloutError("Callout from triggers are currently not supported.");

const FROM_JOB = "Please implement Database.AllowsCallouts.";
const REFUSALS: Partial<Readonly<Record<Origin["kind"], string>>> = {
  queueable: `Callout not allowed from this queueable job. ${FROM_JOB}`,
  batch: `Callout not allowed from this batch job. ${FROM_JOB}`,
  deployment: `Callout not allowed from this deployment callback. ${FROM_JOB}`,
  future:
    "Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)"
};

/** A job says by its type or annotation that it calls out; scheduled Apex never does. */
export function checkOrigin(origin: Origin): void {
  if (origin.kind === "scheduled") calloutError("Callout from scheduled Apex not supported.");
  if ("callouts" in origin && !origin.callouts) calloutError(REFUSALS[origin.kind] ?? "Callout not allowed.");
}

/** Only hosts of active remote site settings may be called by URL; scheme, host and port must match. */
export function checkEndpoint(endpoint: string, sites: readonly RemoteSite[]): void {
  if (!URL.canParse(endpoint)) calloutError(`no protocol: ${endpoint}`);
  const { origin } = new URL(endpoint);
  const isKnown = sites.some((site) => site.active && URL.canParse(site.url) && new URL(site.url).origin === origin);
  if (!isKnown)
    calloutError(`Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`);
}

const TEXTS: Readonly<Record<TransportErrorKind, string | undefined>> = {
  refused: "Connection refused",
  reset: "Unexpected end of file from server",
  timeout: "Read timed out",
  tls: "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
  dns: 'Unable to tunnel through proxy. Proxy returns "HTTP/1.1 503 Service Unavailable"',
  oversize: "Exceeded max size limit of 6000000",
  invalid: undefined
};

/** What Apex sees when no answer came. */
export const transportFailure = (error: TransportError): never => calloutError(TEXTS[error.kind] ?? error.message);
