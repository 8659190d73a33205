import { describe, expect, test } from 'vitest';
import { type Delimiters, toForm } from './form.ts';

const noon = new Date(Date.UTC(2026, 0, 1, 12));

test.each<[object, string]>([
  [{ pageIndex: 0, keywords: 'a b&c', on: false, id: 12n }, 'pageIndex=0&keywords=a%20b%26c&on=false&id=12'],
  [{ tag: ['a', 'b'] }, 'tag=a&tag=b'],
  [{ 'tag[]': ['a', 'b'] }, 'tag[]=a&tag[]=b'],
  [
    { requester: { mail: 'ann@example.com', name: { first: 'Ann' } } },
    'requester[mail]=ann%40example.com&requester[name][first]=Ann',
  ],
  [
    { conditions: [{ field: 'name', operator: 'is' }, { field: 'id' }] },
    'conditions[0][field]=name&conditions[0][operator]=is&conditions[1][field]=id',
  ],
  [{ filter: { tags: ['a', 'b'] } }, 'filter[tags]=a&filter[tags]=b'],
  [{ '[0]': 12, '[1]': 13 }, '[0]=12&[1]=13'],
  [{ text: '' }, 'text='],
])('%o becomes %s', (values, text) => {
  expect(toForm(values)).toBe(text);
});

test.each<[object, string]>([
  [{ from: noon }, 'from=2026-01-01T12%3A00%3A00.000Z'],
  [{ range: { from: noon } }, 'range[from]=2026-01-01T12%3A00%3A00.000Z'],
  [{ days: [noon, noon] }, 'days=2026-01-01T12%3A00%3A00.000Z&days=2026-01-01T12%3A00%3A00.000Z'],
])('dates are written as ISO 8601: %j', (values, text) => {
  expect(toForm(values)).toBe(text);
});

test.each<[object, string]>([
  [{ a: undefined, b: null, c: [], d: {}, e: 1 }, 'e=1'],
  [{ list: [undefined, 'a', null], object: { b: undefined, c: null, d: 'd' } }, 'list=a&object[d]=d'],
  [{ a: undefined }, ''],
  [{}, ''],
])('what is undefined or null is left out: %o', (values, text) => {
  expect(toForm(values)).toBe(text);
});

describe('a list in one value', () => {
  test.each<[object, Delimiters, string]>([
    [{ ids: [1, 2], tags: ['x', 'y'] }, { ids: ',' }, 'ids=1,2&tags=x&tags=y'],
    [{ ids: ['a,b', 'c d'] }, { ids: ',' }, 'ids=a%2Cb,c%20d'],
    [{ ids: ['a', 'b'] }, { ids: '|' }, 'ids=a|b'],
    [{ ids: ['a', 'b'] }, { ids: '%20' }, 'ids=a%20b'],
    [{ ids: ['a'] }, { ids: ',' }, 'ids=a'],
    [{ ids: 'a,b' }, { ids: ',' }, 'ids=a%2Cb'],
    [{ ids: [], tags: undefined, other: null }, { ids: ',', tags: ',', other: ',' }, ''],
    [{ ids: [1, undefined, 2, null] }, { ids: ',' }, 'ids=1,2'],
    [{ ids: [undefined, null] }, { ids: ',' }, ''],
    [{ days: [noon, noon] }, { days: ',' }, 'days=2026-01-01T12%3A00%3A00.000Z,2026-01-01T12%3A00%3A00.000Z'],
  ])('%o with %j becomes %s', (values, delimiters, text) => {
    expect(toForm(values, delimiters)).toBe(text);
  });
});

test.each(['ä', '日本', '😀', "a+b c%20d/e?f=g&h#i'j"])('%s comes back as it was', (text) => {
  const form = toForm({ [text]: text });
  expect([...new URLSearchParams(form)]).toEqual([[text, text]]);
  expect([...new URL(`https://api.example.com/?${form}`).searchParams]).toEqual([[text, text]]);
});

test('the name of a list has the suffix that a vendor wants, also inside objects', () => {
  expect(toForm({ groups: [1, 2], fields: [{ name: 'Age', tags: ['a'] }] }, {}, '[]')).toBe(
    'groups[]=1&groups[]=2&fields[0][name]=Age&fields[0][tags][]=a',
  );
});
