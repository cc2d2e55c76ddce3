/** What an import tells about a key; the members of the Apex class ImportedKey. */
declare module "countersign/keyWire" {
  export interface ImportedKey {
    keyId: string;
    thumbprint: string;
  }
}

declare module "@salesforce/apex/CountersignKeyController.importKey" {
  import type { ImportedKey } from "countersign/keyWire";
  export default function importKey(parameters: { text: string; acceptedWarning: boolean }): Promise<ImportedKey>;
}
