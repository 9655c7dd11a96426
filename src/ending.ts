import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * While `work` goes on, Ctrl+C and the like end the program as `process.exit` does, so that what hangs on its end
 * happens: programs it started are stopped, drafts are taken away. `before` is waited for first.
 */
export async function endingInOrder<T>(
  work: () => Promise<T>,
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  let ends = false;
  const end = (signal: (typeof signals)[number]) => {
    // Not once: a second one, as when a terminal and the program above both tell us, would cut the ending short.
    if (ends) return;
    ends = true;
    void before().finally(() => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
