import { throwApex } from "../../apex/runtime/exceptions.ts";
import type { Origin } from "../async/work.ts";
import { maximaOf, TransactionLimits } from "./limits.ts";

/** The counters of a transaction, and in a test those of its Test.startTest block. */
export class LimitBooks {
  /** Of the transaction itself, whatever a test block has used. */
  readonly outer: TransactionLimits;
  private block: TransactionLimits | undefined;
  private inBlock = false;

  constructor(kind: Origin["kind"]) {
    this.outer = new TransactionLimits(maximaOf(kind));
  }

  get current(): TransactionLimits {
    return this.inBlock ? this.tested : this.outer;
  }
  /** Of the Test.startTest block; of the whole transaction where there was none. */
  get tested(): TransactionLimits {
    return this.block ?? this.outer;
  }

  startTest(): void {
    // "Each test method is allowed to call this method only once."
    if (this.block) throwApex("System.FinalException", "Testing already started");
    this.block = new TransactionLimits();
    this.inBlock = true;
  }
  /** `finish`: what still belongs to the block. */
  stopTest(finish: () => void): void {
    if (!this.inBlock) throwApex("System.FinalException", "Testing has not started");
    finish();
    this.inBlock = false;
  }
}
