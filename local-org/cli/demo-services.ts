import { join } from "node:path";
import { readDemoConfig } from "../demo/config.ts";
import { readJsonFile } from "../org/json-file.ts";
import { openKeyStore } from "../org/key-store.ts";
import { startServices } from "../services/start.ts";

/** The demo's other side for one run: where hosts are answered, and how to end it. */
export interface DemoServices {
  /** For openOrg and startPreview. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Where the keys lie: for openOrg and startPreview. */
  readonly stateDir: string;
  /** Demo hosts that somebody else answers in this run. */
  readonly replaced: readonly string[];
  /** Control API of the services; undefined when none were started. */
  readonly control: string | undefined;
  close(): Promise<void>;
}

export interface DemoOptions {
  readonly root: string;
  /** Run-time state; `.local-org` in the repository unless a test wants its own. */
  readonly stateDir?: string;
  /** Entries of the host map that win over the demo's. */
  readonly overrides?: Readonly<Record<string, string>>;
  readonly canary?: boolean;
}

interface Config {
  readonly certificates: readonly string[];
  readonly hosts: Readonly<Record<string, string>>;
}

/**
 * Makes sure of the keys and starts the services, unless every demo host is overridden. With an override the access
 * tokens may come from elsewhere, so the services that are left accept tokens they cannot check.
 */
export async function startDemoServices(options: DemoOptions): Promise<DemoServices> {
  const { root, stateDir = join(root, ".local-org"), overrides = {}, canary = false } = options;
  const { certificates, hosts: demoHosts } = readConfig(root);
  // The clients' keys are not the org's: they lie beside them, and the org does not list them.
  openKeyStore(stateDir, [...certificates, ...readDemoConfig(root).externalClients]);
  const replaced = Object.keys(demoHosts).filter((host) => host in overrides);
  if (replaced.length === Object.keys(demoHosts).length)
    return withoutServices({ hosts: overrides, replaced, stateDir });
  const services = await startServices({ root, stateDir, canary, acceptForeignTokens: replaced.length > 0 });
  const { control } = services;
  return { control, close: () => services.close(), hosts: { ...services.hosts, ...overrides }, replaced, stateDir };
}

function withoutServices(run: Pick<DemoServices, "hosts" | "replaced" | "stateDir">): DemoServices {
  return { ...run, control: undefined, close: () => Promise.resolve() };
}

function readConfig(root: string): Config {
  return readJsonFile<Config>(root, "config/local-org.json");
}
