/** The stub API: objects whose methods are all answered by one provider ("Build a Mocking Framework with the Stub API"). */
import { host } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { cast } from "../../runtime/conversions.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { callApex } from "../../runtime/invoke.ts";
import {
  allocate,
  classOf,
  registerClass,
  type ClassReflection,
  type MethodReflection
} from "../../runtime/reflection.ts";
import { TypeValue } from "../../runtime/type-value.ts";
import { ApexType, internType, OBJECT, STRING, VOID } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";
import { unsupported } from "../unsupported.ts";

const TYPE = internType("class", "System.Type");
const BATCHABLE = "Database.Batchable";

export const createStub: Member = strict(
  "Object createStub(System.Type parentType, System.StubProvider stubProvider)",
  ({ type }: TypeValue, provider: unknown) => {
    if (!host().inTest) unsupported("Test.createStub outside of a test");
    const reflection = classOf(type);
    if (!reflection)
      return throwApex("System.TypeException", `Test.createStub needs a class written in Apex: ${type.name}`);
    checkStubbable(type, reflection.isInner);
    const stub = allocate(reflection);
    Object.defineProperty(stub, "$type", { value: stubType(type, reflection) });
    for (const method of reflection.methods()) {
      const answer = (...args: unknown[]): unknown => answered(method, provider, stub, args);
      Object.defineProperty(stub, method.property, { value: answer });
    }
    return stub;
  }
);

/** Mocking libraries show their users the name of the class that the platform makes for a stub. */
function stubType(parent: ApexType, reflection: ClassReflection): ApexType {
  const type = new ApexType("class", `${parent.qualifiedName}__sfdc_ApexStub`, []);
  type.supertypes = () => [parent];
  registerClass(type, reflection);
  return type;
}

/** "Inner classes" and "classes that implement the Batchable interface" are on the list of what cannot be mocked. */
function checkStubbable(type: ApexType, isInner: boolean): void {
  if (isInner) throwApex("System.TypeException", `Inner classes cannot be stubbed: ${type.name}`);
  if (type.supertypes().some((parent) => parent.qualifiedName === BATCHABLE))
    throwApex("System.TypeException", `Classes that implement Database.Batchable cannot be stubbed: ${type.name}`);
}

function answered(method: MethodReflection, provider: unknown, stub: unknown, args: readonly unknown[]): unknown {
  const { name, parameters, returns } = method;
  const types = parameters.map((parameter) => new TypeValue(parameter.type));
  const value = callApex(provider, "handleMethodCall", [
    stub,
    name,
    new TypeValue(returns),
    new ApexList(types, TYPE),
    new ApexList(
      parameters.map((parameter) => parameter.name),
      STRING
    ),
    new ApexList([...args], OBJECT)
  ]);
  return returns === VOID ? null : cast(value, returns);
}

export const stubProvider = define({
  name: "System.StubProvider",
  kind: "interface",
  contract: [
    "Object handleMethodCall(Object stubbedObject, String stubbedMethodName, System.Type returnType, List<System.Type> listOfParamTypes, List<String> listOfParamNames, List<Object> listOfArgs)"
  ]
});
