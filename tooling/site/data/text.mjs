/** The languages of the site: what stands in addresses, and in `lang`. */
export const languages = ['zh', 'en']

/** Says one of two texts, written where it is used: `t('低保', 'dibao')`. */
export const sayer = language =>
  Object.assign((zh, en) => (language === 'zh' ? zh : en), { text: text => text?.[language] ?? '' })

/** A citation as a reader knows it. */
export const citationText = (cite, language) => {
  if (!cite) return ''
  const { title, number, article } = cite
  return language === 'zh'
    ? `《${title}》${number ? `（${number}）` : ''}${article ?? ''}`
    : [title, number, article].filter(Boolean).join(', ')
}
