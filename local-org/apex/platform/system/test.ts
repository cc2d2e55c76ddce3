import { host } from "../../host.ts";
import type { ApexDatetime } from "../../runtime/datetime.ts";
import type { ApexId } from "../../runtime/id.ts";
import type { TypeValue } from "../../runtime/type-value.ts";
import { TestBrokerObject } from "../event-bus/event-bus.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { createStub } from "./stub.ts";
import { unsupported } from "../unsupported.ts";

/** Reaches `Http.send` only: Auth.JWTBearerTokenExchange takes its mock from Auth.HttpCalloutMockUtil. */
function setMock(type: TypeValue, instance: unknown): void {
  if (!host().inTest) unsupported("Test.setMock outside of a test");
  const { name } = type.type;
  if (name !== "HttpCalloutMock") unsupported(`Test.setMock for ${name}`);
  host().mocks.set("Http", instance);
}

function setCreatedDate(id: ApexId, createdDate: ApexDatetime): void {
  if (!host().inTest) unsupported("Test.setCreatedDate outside of a test");
  host().setCreatedDate(id.value, createdDate);
}

export default define({
  name: "System.Test",
  kind: "class",
  statics: [
    ["Boolean isRunningTest()", () => host().inTest],
    strict("void setMock(Type interfaceType, Object instance)", setMock),
    [
      "EventBus.TestBroker getEventBus()",
      () => (host().inTest ? new TestBrokerObject() : unsupported("Test.getEventBus outside of a test"))
    ],
    createStub,
    strict("void setCreatedDate(Id recordId, Datetime createdDatetime)", setCreatedDate),
    ["void startTest()", () => (host().inTest ? host().startTest() : unsupported("Test.startTest outside of a test"))],
    ["void stopTest()", () => (host().inTest ? host().stopTest() : unsupported("Test.stopTest outside of a test"))]
  ]
});
