import { fileErrorReason } from '../files/reason.ts';
import { BadInput } from './bad-input.ts';

/** Does something to files. @throws BadInput that names `what`, where the system refuses it */
export function writing<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = fileErrorReason(error);
    if (reason === undefined) throw error;
    throw new BadInput([`${what} cannot be written: ${reason}`]);
  }
}
