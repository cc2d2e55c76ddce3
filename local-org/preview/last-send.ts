/** What the shell's server panel is told about the last Apex call that sent something. Never part of an Apex answer. */

export interface ShownAssertion {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface ShownCallout {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  /** null when no answer came. */
  readonly status: number | null;
  readonly milliseconds: number;
  readonly assertion?: ShownAssertion | undefined;
  readonly error?: string | undefined;
}

export interface LastSend {
  /** `CountersignController.send` */
  readonly method: string;
  readonly userName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly milliseconds: number;
  /** Message of the exception the call ended with. */
  readonly exception?: string | undefined;
  readonly callouts: readonly ShownCallout[];
}
