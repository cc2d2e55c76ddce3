import { checkPermissions } from "./access/check.ts";
import { readProfiles, type ProfileBaseline } from "./access/profiles.ts";
import type { CacheConfig } from "./cache/caches.ts";
import { readOrgMetadata } from "./metadata/read.ts";
import type { OrgMetadata } from "./metadata/types.ts";
import { readJsonFile } from "./json-file.ts";
import { ProblemLog } from "./problems.ts";
import { buildSchema, type OrgSchema, type SharingDefaults } from "./schema/schema.ts";
import { readDataFiles, type DataRecord } from "./store/data-files.ts";
import { loadDataRecords } from "./store/data-rows.ts";
import { loadMetadataRecords } from "./store/metadata-rows.ts";
import { assignPermissionSets, loadSetupRows } from "./store/setup-rows.ts";
import { Store } from "./store/store.ts";

/**
 * `sample`: the sample company. `unconfigured`: the same before anybody has set a connection up: without the custom
 * metadata of the demo. `empty`: what an Apex test finds: organisation, profiles, roles, its running user.
 */
export type Dataset = "sample" | "empty" | "unconfigured";

/** `config/local-org.json`. */
export interface LocalOrgConfig extends CacheConfig {
  readonly demoRecordId: string;
  readonly defaultUser: string;
  readonly organizationUrl: string;
  /** ISO code of the org's one currency. */
  readonly currency: string;
  /** Names of the certificates the key store makes. */
  readonly certificates: readonly string[];
}
/** `config/test-org.json`: what an org is like while Apex tests run. */
export interface TestOrgConfig extends CacheConfig {
  readonly runningUser: string;
  readonly certificates: readonly string[];
}

/** Everything read from the repository: the same for every store and every transaction. */
export interface OrgDefinition {
  readonly root: string;
  readonly metadata: OrgMetadata;
  readonly schema: OrgSchema;
  readonly profiles: ReadonlyMap<string, ProfileBaseline>;
  readonly data: readonly DataRecord[];
  readonly config: LocalOrgConfig;
  readonly testConfig: TestOrgConfig;
}

/** Folder of the sample data. */
const DATA = "local-org/data";

/** @throws OrgProblems naming everything that is wrong in metadata and data files */
export function readDefinition(root: string): OrgDefinition {
  const log = new ProblemLog();
  const metadata = readOrgMetadata(root, log);
  const schema = buildSchema(metadata.objects, readJsonFile<SharingDefaults>(root, `${DATA}/sharing.json`), log);
  checkPermissions(metadata, schema, log);
  const definition = {
    root,
    metadata,
    schema,
    profiles: readProfiles(root, DATA),
    data: readDataFiles(root, DATA, log),
    config: readJsonFile<LocalOrgConfig>(root, "config/local-org.json"),
    testConfig: readJsonFile<TestOrgConfig>(root, "config/test-org.json")
  };
  log.throwIfAny();
  return definition;
}

/** Where the demo's metadata lies. */
const DEMO = "force-app/demo/";
const ALWAYS_THERE = ["Organization", "Profile", "UserRole"];

/** A new store with the records of a dataset. @throws OrgProblems when data or custom metadata records do not fit the schema */
export function createStore(definition: OrgDefinition, dataset: Dataset, at: number): Store {
  const { schema, metadata, testConfig } = definition;
  const log = new ProblemLog();
  const store = new Store();
  const isTestUser = (record: DataRecord): boolean =>
    record.object === "User" && record.values["Username"] === testConfig.runningUser;
  const records =
    dataset === "empty"
      ? definition.data.filter((each) => ALWAYS_THERE.includes(each.object) || isTestUser(each))
      : definition.data;
  const userId = String(definition.data.find(isTestUser)?.values["Id"]);
  loadSetupRows(metadata, schema, store);
  const configuration =
    dataset === "unconfigured" ? metadata.records.filter(({ path }) => !path.includes(DEMO)) : metadata.records;
  loadMetadataRecords(configuration, schema, store, log);
  loadDataRecords(records, schema, store, { userId, at }, log);
  assignPermissionSets(
    records.filter((each) => each.object === "User"),
    schema,
    store,
    log
  );
  log.throwIfAny();
  return store;
}
