/** What a detector of opaque locks reads. */
export interface TextInput {
  readonly text: string;
}
