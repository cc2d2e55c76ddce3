/** Leaving the middle of a conversion with a problem of the source. */
import type { Position } from "./position.ts";

export class Refusal extends Error {
  readonly position: Position;
  /** What it is, where an org would take it and this engine does not. */
  readonly unsupported?: string;

  constructor(position: Position, message: string, unsupported?: string) {
    super(message);
    this.position = position;
    if (unsupported !== undefined) this.unsupported = unsupported;
  }
}

export const refuse = (position: Position, message: string): never => {
  throw new Refusal(position, message);
};

/** An org would take it. */
export const refuseUnsupported = (position: Position, what: string): never => {
  throw new Refusal(position, `${what} is not supported by the local org`, what);
};
