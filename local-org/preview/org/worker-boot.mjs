// Node 20 does not hand the loader on to worker threads.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
