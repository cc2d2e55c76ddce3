/** Opens two things and waits to be told to end. Argument `hang`: the second never closes. */
import { onEnd } from "../../cli/start/on-end.ts";

const closing = (name: string) => (): Promise<void> => {
  console.log(`closed ${name}`);
  return process.argv.includes("hang") && name === "second" ? new Promise(() => undefined) : Promise.resolve();
};
onEnd([closing("first"), closing("second")]);
setInterval(() => undefined, 1_000);
console.log(`ready ${process.pid}`);
