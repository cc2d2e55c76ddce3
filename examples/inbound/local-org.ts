/** `npm run --silent inbound`: the client against the local org's partner, who answers as Salesforce does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startDemoServices } from "../../local-org/cli/demo-services.ts";
import { createLead } from "./call.ts";
import { accessToken, type Application } from "./client.ts";

const FIELDHOUSE = "https://fieldhouse.my.salesforce.example";
const services = await startDemoServices({ root: fileURLToPath(new URL("../../", import.meta.url)) });
try {
  // The org's host is answered on this machine; everything else is as it would be.
  const here = services.hosts[FIELDHOUSE] ?? FIELDHOUSE;
  const application: Application = {
    consumerKey: "3MVG9.Fieldhouse.Inbound.Client",
    username: "integration@fieldhouse.example",
    audience: "https://login.salesforce.example",
    tokenUrl: `${here}/services/oauth2/token`,
    privateKey: readFileSync(join(services.stateDir, "keys", "Inbound_Client.key.pem"), "utf8")
  };
  const session = { ...(await accessToken(application)), instanceUrl: here };
  console.log(`Delivered: lead ${await createLead(session, "Riverside Waterworks")}`);
  await accessToken({ ...application, username: "stranger@fieldhouse.example" }).catch((error: unknown) =>
    console.log(`And a user whom nobody approved: ${(error as Error).message}`)
  );
} finally {
  await services.close();
}
