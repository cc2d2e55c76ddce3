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
  /** Code compares with all of them, though only some are how transactions of the local org begin. */
  // prettier-ignore
  defineEnum(QUIDDITY, [
    "ANONYMOUS", "AURA", "BATCH_ACS", "BATCH_APEX", "BATCH_CHUNK_PARALLEL", "BATCH_CHUNK_SERIAL", "BULK_API",
    "COMMERCE_INTEGRATION", "DISCOVERABLE_LOGIN", "EXTERNAL_SERVICE_CALLBACK", "FUNCTION_CALLBACK", "FUTURE",
    "INBOUND_EMAIL_SERVICE", "INVOCABLE_ACTION", "PLATFORM_EVENT_PUBLISH_CALLBACK", "POST_INSTALL_SCRIPT", "QUEUEABLE",
    "QUICK_ACTION", "REMOTE_ACTION", "REST", "RUNTEST_ASYNC", "RUNTEST_DEPLOY", "RUNTEST_SYNC", "RUN_INTEGRATION_TESTS",
    "SCHEDULED", "SOAP", "SYNCHRONOUS", "TRANSACTION_FINALIZER_QUEUEABLE", "VF"
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
