/** Who runs on this machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** As ps has it; Z is one that has ended and nobody has asked how. */
  readonly state: string;
}

/** Process numbers of the programs that a process has started and that run. */
export const childrenOf = (pid: number): number[] =>
  processes()
    .filter(({ parent, state }) => parent === pid && !state.startsWith('Z'))
    .map((one) => one.pid);

/** Somebody of a process group runs. */
export const groupRuns = (group: number): boolean =>
  processes().some((one) => one.group === group && !one.state.startsWith('Z'));

/** Machines with little on them have no ps. */
function processes(): Process[] {
  const rows = existsSync('/proc/self/stat') ? rowsOfProc() : rowsOfPs();
  return rows.map(([pid, state = '', parent, group]) => ({
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    state,
  }));
}

function rowsOfProc(): string[][] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      // `1234 (a name) S 1 1234 …`: the name may hold anything.
      const rest = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
      return [[pid, ...rest.split(' ')]];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
}

function rowsOfPs(): string[][] {
  const lines = execFileSync('ps', ['-axo', 'pid=,stat=,ppid=,pgid='], { encoding: 'utf8' });
  return lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}
