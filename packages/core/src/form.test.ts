import { expect, test } from 'vitest';
import { toForm } from './form.ts';

test.each([
  [{ pageIndex: 0, keywords: 'a b&c', on: false }, 'pageIndex=0&keywords=a%20b%26c&on=false'],
  [{ 'tag[]': ['a', 'b'] }, 'tag[]=a&tag[]=b'],
  [{ requester: { mail: 'ann@example.com' } }, 'requester[mail]=ann%40example.com'],
  [
    { conditions: [{ field: 'name', operator: 'is' }, { field: 'id' }] },
    'conditions[0][field]=name&conditions[0][operator]=is&conditions[1][field]=id',
  ],
  [{ '[0]': 12, '[1]': 13 }, '[0]=12&[1]=13'],
  [{ from: new Date(0) }, 'from=1970-01-01T00%3A00%3A00.000Z'],
  [{ a: undefined, b: null, c: [], d: {} }, ''],
])('%j becomes %s', (values, text) => {
  expect(toForm(values)).toBe(text);
});
