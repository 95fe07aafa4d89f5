import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Expression } from '../language/expression.js'
import type { ExpressionsOf } from '../language/read-schema.js'
import { defineProgram } from '../program.js'
import { generate } from './generate.js'

const amount = z.int().min(0).max(9)
const shape = {
  a: amount,
  b: amount,
  maybe: amount.optional(),
  members: z.array(z.object({ c: amount, d: amount.optional() })).max(9),
}
const codeOf = (rules: (facts: ExpressionsOf<typeof shape>) => Record<string, Expression<unknown>>): string => {
  const program = defineProgram({
    id: 'code',
    title: { zh: '代码', en: 'Code' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(shape),
    policy: z.object({}),
    rules: facts => rules(facts as ExpressionsOf<typeof shape>),
  })
  return generate(program.under({}), {
    fact: ({ node: { path } }) => ({ value: path.join('.'), known: `has(${path.join('.')})` }),
    oneOf: (_, value, words) => words.map(word => `${value} === ${JSON.stringify(word)}`).join(' || '),
    constant: ({ value }) => String(value),
    group: name => ({ known: `has(${name})`, size: `${name}.length`, loop: `for (${name})` }),
  })
}

it('what is read once is written where it is read', () => {
  expect(
    codeOf(({ a, b, maybe, members }) => ({
      once: a.plus(1).times(b.minus(2)).lessThan(3),
      twice: b.plus(4).times(b.plus(4)),
      both: a.lessThan(1).and(b.lessThan(2)),
      either: a.lessThan(3).or(b.lessThan(4)),
      picked: a.lessThan(5).choose(b, 6),
      least: a.min(b, 7),
      most: a.max(b),
      open: maybe.plus(5).lessThan(6),
      inside: members.sum(member => member.c.times(7).minus(a)),
    })),
  ).toMatchInlineSnapshot(`
    "const v0 = a;
    const v3 = b;
    const v8 = ((v0 + 1) * (v3 - 2) + 0) < 3;
    const v10 = v3 + 4;
    const v11 = v10 * v10;
    const v14 = (v0 < 1) && (v3 < 2);
    const v17 = (v0 < 3) || (v3 < 4);
    const v21 = (v0 < 5) ? v3 : 6;
    const v23 = Math.min(v0, v3, 7);
    const v24 = v0 > v3 ? v0 : v3;
    const k25 = has(maybe), v25 = k25 ? maybe : 0;
    const k26 = k25, v26 = v25 + 5;
    const k27 = k26, v27 = k27 && (v26 < 6);
    const v28 = members.length;
    let v32 = 0;
    for (members) {
    const v31 = ((c) * 7) - v0;
    v32 += v31;
    }"
  `)
})

it('nothing is asked for being known that always is', () => {
  expect(
    codeOf(({ members }) => ({
      sum: members.sum(({ c }) => c),
      some: members.some(({ c }) => c.lessThan(1)),
      every: members.every(({ c }) => c.lessThan(2)),
      most: members.max(({ c }) => c, 3),
    })),
  ).toMatchInlineSnapshot(`
    "const v0 = members.length;
    let v2 = 0;
    let v5 = false;
    let v8 = true;
    let v9 = 3, e9 = true;
    for (members) {
    const v1 = c;
    const v4 = v1 < 1;
    const v7 = v1 < 2;
    v2 += v1;
    if (v4) v5 = true;
    if (!v7) { v8 = false; }
    if (e9 || v1 > v9) v9 = v1; e9 = false;
    }"
  `)
  expect(
    codeOf(({ members }) => ({
      sum: members.sum(({ d }) => d),
      some: members.some(({ d }) => d.lessThan(1)),
      every: members.every(({ d }) => d.lessThan(2)),
      least: members.min(({ d }) => d, 3),
    })),
  ).toMatchInlineSnapshot(`
    "const v0 = members.length;
    let v2 = 0, a2 = true;
    let v5 = false, a5 = true;
    let v8 = true, f8 = false;
    let v9 = 3, e9 = true, a9 = true;
    for (members) {
    const k1 = has(d), v1 = k1 ? d : 0;
    const k4 = k1, v4 = k4 && (v1 < 1);
    const k7 = k1, v7 = k7 && (v1 < 2);
    v2 += v1; if (!k1) a2 = false;
    if (v4) v5 = true; if (!k4) a5 = false;
    if (!v7) { v8 = false; if (k7) f8 = true; }
    if (e9 || v1 < v9) v9 = v1; e9 = false; if (!k1) a9 = false;
    }
    const k2 = true && a2;
    const k5 = v5 || (true && a5);
    const k8 = f8 || (true && v8);
    v8 = k8 && v8;
    const k9 = true && a9;"
  `)
})
