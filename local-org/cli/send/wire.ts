/** The answers of CountersignController, as far as the command reads them. A member that is null in Apex is left out. */

export interface ClaimInput {
  readonly name: string;
  readonly type: "string" | "number" | "boolean" | "date" | "datetime" | "string_list" | "json";
}

export interface Form {
  readonly label: string;
  readonly inputs: readonly ClaimInput[];
}

/** One value of the service's answer, or the rows of a table. */
export interface Member {
  readonly label: string;
  readonly value?: string;
  readonly table?: { readonly rows: readonly (readonly (string | null)[])[] };
}

export interface Receipt {
  readonly outcome: "delivered" | "failed";
  readonly code: string;
  readonly reference?: string;
  readonly message: string;
  readonly action?: string;
  readonly fieldErrors: readonly { readonly name: string; readonly message: string }[];
  readonly members: readonly Member[];
  /** Whoever has the address is signed in at the service: only where it leads is printed. */
  readonly launch?: { readonly url: string; readonly mode: string };
  readonly sentAt?: string;
  readonly cause?: string;
  readonly fix?: string;
}
