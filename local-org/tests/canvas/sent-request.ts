import { openDemoOrg } from "../../demo/set-up.ts";
import { openKeyStore } from "../../org/key-store.ts";
import { listen } from "./listening-service.ts";

const CANVAS = "https://canvas.ledgerline.example";

/** The signed request that the demo's connection posts for the demo record, in Amara's name. */
export async function sentSignedRequest(root: string, stateDir: string): Promise<string> {
  const service = await listen({ launchUrl: "https://app.ledgerline.example/launch/once" });
  openKeyStore(stateDir, ["Countersign_Signing", "Countersign_Signing_Next", "Countersign_Signing_P256"]);
  const org = openDemoOrg({ root, hosts: { [CANVAS]: service.origin }, stateDir });
  try {
    const answer = org.aura({
      username: "amara.okafor@brightwater.example",
      className: "CountersignController",
      method: "send",
      params: {
        connectionName: "Ledgerline_Canvas",
        recordId: "0065g000005OppAAAS",
        inputs: {},
        idempotencyKey: "compare-1"
      }
    });
    if (!answer.ok) throw new Error(answer.error.message);
    const { body } = await service.next();
    return new URLSearchParams(body).get("signed_request") ?? "";
  } finally {
    org.close();
    await service.close();
  }
}
