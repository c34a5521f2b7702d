/** An error as logged: discord.js keeps the request body, which holds what the reader was told, in some of its errors. */
export function withoutBody(error: unknown): {
  type: string;
  message: string;
  stack?: string;
  code?: unknown;
} {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(code !== undefined && { code }),
  };
}
