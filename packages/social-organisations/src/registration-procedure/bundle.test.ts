import { expect, it } from 'vitest'
import { ServiceBundle, serviceBundleProblems, serviceCuts } from './bundle.js'

const bundle = (more: object = {}) =>
  ServiceBundle.parse({
    title: '社会组织注销“一件事”',
    matters: [
      { name: '注销登记', office: '民政', before: { days: 20, papers: 8, visits: 2 } },
      { name: '税务注销', office: '税务', before: { days: 10, papers: 4, visits: 1 } },
    ],
    after: { days: 9, papers: 4, visits: 0 },
    ...more,
  })

it('the three cuts', () => {
  expect(serviceCuts(bundle())).toEqual({
    days: { before: 30, after: 9, cut: 0.7 },
    papers: { before: 12, after: 4, cut: 2 / 3 },
    visits: { before: 3, after: 0, cut: 1 },
  })
  const idle = bundle({ matters: [{ name: 'a', office: 'b', before: { days: 0, papers: 1, visits: 0 } }] })
  expect(serviceCuts(idle).days.cut).toBeNull()
})

it.each([
  ['a bundle', {}, []],
  ['as much as before', { after: { days: 30, papers: 12, visits: 3 } }, []],
  [
    'more than before',
    { after: { days: 31, papers: 13, visits: 3 } },
    [
      ['after', 'days'],
      ['after', 'papers'],
    ],
  ],
  [
    'a matter twice',
    {
      matters: ['注销登记', '注销登记'].map(name => ({
        name,
        office: '民政',
        before: { days: 20, papers: 8, visits: 2 },
      })),
    },
    [['matters']],
  ],
  ['one matter', { matters: [{ name: 'a', office: 'b', before: { days: 9, papers: 4, visits: 0 } }] }, [['matters']]],
])('%s', (_, more, paths) => expect(serviceBundleProblems(bundle(more)).map(({ path }) => path)).toEqual(paths))

it('that it takes no more than before is an aim: warned of', () =>
  expect(serviceBundleProblems(bundle({ after: { days: 31, papers: 4, visits: 0 } }))).toMatchObject([
    { severity: 'warning' },
  ]))
