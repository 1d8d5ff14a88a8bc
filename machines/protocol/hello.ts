import type { SizeCount } from '../bank.ts';
import type { Capabilities } from './capabilities.ts';

/** The version of the protocol (docs/protocol.md). */
export const PROTOCOL_VERSION = 1;

/** How a locker introduces itself when it is opened. */
export interface Hello {
  /** Its own name and version, in any words. */
  readonly name: string;
  readonly version: string;
  /** The bank that it runs, smallest size first: the one it was asked for, or the only one that it has. */
  readonly sizes: readonly SizeCount[];
  readonly capabilities: Capabilities;
}
