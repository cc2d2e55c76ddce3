import { readJsonFile } from "../org/json-file.ts";

/** What the administrator of the demo org has done besides deploying force-app; config/local-org.json, "demo". */
export interface DemoConfig {
  /** Applications outside of the org that have a key of their own and registered its certificate. */
  readonly externalClients: readonly string[];
  /** `kid` of the keys that were imported. */
  readonly importedKeys: readonly string[];
  /** Files with private keys in PEM that were imported: published ones, so that they can be in the repository. */
  readonly importedPems: readonly string[];
  /** Certificates whose .crt was pasted into a Countersign Public Key record. */
  readonly publishedCertificates: readonly PublishedCertificate[];
  /** Who reads the key set: the guest user of the org's site. */
  readonly siteUser: string;
}
export interface PublishedCertificate {
  /** API name of the record. */
  readonly record: string;
  readonly certificate: string;
  readonly keyId: string;
}

/** Reads the part of config/local-org.json that only the demo has. @throws OrgProblems when it cannot be read */
export function readDemoConfig(root: string): DemoConfig {
  return readJsonFile<{ demo: DemoConfig }>(root, "config/local-org.json").demo;
}
