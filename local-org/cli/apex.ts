/** `npm run apex`: anonymous Apex in the local org. Exit code 0: ran, 1: exception or compile problems, 2: not understood. */
import { fileURLToPath } from "node:url";
import { keySetCall, publishKeySet } from "../demo/key-set.ts";
import { openDemoOrg } from "../demo/set-up.ts";
import type { LocalOrg } from "../org/open.ts";
import { formatProblem, OrgProblems } from "../org/problems.ts";
import { stateDirectory } from "../org/environment.ts";
import { APEX_USAGE, readApexArguments, type ApexArguments } from "./apex/arguments.ts";
import { asyncText, debugLine, exceptionText, limitLines } from "./apex/print.ts";
import { startDemoServices, type DemoServices } from "./demo-services.ts";
import { UsageError } from "./usage-error.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

try {
  const request = readApexArguments(process.argv.slice(2));
  if (request) process.exitCode = await run(request);
  else console.log(APEX_USAGE);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof UsageError ? `${error.message}\n\n${APEX_USAGE}` : messageOf(error));
}

async function run(request: ApexArguments): Promise<number> {
  const services = await neededServices(request);
  try {
    const org = openDemoOrg({
      root: ROOT,
      hosts: { ...services?.hosts },
      stateDir: services?.stateDir ?? stateDirectory(ROOT)
    });
    await publishKeySet(org.rest(keySetCall(ROOT)), services?.control);
    return execute(org, request);
  } finally {
    await services?.close();
  }
}

/** Starting services takes a second, and most scripts do not call out: only those that name what can. */
async function neededServices({ source, hosts }: ApexArguments): Promise<DemoServices | undefined> {
  const mayCallOut =
    /\b(Http|Auth|Countersign\w*|CalloutException|convertLead)\b/i.test(source) || Object.keys(hosts).length > 0;
  return mayCallOut ? startDemoServices({ root: ROOT, overrides: hosts }) : undefined;
}

function debug(message: string): void {
  console.log(debugLine(message));
}

function execute(org: LocalOrg, { file, source, user }: ApexArguments): number {
  try {
    const { limits, exception, asynchronous } = org.anonymous(source, {
      ...(user ? { username: findUser(org, user) } : {}),
      onDebug: debug
    });
    for (const line of limitLines(limits)) console.error(line);
    for (const line of [...asynchronous, ...org.drain({ onDebug: debug })].map(asyncText)) console.error(line);
    if (exception) console.error(exceptionText(exception));
    return exception ? 1 : 0;
  } catch (error) {
    if (!(error instanceof OrgProblems)) throw error;
    for (const problem of error.problems) console.error(formatProblem({ ...problem, path: file }));
    return 1;
  }
}

function findUser(org: LocalOrg, wanted: string): string {
  const usernames = org.users().map(({ username }) => username);
  const found = usernames.find(
    (username) => username === wanted || username.split("@", 1)[0] === wanted || username.split(".", 1)[0] === wanted
  );
  if (found) return found;
  throw new UsageError(`--user ${wanted}: there is no such user. Users are: ${usernames.join(", ")}.`);
}

/** Problems carry file and line; what is neither those nor a usage error is a fault whose stack helps. */
function messageOf(error: unknown): string {
  if (error instanceof OrgProblems) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
