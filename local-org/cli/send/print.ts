import type { Member, Receipt } from "./wire.ts";

/** The receipt of a delivered send, for people. */
export function receiptText(receipt: Receipt): string {
  const members = receipt.members.map((member): [string, string | undefined] => [member.label, valueOf(member)]);
  const opens: [string, string | undefined] = [
    "Opens",
    receipt.launch && `${receipt.launch.url} (${receipt.launch.mode}; once, in the browser)`
  ];
  return `${receipt.message}\n${table([...members, opens, ["Reference", receipt.reference], ["Sent at", receipt.sentAt]])}`;
}

/** A table in one line: its rows one after the other. */
function valueOf({ value, table: lines }: Member): string | undefined {
  return value ?? lines?.rows.map((cells) => cells.map((cell) => cell ?? "-").join(" ")).join("; ");
}

/** What went wrong and what to do; cause and fix are there for administrators only. */
export function diagnosisText(receipt: Receipt): string {
  const fields = receipt.fieldErrors.map(({ name, message }): [string, string] => [name, message]);
  const rows: [string, string | undefined][] = [
    ...fields,
    ["What to do", receipt.action],
    ["Cause", receipt.cause],
    ["Fix", receipt.fix],
    ["Code", receipt.code],
    ["Reference", receipt.reference]
  ];
  return `${receipt.message}\n${table(rows)}`;
}

/** The words of the page where there is no form, and what gives access where the user has none. */
export function refusalText({ refusal, advice }: { refusal: string; advice?: string | undefined }): string {
  return advice === undefined ? refusal : `${refusal}\n\n${advice}`;
}

/** Labels aligned; rows without a value left out. */
function table(rows: readonly [string, string | undefined][]): string {
  const filled = rows.filter(([, value]) => value !== undefined && value !== "");
  const width = Math.max(...filled.map(([label]) => label.length)) + 2;
  return filled.map(([label, value]) => `  ${label.padEnd(width)}${value}`).join("\n");
}
