/**
 * Against an org of your own:
 * SF_DOMAIN=https://my.my.salesforce.com SF_CONSUMER_KEY=... SF_USERNAME=... SF_KEY_FILE=client.key \
 *   node --import tsx examples/inbound/run.ts
 */
import { readFileSync } from "node:fs";
import { accessToken } from "./client.ts";

const setting = (name: string, fallback?: string): string => {
  const value = process.env[name] ?? fallback;
  if (value) return value;
  throw new Error(`${name} is not set.`);
};

try {
  const session = await accessToken({
    consumerKey: setting("SF_CONSUMER_KEY"),
    username: setting("SF_USERNAME"),
    audience: setting("SF_AUDIENCE", "https://login.salesforce.com"),
    tokenUrl: `${setting("SF_DOMAIN")}/services/oauth2/token`,
    privateKey: readFileSync(setting("SF_KEY_FILE"), "utf8")
  });
  console.log(`A session at ${session.instanceUrl}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
