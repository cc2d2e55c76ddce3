import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openKeyStore } from "../org/key-store.ts";
import { openOrg, type LocalOrg, type OpenOptions } from "../org/open.ts";
import { readDemoConfig, type PublishedCertificate } from "./config.ts";
import { privateJwk } from "./imported-key.ts";

/**
 * Opens the demo org: force-app as it is, and what its administrator has done since. That is done here as there: anonymous
 * Apex imports the keys and saves the public keys. Nothing of it is written to the repository.
 */
export function openDemoOrg(options: OpenOptions & { readonly stateDir: string }): LocalOrg {
  const org = openOrg(options);
  const { importedKeys, importedPems, publishedCertificates } = readDemoConfig(options.root);
  const keyTexts = [
    ...importedKeys.map((kid) => privateJwk(options.stateDir, kid)),
    ...importedPems.map((file) => readFileSync(join(options.root, file), "utf8"))
  ];
  run(org, keyTexts.map(importStatement).join("\n"));
  const names = publishedCertificates.map(({ certificate }) => certificate);
  const keys = openKeyStore(options.stateDir, names);
  run(
    org,
    publishScript(publishedCertificates, (name) => keys.certificatePem(name))
  );
  return org;
}

/** As docs/signing.md shows it; the administrator has read the warning. */
const importStatement = (key: string): string => `new KeyImport().importText('${quoted(key)}', true);`;

function publishScript(certificates: readonly PublishedCertificate[], pem: (name: string) => string): string {
  const records = certificates.map(({ record, certificate, keyId }) => {
    const values = { Certificate__c: pem(certificate), Key_Id__c: keyId, Algorithm__c: "RS256" };
    const pairs = Object.entries(values).map(([field, value]) => `'${field}' => '${quoted(value)}'`);
    return `add(container, '${record}', new Map<String, Object>{ ${pairs.join(", ")}, 'Active__c' => true });`;
  });
  return `Metadata.DeployContainer container = new Metadata.DeployContainer();
    ${records.join("\n")}
    Metadata.Operations.enqueueDeployment(container, null);
    void add(Metadata.DeployContainer container, String name, Map<String, Object> values) {
      Metadata.CustomMetadata record = new Metadata.CustomMetadata();
      record.fullName = 'Countersign_Public_Key.' + name;
      record.label = name.replace('_', ' ');
      for (String field : values.keySet()) {
        Metadata.CustomMetadataValue value = new Metadata.CustomMetadataValue();
        value.field = field;
        value.value = values.get(field);
        record.values.add(value);
      }
      container.addMetadata(record);
    }`;
}

const quoted = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n").replaceAll("\r", "");

function run(org: LocalOrg, script: string): void {
  const { exception, asynchronous } = org.anonymous(script);
  const failure = exception ?? asynchronous.find((each) => each.exception)?.exception;
  if (failure) throw new Error(`The demo could not be set up: ${failure.type}: ${failure.message}`);
}
