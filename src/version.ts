import manifest from '../package.json' with { type: 'json' };

/** The package's version; results and traces carry it. */
export const VERSION: string = manifest.version;
