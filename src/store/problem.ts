/** Why the store cannot be used. */
export type StoreProblem = 'unsupported' | 'unwritable' | 'corrupted' | 'newer' | 'unreadable';

/** The store cannot be used; the message says what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreProblem;

  constructor(code: StoreProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Tells what went wrong with a database file from the driver's error. */
export function storeError(file: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/malformed|not a database|corrupt/iu.test(message)) {
    return new StoreError(
      'corrupted',
      `The database ${file} is damaged. It was left untouched: restore a copy, or move it away to start anew.`,
      error,
    );
  }
  if (/readonly|read-only|permission|EACCES|EROFS|unable to open/iu.test(message)) {
    return new StoreError(
      'unwritable',
      `The database ${file} cannot be written: check its folder's permissions, or set DATABASE_URL.`,
      error,
    );
  }
  return new StoreError(
    'unreadable',
    `The database ${file} cannot be used: ${message.split('\n')[0]}`,
    error,
  );
}
