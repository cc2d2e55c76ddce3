import type { DataAccess, HostUser } from "../../apex/host.ts";
import type { Directory } from "../access/directory.ts";
import type { Sharing } from "../access/sharing.ts";
import type { OrgSchema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";

/** The data and the rules a query or a DML statement runs against. */
export interface Database {
  readonly schema: OrgSchema;
  readonly store: Store;
  readonly directory: Directory;
  readonly sharing: Sharing;
}

/** One query as it runs: for whom, when, with which bind values. */
export interface QueryContext extends Database {
  readonly user: HostUser;
  readonly access: DataAccess;
  readonly now: number;
  readonly binds: readonly unknown[];
}
