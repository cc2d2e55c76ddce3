import { formatProblem } from "../org/problems.ts";
import type { BuildReport } from "../preview/build.ts";
import type { Preview } from "../preview/server.ts";
import { startDemoServices } from "./demo-services.ts";
import { closeAll, onEnd, type Closers } from "./start/on-end.ts";
import { readPort } from "./start/port.ts";
import { stopwatch } from "./start/stopwatch.ts";

export interface StartOptions {
  /** The repository. */
  readonly root: string;
  /** As the environment has it; 3333 when it is not set. */
  readonly port: string | undefined;
  readonly say: (line: string) => void;
}

/**
 * Starts services and preview, and keeps them until the process is told to end.
 * @throws Error with what to do when the port cannot be used
 */
export async function start(options: StartOptions): Promise<void> {
  const port = readPort(options.port);
  const closers: Closers = [];
  onEnd(closers);
  try {
    await open(port, options, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

async function open(port: number, { root, say }: StartOptions, closers: Closers): Promise<void> {
  const step = stopwatch(say);
  // The preview's modules load while the services' process starts.
  const loading = import("../preview/server.ts");
  const services = await startDemoServices({ root });
  closers.push(() => services.close());
  step("Signing key, token endpoints and receiving services are up");
  const { startPreview } = await loading;
  const { hosts, stateDir, control } = services;
  const preview = await startPreview({
    root,
    port,
    hosts,
    stateDir,
    control,
    onBuilt: (built) => step(pageText(built))
  });
  closers.push(() => preview.close());
  if (preview.problems.length === 0) step("Org open: metadata read, Apex compiled, sample data loaded");
  report(preview, say);
}

function pageText({ compiled, cached }: BuildReport): string {
  if (compiled + cached === 0) return "Page is as it was built last";
  return `Page built: ${compiled} modules compiled, ${cached} from the cache`;
}

function report({ problems, url }: Preview, say: (line: string) => void): void {
  for (const problem of problems) say(formatProblem(problem));
  if (problems.length > 0) say(`\n${problems.length} problem(s): the page shows them until they are solved.`);
  say(`\nReady: ${url}\nCtrl-C ends it.`);
}
