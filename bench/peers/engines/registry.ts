import type { Engine } from '../engine.ts';
import { pigeonhole } from './pigeonhole.ts';
import { plain } from './plain.ts';
import { simjs } from './simjs.ts';
import { simpy } from './simpy.ts';

/** Every engine that takes part, ours first. A new one is its own file, its program, and a line here. */
export const ENGINES: readonly Engine[] = [pigeonhole, plain, simpy, simjs];
