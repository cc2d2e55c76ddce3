/** One submission keeps its key however often it is tried, so that the service can tell a retry from a new one. */
export class SubmissionKey {
  private content?: string;
  private key = "";

  /** The key for sending this content: the last one, if the last try was of the same content. */
  keyFor(content: string): string {
    if (this.content !== content) {
      this.key = crypto.randomUUID();
      this.content = content;
    }
    return this.key;
  }

  /** Ends the submission: whatever is sent next is a new one. */
  forget(): void {
    this.content = undefined;
  }
}
