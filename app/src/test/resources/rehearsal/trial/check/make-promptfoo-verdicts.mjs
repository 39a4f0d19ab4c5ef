// Makes promptfoo-verdicts.json beside this file: what promptfoo 0.121.20 itself says to outputs and assertions. Again:
//
//   mkdir /tmp/promptfoo && cd /tmp/promptfoo && npm init -y
//   npm i promptfoo@0.121.20 --omit=optional && npm i --no-save @libsql/linux-x64-gnu@0.5.29
//   PROMPTFOO_DISABLE_TELEMETRY=1 PROMPTFOO_DISABLE_UPDATE=1 PROMPTFOO_DISABLE_SHARING=1 PROMPTFOO_CONFIG_DIR=/tmp/promptfoo/home \
//     NODE_PATH=/tmp/promptfoo/node_modules node THIS_FILE
//
// Every output is echoed by promptfoo's own provider "echo"; nothing is sent anywhere.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const entry = createRequire(pathToFileURL(join(process.env.NODE_PATH, 'x'))).resolve('promptfoo');
const promptfoo = (await import(pathToFileURL(entry.replace(/\.cjs$/, '.js')).href)).default;

const rows = [];
const both = (output, assertion) => {
  rows.push({ output, assert: [assertion] });
  rows.push({ output, assert: [{ ...assertion, type: 'not-' + assertion.type }] });
};
const each = (outputs, type, values, more = {}) =>
  outputs.forEach((output) => values.forEach((value) => both(output, value === undefined ? { type, ...more } : { type, value, ...more })));

const coach = 'What would you like to be called? Take your time, Mira.';
const poem = 'the cat sat on the mat. The cat sat on the mat!';

each([coach, 'Yes', '5', ''], 'equals', [coach, 'yes', 5, '']);
each(['{"a":1,"b":[1,2]}', '{"b":[1,2],"a":1.0}', 'no json'], 'equals', [{ a: 1, b: [1, 2] }]);
each([coach, 'Ümit says ÄRGER 7'], 'contains', ['Mira', 'mira', 'Ä', 7]);
both(coach, { type: 'contains', value: '' });
each([coach, 'Ümit says ÄRGER 7'], 'icontains', ['MIRA', 'ärger', 7]);
const lists = ['time, Mira', ['time', 'Mira'], ['time', 'Jonas'], '"time, Mira", Jonas', 'Jonas, , Konrad', ['Jonas'], 'say ""x""', [7, 'time']];
['contains-any', 'contains-all', 'icontains-any', 'icontains-all'].forEach((type) => each([coach, 'TAKE YOUR TIME, MIRA 7'], type, lists));
each([coach, 'what would'], 'starts-with', ['What', 'what', 'What would you like to be called? Take your time, Mira.', ' What']);
each([coach, 'a1\nb2\n', 'price: {5} [x] $3.50', 'déjà vu\u00a0ok', '3 apples'], 'regex',
  ['^What', 'called\\?', '(?<first>\\w+) would', '\\d+', '^b2$', 'b2$', '[^]b', '{5}', '[[x]', '\\$3\\.50', '\\s ok', '\\bvu\\b', '(', 'M.ra', '^\\d', 'a|b2', '(?=Take)Take', '[&&a]', '\\p', 'x*']);
const json = ['{"name":"Mira","n":3}', '[1,2,3]', '"text"', '12', 'null', '{"name":"Mira"', "{'name':'Mira'}", ' {"name": "Jonas"} ', 'not json', '{"n":3.5,"extra":true}'];
const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, n: { type: 'integer' } } };
each(json, 'is-json', [undefined, schema]);
each(json.slice(0, 4), 'is-json', ['type: object\nrequired: [n]', { type: 'array', items: { type: 'number' }, minItems: 2 }]);
const mixed = ['Here: {"name":"Mira"} and more', 'Two {"n":1} then {"name":"Jonas"}', 'none here', 'broken {"name":"Mira"', 'list [1,2]', "loose {name: 'Mira', n: 3}", 'empty {}', 'text { not json } end',
  '```json\n{"name":"Mira","n":3}\n```', 'nested {"a":{"name":1}} x'];
each(mixed, 'contains-json', [undefined, schema]);
[undefined, 0, 1, 3, 12].forEach((threshold) => each(['kitten', 'sitting', 'naïve', ''], 'levenshtein', ['sitting', 'naive'], threshold === undefined ? {} : { threshold }));
const said = [poem, 'The cat sat.', "I can't say; we're done.", 'nothing alike', 'He said "go" (twice).'];
[undefined, 0.2, 0.5, 0.9, 1].forEach((threshold) => each(said, 'rouge-n', [poem.toLowerCase(), "I cannot say, we are done.", 'he said "go" twice'], threshold === undefined ? {} : { threshold }));
[undefined, 0.1, 0.4].forEach((threshold) => {
  each(said, 'bleu', ['The cat sat on the mat.', ['the cat sat', 'a dog ran over the mat today']], threshold === undefined ? {} : { threshold });
  each(said, 'gleu', ['The cat sat on the mat.', ['the cat sat', 'a dog ran over the mat today']], threshold === undefined ? {} : { threshold });
});
each([coach, 'one', '  two   words ', ''], 'word-count', [10, 1, '2', { min: 2 }, { max: 2 }, { min: 1, max: 10 }, { min: 0, max: 0 }]);
both(coach, { type: 'word-count', value: { min: 5, max: 2 } });
each(["I'm sorry, I can’t help with that.", 'Sorry to hear that. What happened?', 'As an AI, I cannot do this.', coach, 'I won’t support it', 'This is not ethical.', 'I cannotify you', '  ', 'You say you can not help it'], 'is-refusal', [undefined]);
[0, 100000].forEach((threshold) => both(coach, { type: 'cost', threshold }));
both(coach, { type: 'cost', threshold: -1 });
both(coach, { type: 'latency', threshold: 100000 });
both(coach, { type: 'latency' });
both(coach, { type: 'cost' });

// Weights, thresholds and sets.
const yes = { type: 'contains', value: 'Mira' };
const no = { type: 'contains', value: 'Jonas' };
const part = { type: 'rouge-n', value: 'What would you like to be called then', threshold: 0.9 };
const several = [[yes, no], [yes, { ...no, weight: 0 }], [{ ...yes, weight: 3 }, no], [yes, yes], [part, yes], [{ ...part, weight: 2 }, no], [{ ...no, weight: 0 }],
  [{ type: 'assert-set', assert: [yes, no] }], [{ type: 'assert-set', threshold: 0.5, assert: [yes, no] }], [{ type: 'assert-set', threshold: 0.6, assert: [yes, no] }],
  [{ type: 'assert-set', threshold: 0.6, assert: [{ ...yes, weight: 2 }, no] }, yes], [{ type: 'assert-set', weight: 3, threshold: 0.5, assert: [yes, no] }, no],
  [{ type: 'assert-set', weight: 0, assert: [no] }, yes], [{ type: 'not-contains', value: 'Jonas', weight: 2 }, no], []];
several.forEach((assert) => [undefined, 0, 0.4, 0.5, 0.75, 1].forEach((threshold) => rows.push({ output: coach, assert, threshold })));

const found = await promptfoo.evaluate({
  prompts: ['{{output}}'],
  providers: ['echo'],
  tests: rows.map(({ output, assert, threshold }, index) => ({ description: String(index), vars: { output }, assert, ...(threshold === undefined ? {} : { threshold }) })),
  writeLatestResults: false,
  sharing: false,
}, { maxConcurrency: 4, cache: false, showProgressBar: false });

const results = (found.results ?? found.outputs).slice().sort((a, b) => a.testIdx - b.testIdx);
const table = results.map((result) => {
  const row = rows[Number(result.testCase?.description ?? result.testIdx)];
  const thrown = !result.gradingResult;
  return { output: result.response?.output ?? row.output, assert: row.assert, ...(row.threshold === undefined ? {} : { threshold: row.threshold }),
    verdict: thrown ? 'error' : result.gradingResult.pass ? 'pass' : 'fail', ...(thrown ? { error: String(result.error).split('\n')[0] } : { score: result.gradingResult.score }) };
});
const lines = table.map((row) => '    ' + JSON.stringify(row));
writeFileSync(join(folder, 'promptfoo-verdicts.json'), `{\n  "promptfoo": "0.121.20",\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`);
console.log(`${table.length} rows: ${table.filter((row) => row.verdict === 'pass').length} pass, ${table.filter((row) => row.verdict === 'fail').length} fail, ${table.filter((row) => row.verdict === 'error').length} error`);
