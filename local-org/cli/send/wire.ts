/** The answers of CountersignController, as far as the command reads them. */

export interface ClaimInput {
  readonly name: string;
  readonly type: "string" | "number" | "boolean" | "date" | "datetime" | "string_list";
}

export interface Form {
  readonly label: string;
  readonly inputs: readonly ClaimInput[];
}

export interface Receipt {
  readonly outcome: "delivered" | "failed";
  readonly code: string;
  readonly reference: string | null;
  readonly message: string;
  readonly action: string | null;
  readonly fieldErrors: readonly { readonly name: string; readonly message: string }[];
  readonly members: readonly { readonly label: string; readonly value: string | null }[];
  readonly sentAt: string | null;
  readonly cause: string | null;
  readonly fix: string | null;
}
