import { Misfit } from '../kit/shape.ts';
import type { Drawable } from './drawable.ts';
import { type Database, parseWith } from './library.ts';
import { plain } from './words.ts';

interface Task {
  readonly section?: string;
  readonly task: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly done?: boolean;
  readonly crit?: boolean;
  readonly active?: boolean;
  readonly milestone?: boolean;
}

/** Of tasks in time. */
export function readGantt(text: string): Drawable {
  const db: Database = parseWith('ganttDiagram', text);
  const tasks = (db.getTasks() as readonly Task[]).map((one) => {
    const [from, to] = [one.startTime, one.endTime].map((time) => new Date(time).getTime()) as [
      number,
      number,
    ];
    if (!Number.isFinite(from) || !Number.isFinite(to))
      throw new Misfit(`the task '${plain(one.task)}' has no date that can be read`);
    const section = plain(one.section);
    return {
      title: plain(one.task),
      from: iso(from),
      to: iso(to),
      ...(section && { section }),
      ...(one.done && { done: true }),
      ...(one.crit && { critical: true }),
      ...(one.milestone && { milestone: true }),
    };
  });
  if (tasks.length === 0) throw new Misfit('a Gantt chart needs a task, such as `Build : 2026-03-02, 10d`');
  return { kind: 'gantt', value: { tasks } };
}

/** As the text has it: Mermaid reads dates where the machine stands. */
function iso(time: number): string {
  const local = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
