// How far what the plans name is held, as the READMEs and the site tell it.

/** The states in their order. Of the indicators of the coverage list those that a measure counts from records are told apart. */
export const stateNames = {
  modelled: { zh: '已建模', en: 'modelled' },
  counted: { zh: '由记录计算', en: 'counted from records' },
  indicator: { zh: '仅有指标', en: 'indicator alone' },
  task: { zh: '任务种类', en: 'kind of task' },
  'not-yet': { zh: '尚未', en: 'not yet' },
}

/** The state of an entry of the coverage list, by the measures that there are. */
export const stateBy = measures => {
  const measured = new Set(measures.map(({ indicator }) => indicator))
  return ({ state, indicators }) =>
    state === 'indicator' && indicators.some(id => measured.has(id)) ? 'counted' : state
}
