/** Starts the services in a process of its own, tells the control address, and waits to be killed. */
import { startServices } from "../../services/start.ts";

const [, , root = "", stateDir = ""] = process.argv;
const services = await startServices({ root, stateDir });
process.send?.(services.control);
setInterval(() => undefined, 1_000);
