import { expect, it } from 'vitest'
import * as z from 'zod'
import { defineProgram } from '../program.js'
import { generate } from './generate.js'

const amount = z.int().min(0).max(9)

it('what is read once is written where it is read', () => {
  const program = defineProgram({
    id: 'code',
    title: { zh: '代码', en: 'Code' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object({
      a: amount,
      b: amount,
      maybe: amount.optional(),
      members: z.array(z.object({ c: amount, d: amount.optional() })).max(9),
    }),
    policy: z.object({}),
    rules: ({ a, b, maybe, members }) => ({
      once: a.plus(1).times(b.minus(2)).lessThan(3),
      twice: b.plus(4).times(b.plus(4)),
      both: a.lessThan(1).and(b.lessThan(2)),
      either: a.lessThan(3).or(b.lessThan(4)),
      picked: a.lessThan(5).choose(b, 6),
      least: a.min(b, 7),
      most: a.max(b),
      open: maybe.plus(5).lessThan(6),
      inside: members.sum(member => member.c.times(7).minus(a)),
      each: members.every(member => member.d.lessThan(8)),
    }),
  })
  const code = generate(program.under({}), {
    fact: ({ node: { path } }) => ({ value: path.join('.'), known: `has(${path.join('.')})` }),
    constant: ({ value }) => String(value),
    group: name => ({ known: `has(${name})`, size: `${name}.length`, loop: `for (${name})` }),
  })
  expect(code).toMatchInlineSnapshot(`
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
    let v36 = true, f36 = false;
    for (members) {
    const v31 = ((c) * 7) - v0;
    const k33 = has(d), v33 = k33 ? d : 0;
    const k35 = k33, v35 = k35 && (v33 < 8);
    v32 += v31;
    if (!v35) { v36 = false; if (k35) f36 = true; }
    }
    const k36 = f36 || (true && v36);
    v36 = k36 && v36;"
  `)
})
