import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { hashOf } from "./string/tests.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

class UuidObject {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** Version 4, from the host's random bytes. */
function random(): UuidObject {
  const bytes = Buffer.from(host().randomBytes(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return new UuidObject(bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}

function fromString(text: string): UuidObject {
  if (!UUID.test(text)) throwApex("System.IllegalArgumentException", `Invalid UUID string: ${text}`);
  return new UuidObject(text.toLowerCase());
}

export default define({
  name: "System.UUID",
  kind: "class",
  instance: UuidObject,
  statics: [strict("System.UUID fromString(String str)", fromString), ["System.UUID randomUUID()", random]],
  methods: [
    [
      "Boolean equals(Object obj)",
      (self: UuidObject, other: unknown) => other instanceof UuidObject && other.text === self.text
    ],
    ["Integer hashCode()", (self: UuidObject) => hashOf(self.text)],
    ["String toString()", (self: UuidObject) => self.text]
  ]
});
