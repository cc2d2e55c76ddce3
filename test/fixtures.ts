import type { ClaimInput, ConnectionForm, Receipt } from "countersign/wire";
import wire from "../force-app/main/test/staticresources/Countersign_Wire_Fixtures.json";

// The Apex tests compare what the controller returns with the same file, so that the two sides cannot drift apart.
const fixtures = wire as { form: ConnectionForm; receiptDelivered: Receipt; receiptFailed: Receipt };

/** A claim definition with the rules a test is about. */
export function claim(rules: Partial<ClaimInput> = {}): ClaimInput {
  return { name: "note", label: "Note", type: "string", required: false, options: [], ...rules };
}

/** The form of the fixtures, with the parts a test is about. */
export function form(parts: Partial<ConnectionForm> = {}): ConnectionForm {
  return { ...copy(fixtures.form), ...parts };
}

/** The receipt of a send that arrived, with the parts a test is about. */
export function delivered(parts: Partial<Receipt> = {}): Receipt {
  return { ...copy(fixtures.receiptDelivered), ...parts };
}

/** The receipt of a send that failed, with the parts a test is about. */
export function failed(parts: Partial<Receipt> = {}): Receipt {
  return { ...copy(fixtures.receiptFailed), ...parts };
}

/** jsdom has no structuredClone; what crosses the wire is JSON anyway. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
