/** Which locker, for every command that speaks to one. */
export const LOCKER_OPTIONS = {
  locker: {
    kind: 'value',
    summary:
      "actor, compiled, module:./locker.mjs, command:'python3 locker.py' or http://host:port/path",
  },
  'answer-within': {
    kind: 'value',
    summary: 'How long a command may take before nobody knows what became of it, such as 10s',
  },
} as const;
