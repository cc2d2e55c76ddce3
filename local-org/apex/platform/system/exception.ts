import { ApexException, exceptionTypeName } from "../../runtime/exceptions.ts";
import { printStack } from "../../runtime/stack.ts";
import { define } from "../define.ts";

/** Only if there is no cause yet. */
function initCause(self: ApexException, cause: ApexException | null): void {
  self.$cause ??= cause;
}

/** The common parent. Its constructors are those every exception class has without writing them. */
export default define({
  name: "System.Exception",
  kind: "class",
  abstract: true,
  extensible: true,
  instance: ApexException,
  constructors: [
    ["Exception()", () => new ApexException()],
    ["Exception(String message)", (message: string | null) => new ApexException(message)],
    ["Exception(Exception cause)", (cause: ApexException | null) => new ApexException(null, cause)],
    [
      "Exception(String message, Exception cause)",
      (message: string | null, cause: ApexException | null) => new ApexException(message, cause)
    ]
  ],
  methods: [
    ["Exception getCause()", (self: ApexException) => self.$cause],
    ["Integer getLineNumber()", (self: ApexException) => self.$frames[0]?.line ?? null],
    ["String getMessage()", (self: ApexException) => self.$message ?? defaultMessage(self)],
    ["String getStackTraceString()", (self: ApexException) => printStack(self.$frames)],
    ["String getTypeName()", exceptionTypeName],
    ["void initCause(Exception cause)", initCause],
    ["void setMessage(String message)", (self: ApexException, message: string | null) => void (self.$message = message)]
  ]
});

/** What an exception without a message answers. */
const defaultMessage = (self: ApexException): string =>
  self.$cause ? (self.$cause.$message ?? "") : "Script-thrown exception";
