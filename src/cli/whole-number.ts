/** What is wrong with an option that takes a whole number, each in one line. */
export function wholeNumberProblems(
  option: string,
  text: string,
  minimum: number,
  maximum: number,
): string[] {
  const isIn = /^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
  return isIn
    ? []
    : [`--${option} ${text}: a whole number from ${minimum} to ${maximum} is needed`];
}
