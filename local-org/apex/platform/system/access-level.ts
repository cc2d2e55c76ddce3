import { define } from "../define.ts";

/** Whose rights bind a database operation. */
export class AccessLevelObject {
  readonly userMode: boolean;

  constructor(userMode: boolean) {
    this.userMode = userMode;
  }

  toString(): string {
    return this.userMode ? "USER_MODE" : "SYSTEM_MODE";
  }
}

const SYSTEM_MODE = new AccessLevelObject(false);
const USER_MODE = new AccessLevelObject(true);

export default define({
  name: "System.AccessLevel",
  kind: "class",
  instance: AccessLevelObject,
  staticProperties: [
    ["System.AccessLevel SYSTEM_MODE", { get: () => SYSTEM_MODE }],
    ["System.AccessLevel USER_MODE", { get: () => USER_MODE }]
  ]
});
