#!/usr/bin/env node
import { endQuietlyOnBrokenPipes, explainFailure } from './failing.ts';
import { pigeonhole } from './pigeonhole.ts';

endQuietlyOnBrokenPipes();
process.on('uncaughtException', (error) => process.exit(explainFailure(error)));
process.exitCode = await pigeonhole(process.argv.slice(2));
