import { readFileSync } from 'node:fs';
import { createModuleTransport } from '../../src/lockers/module/module-transport.ts';
