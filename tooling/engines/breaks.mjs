// Faults planted in what an engine is given, one at a time: each must show as rows that differ in some program. A statement
// that is refused shows nothing.

const everywhere = edit => ({ postgres: edit, spark: edit, clickhouse: edit })

const breaks = [
  {
    name: 'quotients that are rounded',
    of: 'result',
    edit: {
      postgres: text => text.replaceAll(' / 12)', ' * 1.0 / 12 + 0.5)'),
      spark: text => text.replaceAll(' div 12)', ' / 12 + 0.5)'),
      clickhouse: text => text.replaceAll(', 12)', ' + 6, 12)'),
    },
  },
  {
    name: 'LEAST and GREATEST of what is not known',
    of: 'result',
    edit: everywhere(text => text.replaceAll(/ THEN (?=(?:LEAST|GREATEST)\()/g, ' OR 1 = 1 THEN ')),
  },
  {
    name: 'totals over members of whom something is not known',
    of: 'result',
    edit: everywhere(text => text.replaceAll('COUNT(*) = COUNT(', 'COUNT(*) >= COUNT(')),
  },
  {
    name: 'values that no schema allows',
    of: 'result',
    edit: everywhere(text => text.replaceAll(/ BETWEEN 0 AND \d+/g, ' BETWEEN (-1000000) AND 9007199254740991')),
  },
  {
    name: 'the largest mask of a member for those of all',
    of: 'checks',
    edit: {
      postgres: text => text.replaceAll('BIT_OR(', 'MAX('),
      spark: text => text.replaceAll('BIT_OR(', 'MAX('),
      clickhouse: text => text.replaceAll('groupBitOr(', 'max('),
    },
  },
  {
    name: 'what is not known, read as no',
    of: 'result',
    inView: true,
    edit: everywhere(text => text.replaceAll("'未定'", "'否'")),
  },
]

export const breakNames = breaks.map(({ name }) => name)

/** The statements with each fault that they have room for; one in a view leaves its statement as it is. */
export const breaksFor = (dialect, statements) =>
  breaks.flatMap(({ name, of, inView, edit }) => {
    const { view, read, ...statement } = statements.find(one => one.name === of)
    const given = inView ? view : statement.text
    const text = edit[dialect](given)
    if (text === given) return []
    return inView
      ? [{ ...statement, view: text, read: { ...read, name: `${read.name} with ${name}` }, planted: name }]
      : [{ ...statement, name: `${of} with ${name}`, text, planted: name }]
  })
