import { newException, type ApexException } from "../../runtime/exceptions.ts";
import { define } from "../define.ts";

/**
 * On the platform, `getMessage()` of this exception is a fixed text until `setMessage` is called; the text given to the
 * constructor is for the client alone. It travels in `$details.clientMessage`.
 */
function create(message: string | null): ApexException {
  const exception = newException("System.AuraHandledException", "Script-thrown exception");
  exception.$details = { clientMessage: message };
  return exception;
}

export default define({
  name: "System.AuraHandledException",
  kind: "class",
  extends: "System.Exception",
  constructors: [["AuraHandledException(String message)", create]]
});
