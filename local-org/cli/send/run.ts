import { keySetCall, publishKeySet } from "../../demo/key-set.ts";
import { readJsonFile } from "../../org/json-file.ts";
import { startDemoServices } from "../demo-services.ts";
import type { SendArguments } from "./arguments.ts";
import { sendInOrg, type SendDefaults, type SendResult } from "./send-in-org.ts";

export interface SendOptions {
  readonly root: string;
  readonly say: (note: string) => void;
}

/** One send from nothing: keys, services, org; real signature and real HTTP. */
export async function runSend(request: SendArguments, { root, say }: SendOptions): Promise<SendResult> {
  const services = await startDemoServices({ root, overrides: request.hosts });
  try {
    if (services.replaced.length > 0) {
      say(`Note: ${services.replaced.join(", ")} is answered elsewhere; local services take its access tokens unseen.`);
    }
    const { openDemoOrg } = await import("../../demo/set-up.ts");
    const org = openDemoOrg({ root, hosts: services.hosts, stateDir: services.stateDir });
    try {
      await publishKeySet(org.rest(keySetCall(root)), services.control);
      return sendInOrg(org, request, readDefaults(root));
    } finally {
      org.close();
    }
  } finally {
    await services.close();
  }
}

function readDefaults(root: string): SendDefaults {
  return readJsonFile<SendDefaults>(root, "config/local-org.json");
}
