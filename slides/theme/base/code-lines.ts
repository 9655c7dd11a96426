/** What a fence says of its lines besides what Slidev reads: which are added or removed, and numbers that leave some out. */
import type { ShikiTransformer } from 'shiki';
import { readFence } from '../../../src/tree/fence.ts';

type Marks = ReturnType<typeof readFence>;

export const codeLines: ShikiTransformer = {
  name: 'lectern:code-lines',
  preprocess(code, options) {
    const own = options.meta?.__raw ?? '';
    if (!/(?:^|\s)(?:diff|at=)/.test(own)) return undefined;
    // Slidev has taken its own part of the line away.
    const read = readFence(`x {lines:true} ${own}`, code.replace(/\n$/, ''));
    (this.meta as { lectern?: Marks }).lectern = read;
    return read.value;
  },
  line(node, n) {
    const { lectern } = this.meta as { readonly lectern?: Marks };
    const mark = lectern?.marks?.[n - 1];
    if (mark && mark !== 'same') this.addClassToHast(node, `lt-${mark}`);
    const [number, before] = [lectern?.numbers?.[n - 1], lectern?.numbers?.[n - 2]];
    if (lectern?.marks || number === undefined || before === undefined || number === before + 1) return;
    node.properties['data-number'] = String(number);
    node.properties['style'] = `--lt-number:${number}`;
    this.addClassToHast(node, number === 0 ? 'lt-no-number' : 'lt-other-number');
  },
};
