import { ApexObject } from "../../runtime/object.ts";
import { define } from "../define.ts";
import { stringify } from "../../runtime/stringify.ts";
import { required, strict } from "../arguments.ts";
import type { Member } from "../define.ts";

/** Bytes a signature may have. */
const MAXIMUM_SIGNATURE = 1024;

export class SignatureObject {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

class SignatureBuilder {
  readonly parts: string[] = [];

  get size(): number {
    return this.parts.join("|").length;
  }
}

const adding = (type: string, name: string, parameter: string): Member =>
  strict(
    `System.QueueableDuplicateSignature.Builder ${name}(${type} ${parameter})`,
    (self: SignatureBuilder, value: unknown) => {
      self.parts.push(stringify(value));
      return self;
    }
  );

export class AsyncOptionsObject {
  signature: SignatureObject | null = null;
  maximumDepth: number | null = null;
  delay: number | null = null;
}

export default [
  define({
    name: "System.AsyncOptions",
    kind: "class",
    instance: AsyncOptionsObject,
    constructors: [["AsyncOptions()", () => new AsyncOptionsObject()]],
    properties: [
      [
        "System.QueueableDuplicateSignature DuplicateSignature",
        {
          get: (self: AsyncOptionsObject) => self.signature,
          set: (self: AsyncOptionsObject, value: SignatureObject | null) => (self.signature = value)
        }
      ],
      [
        "Integer MaximumQueueableStackDepth",
        {
          get: (self: AsyncOptionsObject) => self.maximumDepth,
          set: (self: AsyncOptionsObject, value: number | null) => (self.maximumDepth = value)
        }
      ],
      [
        "Integer MinimumQueueableDelayInMinutes",
        {
          get: (self: AsyncOptionsObject) => self.delay,
          set: (self: AsyncOptionsObject, value: number | null) => (self.delay = value)
        }
      ]
    ]
  }),
  define({
    name: "System.QueueableDuplicateSignature",
    kind: "class",
    instance: SignatureObject,
    statics: [["System.QueueableDuplicateSignature.Builder builder()", () => new SignatureBuilder()]],
    methods: [["String toString()", (self: SignatureObject) => self.text]]
  }),
  define({
    name: "System.QueueableDuplicateSignature.Builder",
    kind: "class",
    instance: SignatureBuilder,
    constructors: [["Builder()", () => new SignatureBuilder()]],
    methods: [
      adding("Id", "addId", "id"),
      adding("Integer", "addInteger", "i"),
      adding("String", "addString", "s"),
      [
        "System.QueueableDuplicateSignature build()",
        (self: SignatureBuilder) => new SignatureObject(required(self.parts).join("|"))
      ],
      ["Integer getMaxSize()", () => MAXIMUM_SIGNATURE],
      ["Integer getSize()", (self: SignatureBuilder) => self.size],
      ["Integer getRemainingSize()", (self: SignatureBuilder) => MAXIMUM_SIGNATURE - self.size]
    ]
  })
];

/** What may be queued: an object of a class written in Apex. */
export const isJob = (value: unknown): value is ApexObject => value instanceof ApexObject;
