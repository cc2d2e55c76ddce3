import { parseArgs } from "node:util";
import { HostMapError, parseHostOption } from "../../org/callouts/host-map.ts";
import { UsageError } from "../usage-error.ts";

/** The command line of `npm run send`, read and not yet compared with the org. */
export interface SendArguments {
  readonly connection: string;
  /** `none`: a page without a record. */
  readonly record: string | undefined;
  readonly user: string | undefined;
  /** Texts by claim name, in the order given; a repeated option gives several. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** Overrides of the host map. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly json: boolean;
}

export const SEND_USAGE = `Usage:
  npm run --silent send -- --connection NAME [--record ID] [--claim name=value ...]
                           [--user USERNAME] [--host https://h=http://127.0.0.1:PORT ...] [--json]

  --connection  API name of the connection, such as Ledgerline_Quotes
  --record      record on whose page the user is; default: the demo opportunity; none: a page without a record
  --claim       a value the user fills in; for a list separate values by commas or repeat the option
  --user        username, or its first part; default: the first demo user
  --host        sends what goes to the https host to a server on this machine instead
  --json        prints the receipt as JSON, also when the send failed`;

const OPTIONS = {
  connection: { type: "string" },
  record: { type: "string" },
  user: { type: "string" },
  claim: { type: "string", multiple: true, default: [] as string[] },
  host: { type: "string", multiple: true, default: [] as string[] },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false }
} as const;

/**
 * @returns undefined when only the usage is asked for
 * @throws UsageError that names the option
 */
export function readSendArguments(args: readonly string[]): SendArguments | undefined {
  const { connection, record, user, claim, host, json, help } = parse(args);
  if (help) return undefined;
  if (!connection) throw new UsageError("--connection is missing: which connection is to be used?");
  return { connection, record, user, claims: readClaims(claim), hosts: readHosts(host), json };
}

// The return type is what parseArgs infers from OPTIONS: written out it would only repeat them.
function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readClaims(options: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>();
  for (const option of options) {
    const separator = option.indexOf("=");
    if (separator < 1) throw new UsageError(`--claim ${option}: write it as name=value.`);
    const name = option.slice(0, separator);
    claims.set(name, [...(claims.get(name) ?? []), option.slice(separator + 1)]);
  }
  return claims;
}

function readHosts(options: readonly string[]): Record<string, string> {
  const hosts: Record<string, string> = {};
  for (const option of options) {
    const { source, target } = readHost(option);
    if (hosts[source]) throw new UsageError(`--host ${source} is given twice.`);
    hosts[source] = target;
  }
  return hosts;
}

function readHost(option: string): ReturnType<typeof parseHostOption> {
  try {
    return parseHostOption(option);
  } catch (error) {
    if (error instanceof HostMapError) throw new UsageError(`--host: ${error.message}`);
    throw error;
  }
}
