import checkStatus from "@salesforce/apex/CountersignController.checkStatus";
import describe from "@salesforce/apex/CountersignController.describe";
import send from "@salesforce/apex/CountersignController.send";
import type { ConnectionForm, WireValue } from "countersign/wire";
import { answered, checked, unanswered, unchecked, withoutConnection, withoutForm, type State } from "./state";
import type { SubmissionKey } from "./submissionKey";

/** Asks the server for the form of a connection; never rejects: a failure is a state as well. */
export async function load(connectionName?: string, recordId?: string): Promise<State> {
  if (!connectionName) {
    return withoutConnection();
  }
  try {
    return { kind: "ready", form: await describe({ connectionName, recordId: recordId ?? null }) };
  } catch (error: unknown) {
    return withoutForm(error);
  }
}

/** Sends what the user filled in; never rejects: a failure is a state as well. */
export async function submit(
  form: ConnectionForm,
  inputs: Record<string, WireValue>,
  submission: SubmissionKey
): Promise<State> {
  const content = { connectionName: form.connectionName, recordId: form.recordId ?? null, inputs };
  try {
    const receipt = await send({ ...content, idempotencyKey: submission.keyFor(JSON.stringify(content)) });
    return answered(form, receipt);
  } catch (error: unknown) {
    return unanswered(form, error);
  }
}

/** Asks what became of a send that the service did not confirm; never rejects: a failure is a state as well. */
export async function check(form: ConnectionForm, reference: string): Promise<State> {
  const { connectionName, recordId = null } = form;
  try {
    return checked(form, reference, await checkStatus({ connectionName, recordId, reference }));
  } catch (error: unknown) {
    return unchecked(form, reference, error);
  }
}
