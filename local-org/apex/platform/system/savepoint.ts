import { define } from "../define.ts";

/** A point that a transaction can be rolled back to; what it is, only the host knows. */
export class SavepointObject {
  readonly point: unknown;

  constructor(point: unknown) {
    this.point = point;
  }
}

export default define({ name: "System.Savepoint", kind: "class", instance: SavepointObject });
