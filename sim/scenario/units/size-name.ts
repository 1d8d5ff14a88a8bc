import { z } from 'zod';

/**
 * The name of a size. It begins with a letter, so that no map of sizes is reordered: JavaScript sorts
 * keys that look like numbers, and the order of the sizes is their order by volume.
 */
export const sizeName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,31}$/,
    'a name of a size begins with a letter and has at most 32 letters, digits, - or _',
  );
