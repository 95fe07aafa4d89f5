import { ProblemError } from './problem.js'

/** A count as it is. @throws ProblemError `not-a-whole-number`, since date arithmetic would cut a fraction off unsaid */
export const whole = (count: number): number => {
  if (Number.isSafeInteger(count)) return count
  throw new ProblemError({
    code: 'not-a-whole-number',
    severity: 'error',
    path: [],
    message: { zh: `${count} 不是整数。`, en: `${count} is not a whole number.` },
    remedy: { zh: '请给出整数的天数或月数。', en: 'Give a whole number of days or months.' },
  })
}
