import save from "@salesforce/apex/CountersignEditController.save";
import saveStatus from "@salesforce/apex/CountersignEditController.saveStatus";
import type { ConnectionEdit, EditProblem } from "countersign/editWire";

/** What became of a wish to save. `unknown`: Salesforce has not said for too long. */
export type SaveOutcome =
  { kind: "saved" | "unchanged" | "unknown" } | { kind: "refused" | "conflict" | "failed"; problems: EditProblem[] };

/** Milliseconds between two questions, and how often is asked: 90 seconds in all. */
const PAUSE = 1000;
const MOST_QUESTIONS = 90;

/** Waits; a seam for tests. */
export type Pause = (milliseconds: number) => Promise<void>;

const pauseFor: Pause = (milliseconds) =>
  new Promise((resolve) => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the platform tells the browser nothing of a deployment: it has to ask
    setTimeout(resolve, milliseconds);
  });

/**
 * Saves a connection and waits for what comes of it.
 * @throws what the server throws when a call fails
 */
export async function saveConnection(
  edit: ConnectionEdit,
  baseVersion: string,
  pause: Pause = pauseFor
): Promise<SaveOutcome> {
  const { name, label, values, claims, responseMembers } = edit;
  const connection = JSON.stringify({ name, label, values, claims, responseMembers });
  const ticket = await save({ connection, baseVersion });
  if (ticket.state === "deploying") {
    return outcomeOf(ticket.deploymentId!, pause);
  }
  return ticket.state === "unchanged" ? { kind: "unchanged" } : { kind: ticket.state, problems: ticket.errors };
}

async function outcomeOf(deploymentId: string, pause: Pause): Promise<SaveOutcome> {
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    // eslint-disable-next-line no-await-in-loop -- one question at a time
    const { state, errors } = await saveStatus({ deploymentId });
    if (state !== "running") {
      return state === "succeeded" ? { kind: "saved" } : { kind: "failed", problems: errors };
    }
    // eslint-disable-next-line no-await-in-loop -- a pause between two questions
    await pause(PAUSE);
  }
  return { kind: "unknown" };
}
