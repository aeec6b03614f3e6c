// PostgreSQL took the transaction back because another one had to go first: deadlock, serialization failure.
const retryable = new Set(["40P01", "40001"]);
const tries = 6;

/** Runs a whole transaction again that lost against another one. What it did before has been taken back. */
export async function tryAgain<T>(transaction: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await transaction();
    } catch (error) {
      if (left === 0 || !isRetryable(error)) throw error;
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && "code" in error && retryable.has(String(error.code));
}
