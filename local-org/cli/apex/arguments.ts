import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseHostOption } from "../../org/callouts/host-map.ts";
import { UsageError } from "../usage-error.ts";

export interface ApexArguments {
  /** File name as given, for messages. */
  readonly file: string;
  readonly source: string;
  readonly user: string | undefined;
  /** Overrides of the host map. */
  readonly hosts: Readonly<Record<string, string>>;
}

export const APEX_USAGE = `Usage:
  npm run --silent apex -- FILE [--user USERNAME] [--host https://h=http://127.0.0.1:PORT ...]

  FILE    anonymous Apex; "-" reads standard input
  --user  who runs it: a username, or its first part; default: the first demo user
  --host  sends what goes to the https host to a server on this machine instead`;

/** @returns undefined when only the usage is asked for. @throws UsageError */
export function readApexArguments(args: readonly string[]): ApexArguments | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError("Name one file with Apex statements, or - for standard input.");
  const hosts = Object.fromEntries(values.host.map(hostEntry));
  return { file: file === "-" ? "stdin" : file, source: readSource(file), user: values.user, hosts };
}

// The return type is what parseArgs infers from the options: written out it would only repeat them.
function parse(args: readonly string[]) {
  const options = {
    user: { type: "string" },
    host: { type: "string", multiple: true, default: [] as string[] },
    help: { type: "boolean", default: false }
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function hostEntry(option: string): [string, string] {
  try {
    const { source, target } = parseHostOption(option);
    return [source, target];
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readSource(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
