import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The host map of a run: which loopback origin answers for which https origin. config/local-org.json names the service
 * behind each host; an entry for a service that does not exist is refused.
 */
export function hostsOf(root: string, origins: Readonly<Record<string, string>>): Record<string, string> {
  const file = join(root, "config", "local-org.json");
  const { hosts = {} } = JSON.parse(readFileSync(file, "utf8")) as { hosts?: Record<string, string> };
  return Object.fromEntries(
    Object.entries(hosts).map(([host, service]) => {
      const origin = origins[service];
      if (origin === undefined) throw new Error(`${file}: hosts names the service "${service}", which does not exist.`);
      return [host, origin];
    })
  );
}
