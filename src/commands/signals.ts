import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * While `work` goes on, Ctrl+C and the like end the program as `process.exit` does, so that what hangs on its end
 * happens: programs it started are stopped, drafts are taken away.
 */
export async function endingInOrder<T>(work: () => Promise<T>): Promise<T> {
  const end = (signal: (typeof signals)[number]) => process.exit(128 + constants.signals[signal]);
  // Not once: a second one, as when a terminal and the program above both tell us, would cut the ending short.
  for (const signal of signals) process.on(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
