/** What crosses the wire between the claim editor and `CountersignClaimController`. */
declare module "countersign/claimWire" {
  /** A field that a claim can be read from; with a relationship when it leads to another object. */
  export interface FieldChoice {
    name: string;
    label: string;
    claimType: string;
    relationship?: string | null;
    relatedObject?: string | null;
  }

  /** Reserved names in lower case, and the Apex classes that can provide claims. */
  export interface ClaimVocabulary {
    registeredNames: string[];
    serverOnlyNames: string[];
    providers: string[];
  }

  export interface PatternTrial {
    valid: boolean;
    matches: boolean;
  }
}

declare module "@salesforce/apex/CountersignClaimController.vocabulary" {
  import type { ClaimVocabulary } from "countersign/claimWire";
  export default function vocabulary(): Promise<ClaimVocabulary>;
}

declare module "@salesforce/apex/CountersignClaimController.fields" {
  import type { FieldChoice } from "countersign/claimWire";
  export default function fields(parameters: { objectName: string }): Promise<FieldChoice[]>;
}

declare module "@salesforce/apex/CountersignClaimController.tryPattern" {
  import type { PatternTrial } from "countersign/claimWire";
  export default function tryPattern(parameters: { expression: string; sample: string }): Promise<PatternTrial>;
}
