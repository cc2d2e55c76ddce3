/** Leaving the middle of a conversion with a problem of the source. */
import type { Position } from "./position.ts";

export class Refusal extends Error {
  readonly position: Position;

  constructor(position: Position, message: string) {
    super(message);
    this.position = position;
  }
}

export const refuse = (position: Position, message: string): never => {
  throw new Refusal(position, message);
};
