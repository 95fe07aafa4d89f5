import type { Fen } from './money.schema.js'
import { ProblemError } from './problem.js'

const yuanForm = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/**
 * Yuan, as a number or as written, in whole fen: `fenOf('12.3')` is 1230.
 * @throws ProblemError `not-yuan` for what is no amount, finer than a fen, or too large to be exact
 */
export const fenOf = (yuan: number | string): Fen => {
  const match = yuanForm.exec(typeof yuan === 'number' ? String(yuan) : yuan.trim())
  const fen = match ? Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0')) : Number.NaN
  if (match && Number.isSafeInteger(fen)) return match[1] && fen > 0 ? -fen : fen
  throw new ProblemError({
    code: 'not-yuan',
    severity: 'error',
    path: [],
    message: { zh: `“${yuan}”不是精确到分的金额（元）。`, en: `"${yuan}" is not an amount of yuan in whole fen.` },
    remedy: { zh: '请写成 605 或 605.50，最多两位小数。', en: 'Write 605 or 605.50, with at most two decimals.' },
  })
}

/** Fen as yuan with two decimals: `formatYuan(60550)` is `605.50`. @throws ProblemError `not-fen` for a fraction of a fen */
export const formatYuan = (fen: Fen): string => {
  if (!Number.isSafeInteger(fen))
    throw new ProblemError({
      code: 'not-fen',
      severity: 'error',
      path: [],
      message: { zh: `${fen} 不是以分为单位的整数金额。`, en: `${fen} is not a whole number of fen.` },
      remedy: {
        zh: '请先取整到分；元须先换算为分（fenOf）。',
        en: 'Round it to whole fen first; turn yuan into fen with fenOf.',
      },
    })
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
