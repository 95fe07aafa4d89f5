type Unit = 'fen' | 'fen/month' | 'fen/year' | 'fen/day' | 'person' | 'day' | 'month' | 'year'

/** What the field calls a value, and its unit: for the `meta` of its schema. A ratio, a date, a yes or no has no unit. */
export const label = (zh: string, en: string, unit?: Unit) => ({
  label: { zh, en },
  ...(unit === undefined ? {} : { unit }),
})
