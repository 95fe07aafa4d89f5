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
    const k22 = has(maybe), v22 = k22 ? maybe : 0;
    const k23 = k22, v23 = v22 + 5;
    const k24 = k23, v24 = k24 && (v23 < 6);
    const v25 = members.length;
    let v30 = 0;
    let v34 = true, f34 = false;
    for (members) {
    const v29 = ((c) * 7) - v0;
    const k31 = has(d), v31 = k31 ? d : 0;
    const k33 = k31, v33 = k33 && (v31 < 8);
    v30 += v29;
    if (!v33) { v34 = false; if (k33) f34 = true; }
    }
    const k34 = f34 || (true && v34);
    v34 = k34 && v34;"
  `)
})
