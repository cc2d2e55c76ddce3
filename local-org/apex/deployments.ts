/** What `Metadata.Operations` and the org around the engine tell each other. */

/** A record of a custom metadata type as deployments and retrieves have it. */
export interface CustomMetadataComponent {
  /** `Type.DeveloperName`. */
  readonly fullName: string | null;
  readonly label: string | null;
  readonly description: string | null;
  readonly isProtected: boolean | null;
  readonly values: readonly { readonly field: string | null; readonly value: unknown }[];
}
/** What became of one component of a deployment. */
export interface DeploymentMessage {
  readonly fullName: string | null;
  readonly fileName: string;
  readonly id: string | null;
  readonly created: boolean;
  readonly changed: boolean;
  /** Null for a component that is well. */
  readonly problem: string | null;
}
export interface DeploymentOutcome {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string };
  /** When it ended; milliseconds since 1970. */
  readonly at: number;
  readonly success: boolean;
  /** Of the deployment as a whole. */
  readonly error?: { readonly statusCode: string; readonly message: string };
  readonly messages: readonly DeploymentMessage[];
}
