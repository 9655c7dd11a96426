/** Loaded before Lectern: no program can be started, and nothing loaded that reads decks or makes anything of them. */
import childProcess from 'node:child_process';
import { registerHooks, syncBuiltinESMExports } from 'node:module';

for (const name of ['spawn', 'fork', 'exec', 'execFile']) {
  childProcess[name] = () => {
    throw new Error(`${name}: nothing was to be started`);
  };
}
syncBuiltinESMExports();

registerHooks({
  load(url, context, next) {
    if (/node_modules\/(?:zod|yaml|handlebars|markdown-it|tinypool|shiki|pptxgenjs|string-width)\//.test(url))
      throw new Error(`${url}: was not to be loaded`);
    return next(url, context);
  },
});
