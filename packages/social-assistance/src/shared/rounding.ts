import { words } from '@minzheng/rules'
import * as z from 'zod'

/** How an amount becomes a whole multiple of something. */
export const Rounding = z.enum(['up', 'down', 'half-up']).meta(
  words({
    up: { zh: '进位', en: 'Up' },
    down: { zh: '舍去尾数', en: 'Down' },
    'half-up': { zh: '四舍五入', en: 'Half up' },
  }),
)
