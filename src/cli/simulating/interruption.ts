import { EXIT } from '../exit-codes.ts';

export interface Interruption {
  /** Whether the user has asked to stop. */
  readonly isRequested: boolean;
  /** From now on the signals do again what they usually do. */
  stopListening(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Lets the first Ctrl-C (or SIGTERM) ask for an orderly end; the second ends at once. */
export function listenForInterruption(onRequest: () => void): Interruption {
  let isRequested = false;
  const listener = () => {
    if (isRequested) process.exit(EXIT.interrupted);
    isRequested = true;
    onRequest();
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    get isRequested() {
      return isRequested;
    },
    stopListening() {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
}
