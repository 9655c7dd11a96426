import { alt, flag, list, Misfit, mapping, type Read, text } from '../kit/shape.ts';

export interface Task {
  readonly title: string;
  readonly section?: string;
  /** ISO dates, with or without a time; days end where the next one begins. */
  readonly from: string;
  readonly to: string;
  readonly done?: boolean;
  readonly critical?: boolean;
  readonly milestone?: boolean;
}

/** Tasks in time. */
export interface GanttSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly tasks: readonly Task[];
}

export const timeOf = (date: string): number => Date.parse(date.includes('T') ? `${date}Z` : date);

const date: Read<string> = (value, at) => {
  const found = text(value, at);
  if (!Number.isFinite(timeOf(found))) throw new Misfit(`${at} is no date`);
  return found;
};
const task: Read<Task> = mapping(
  { title: text, from: date, to: date },
  { section: text, done: flag, critical: flag, milestone: flag },
);
export const readGanttSpec: Read<GanttSpec> = mapping({ alt, tasks: list(task) }, { clicks: flag });

/** Each task with its days. */
export function ganttWords({ tasks }: GanttSpec, cjk: boolean): string {
  const day = (at: string) => at.slice(0, 10);
  return tasks
    .map(({ title, from, to, milestone }) => `${title} ${day(from)}${milestone ? '' : ` – ${day(to)}`}`)
    .join(cjk ? '；' : '; ');
}
