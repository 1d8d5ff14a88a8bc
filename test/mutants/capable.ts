/** Right lockers that can do different things, and say so; each as `--locker` names it. */
export const CAPABLE = [
  {
    spec: 'module:test/mutants/lockers/storage-only.js',
    what: 'that takes in and gives out alone',
  },
  { spec: 'module:test/mutants/lockers/self-clearing.js', what: 'that is cleared by opening it' },
  { spec: 'module:test/mutants/lockers/driver-only.js', what: 'without staff and faults' },
] as const;
