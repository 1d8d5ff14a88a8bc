/** How parts of a report stand out. Every function gives back the text, perhaps in colour. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  yellow(text: string): string;
}

const asItIs = (text: string) => text;

/** For files, pipes and NO_COLOR. */
export const PLAIN: Paint = { bold: asItIs, dim: asItIs, yellow: asItIs };
