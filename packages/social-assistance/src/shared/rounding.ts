import { choice, fen } from '@minzheng/core/fields'

/** How an amount becomes a whole multiple of something. */
export const Rounding = /* @__PURE__ */ choice(
  { up: ['进位', 'Up'], down: ['舍去尾数', 'Down'], 'half-up': ['四舍五入', 'Half up'] },
  '取整方式',
  'How it is rounded',
)

/** Of what: 100 for whole yuan. */
export const RoundedTo = /* @__PURE__ */ fen('取整单位', 'Rounded to a multiple of', { least: 1, most: 1000 })
