import { stringify } from "../../apex/runtime/stringify.ts";
import type { Host } from "../../apex/host.ts";
import { NamedCredentials } from "../callouts/named-credentials.ts";
import type { OrgDefinition } from "../definition.ts";
import type { RemoteSite } from "../metadata/types.ts";
import type { Store } from "../store/store.ts";

/** What a transaction needs of the org's setup. */
export interface OrgSettings {
  readonly remoteSites: readonly RemoteSite[];
  readonly namedCredentials: NamedCredentials;
  /** By lower-case name. */
  readonly labels: ReadonlyMap<string, string>;
  organization(store: Store): Host["organization"];
}

export const settingsOf = ({ metadata, config }: OrgDefinition): OrgSettings => ({
  remoteSites: metadata.remoteSites,
  namedCredentials: new NamedCredentials(metadata.namedCredentials, metadata.externalCredentials),
  labels: new Map(metadata.labels.map(({ name, value }) => [name.toLowerCase(), value])),
  organization: (store) => {
    const [row] = store.rows("Organization");
    return {
      id: row?.id ?? "",
      name: stringify(row?.values.get("name") ?? ""),
      url: config.organizationUrl,
      isSandbox: row?.values.get("issandbox") === true,
      currency: config.currency
    };
  }
});
