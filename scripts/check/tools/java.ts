import { findJava, javaCommand } from "../../lib/java.mjs";
import type { Check, Outcome } from "../check.ts";

/** A check that runs on the Java virtual machine, and says how to get one where there is none. */
export const javaCheck = (name: string, withJava: (root: string, java: string) => Promise<Outcome>): Check => ({
  name,
  run(root) {
    const java = findJava();
    if (java !== undefined) return withJava(root, java);
    const skipped = `needs Java 11 or newer; to get it here: ${javaCommand()}`;
    return Promise.resolve({ problems: [], examined: { count: 0, what: "classes" }, skipped });
  }
});
