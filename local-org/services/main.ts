/**
 * The services as a process of their own: Apex waits synchronously for their answers. Started by `startServices`, tells
 * it the ports, and ends when the process that started it is gone.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readServicesConfig } from "./config.ts";
import { runServices, type RunningServices } from "./run.ts";

const { values } = parseArgs({
  options: {
    config: { type: "string", default: join("config", "services.json") },
    certificates: { type: "string", default: join(".local-org", "keys") },
    canary: { type: "boolean", default: false },
    "foreign-tokens": { type: "boolean", default: false }
  }
});

const services = await start();
const end = (): void => void services.close().then(() => process.exit(0));
process.once("disconnect", end);
process.once("SIGTERM", end);
// Ctrl-C reaches every process of the terminal: the one that started this process says when to end.
process.on("SIGINT", () => undefined);

const ready = { origins: services.origins, control: services.control };
if (process.send) process.send(ready);
else console.log(JSON.stringify(ready));

async function start(): Promise<RunningServices> {
  try {
    return await runServices({
      config: readServicesConfig(values.config),
      certificates: values.certificates,
      tokenPrefix: values.canary ? "CANARY-" : "",
      acceptForeignTokens: values["foreign-tokens"],
      now: () => Math.floor(Date.now() / 1000)
    });
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
