import { expect, test } from 'vitest';
import { scriptText, withoutMarksInTexts } from '../../src/web/script-text.ts';

test("Vite's mark is found where Vite put it, not in texts, be they names of properties", () => {
  const code =
    'const a = {__VITE_PRELOAD__: `__VITE_PRELOAD__`, "b __VITE_PRELOAD__": 1}; load(__VITE_PRELOAD__);';
  const marked = withoutMarksInTexts(code);
  expect(marked).toBe(
    'const a = {"\\x5f_VITE_PRELOAD__": `\\x5f_VITE_PRELOAD__`, "b \\x5f_VITE_PRELOAD__": 1}; load(__VITE_PRELOAD__);',
  );
  expect(scriptText(marked)).toContain('load(void 0)');
  expect(Function('load', `${scriptText(marked)} return a;`)(() => {})).toEqual({
    __VITE_PRELOAD__: '__VITE_PRELOAD__',
    'b __VITE_PRELOAD__': 1,
  });
});
