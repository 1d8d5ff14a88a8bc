/** How many violations of a log are shown; one fault often breaks every record after it. */
export const MAX_SHOWN = 20;
