/**
 * Where access codes come from. A locker counts its tokens from 0; the source turns a token's number
 * into a text that people type, and a typed text back into the number. It never issues the same text
 * twice while the first is live or remembered.
 */
export interface CodeSource {
  /** The code of the token with this number. Called once for each token, in order. */
  issue(token: number): string;
  /** The number of the token that this text was issued for, −1 if it cannot be one. */
  tokenOf(code: string): number;
  /** The token has been forgotten: its text may be given out again. */
  forget(token: number): void;
}
