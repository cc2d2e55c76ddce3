import type { Transaction } from "../apex/compile.ts";
import { withHost } from "../apex/host.ts";
import type { Program } from "../apex/compile.ts";
import type { Store } from "./store/store.ts";
import type { OrgTransaction } from "./transaction/transaction.ts";

/** Runs one transaction: what it has written is kept when it ends well, and undone when it throws. */
export function runApex<T>(
  program: Program,
  host: OrgTransaction,
  store: Store,
  block: (transaction: Transaction) => T
): T {
  const before = store.snapshot();
  try {
    const result = withHost(host, () => block(program.newTransaction()));
    host.commit();
    return result;
  } catch (error) {
    store.restore(before);
    host.abandon();
    throw error;
  }
}
