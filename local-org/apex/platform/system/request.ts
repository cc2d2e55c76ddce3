import { host } from "../../host.ts";
import { define } from "../define.ts";
import { defineEnum, enumConstant } from "../enum-constants.ts";

const QUIDDITY = "System.Quiddity";

class RequestObject {
  readonly id: string;
  readonly quiddity: string;

  constructor(id: string, quiddity: string) {
    this.id = id;
    this.quiddity = quiddity;
  }
}

export default [
  /** How transactions of the local org begin; the others never occur here. */
  defineEnum(QUIDDITY, [
    "ANONYMOUS",
    "AURA",
    "BATCH_APEX",
    "FUTURE",
    "INVOCABLE_ACTION",
    "QUEUEABLE",
    "RUNTEST_SYNC",
    "SCHEDULED",
    "SYNCHRONOUS",
    "TRANSACTION_FINALIZER_QUEUEABLE"
  ]),
  define({
    name: "System.Request",
    kind: "class",
    instance: RequestObject,
    statics: [
      [
        "System.Request getCurrent()",
        () => {
          const { id, quiddity } = host().request;
          return new RequestObject(id, quiddity);
        }
      ]
    ],
    methods: [
      ["System.Quiddity getQuiddity()", (self: RequestObject) => enumConstant(QUIDDITY, self.quiddity)],
      ["String getRequestId()", (self: RequestObject) => self.id]
    ]
  })
];
