import pico from 'picocolors';
import { PLAIN, type Paint } from '../report/paint.ts';

/** Colours only for a person who looks at the output and has not declined them (NO_COLOR). */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  return stream.isTTY ? pico.createColors(pico.isColorSupported) : PLAIN;
}
