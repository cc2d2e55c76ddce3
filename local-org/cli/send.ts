/** `npm run send`: the main job without a browser. Exit code 0: delivered, 1: not delivered, 2: not understood. */
import { fileURLToPath } from "node:url";
import { readSendArguments, SEND_USAGE, type SendArguments } from "./send/arguments.ts";
import { diagnosisText, receiptText, refusalText } from "./send/print.ts";
import { runSend } from "./send/run.ts";
import type { SendResult } from "./send/send-in-org.ts";
import { UsageError } from "./usage-error.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

try {
  const request = readSendArguments(process.argv.slice(2));
  if (request) await send(request);
  else console.log(SEND_USAGE);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  console.error(error instanceof UsageError ? `${error.message}\n\n${SEND_USAGE}` : messageOf(error));
}

async function send(request: SendArguments): Promise<void> {
  const result = await runSend(request, { root: ROOT, say: console.error });
  process.exitCode = request.json ? printJson(result) : printText(result);
}

function printJson(result: SendResult): number {
  const value =
    "receipt" in result ? result.receipt : { outcome: "failed", message: result.refusal, action: result.advice };
  console.log(JSON.stringify(value, null, 2));
  return value.outcome === "delivered" ? 0 : 1;
}

function printText(result: SendResult): number {
  if ("receipt" in result && result.receipt.outcome === "delivered") {
    console.log(receiptText(result.receipt));
    return 0;
  }
  console.error("receipt" in result ? diagnosisText(result.receipt) : refusalText(result));
  return 1;
}

/** Without the stack: what a person can do something about is in the message (files and lines of OrgProblems too). */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
